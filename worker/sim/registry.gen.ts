// Generated, do not edit: pnpm gen
import a2e from "./a2e/index.ts";
import aiml from "./aiml/index.ts";
import fal from "./fal/index.ts";
import openai from "./openai/index.ts";
import replicate from "./replicate/index.ts";
import runcomfy from "./runcomfy/index.ts";
import stability from "./stability/index.ts";

export const standInRegistry = { a2e, aiml, fal, openai, replicate, runcomfy, stability } as const;
