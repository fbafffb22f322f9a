// Generated, do not edit: pnpm gen
import draft from "./draft/index";
import fal from "./fal/index";
import replicate from "./replicate/index";

export const providerRegistry = { draft, fal, replicate } as const;
