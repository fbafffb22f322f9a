// Generated, do not edit: pnpm gen
import a2e from "./a2e/index.ts";
import fal from "./fal/index.ts";
import replicate from "./replicate/index.ts";
import runcomfy from "./runcomfy/index.ts";

export const standInRegistry = { a2e, fal, replicate, runcomfy } as const;
