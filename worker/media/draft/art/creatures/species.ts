import type { Species } from "../../reading/subject";
import type { Measures } from "./measures";
import { tame } from "./tame";
import { wild } from "./wild";

export type FourLegged = Exclude<Species, "bird" | "crow" | "eagle" | "owl" | "snake" | "fish">;

export const measures: Record<FourLegged, Measures> = { ...tame, ...wild };
