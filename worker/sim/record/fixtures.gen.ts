// Generated, do not edit: pnpm gen
import { replies as a2e } from "../../src/providers/a2e/__fixtures__/replies";
import { replies as aiml } from "../../src/providers/aiml/__fixtures__/replies";
import { replies as dzine } from "../../src/providers/dzine/__fixtures__/replies";
import { replies as fal } from "../../src/providers/fal/__fixtures__/replies";
import { replies as gemini } from "../../src/providers/gemini/__fixtures__/replies";
import { replies as huggingface } from "../../src/providers/huggingface/__fixtures__/replies";
import { replies as ollama } from "../../src/providers/ollama/__fixtures__/replies";
import { replies as openai } from "../../src/providers/openai/__fixtures__/replies";
import { replies as replicate } from "../../src/providers/replicate/__fixtures__/replies";
import { replies as runcomfy } from "../../src/providers/runcomfy/__fixtures__/replies";
import { replies as stability } from "../../src/providers/stability/__fixtures__/replies";

export const fixtureRegistry = {
  a2e,
  aiml,
  dzine,
  fal,
  gemini,
  huggingface,
  ollama,
  openai,
  replicate,
  runcomfy,
  stability,
} as const;
