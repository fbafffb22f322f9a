// Generated, do not edit: pnpm gen
import a2e from "./a2e/index";
import draft from "./draft/index";
import fal from "./fal/index";
import replicate from "./replicate/index";
import runcomfy from "./runcomfy/index";

export const providerRegistry = { a2e, draft, fal, replicate, runcomfy } as const;
