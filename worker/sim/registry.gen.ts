// Generated, do not edit: pnpm gen
import a2e from "./a2e/index.ts";
import aiml from "./aiml/index.ts";
import dzine from "./dzine/index.ts";
import fal from "./fal/index.ts";
import gemini from "./gemini/index.ts";
import huggingface from "./huggingface/index.ts";
import ollama from "./ollama/index.ts";
import openai from "./openai/index.ts";
import replicate from "./replicate/index.ts";
import runcomfy from "./runcomfy/index.ts";
import stability from "./stability/index.ts";

export const standInRegistry = {
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
