// Generated, do not edit: pnpm gen
import fal from "./fal/index.ts";
import replicate from "./replicate/index.ts";

export const standInRegistry = { fal, replicate } as const;
