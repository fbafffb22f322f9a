// Generated, do not edit: pnpm gen
import a2e from "./a2e/index";
import aiml from "./aiml/index";
import draft from "./draft/index";
import dzine from "./dzine/index";
import fal from "./fal/index";
import gemini from "./gemini/index";
import huggingface from "./huggingface/index";
import ollama from "./ollama/index";
import openai from "./openai/index";
import replicate from "./replicate/index";
import runcomfy from "./runcomfy/index";
import stability from "./stability/index";

export const providerRegistry = {
  a2e,
  aiml,
  draft,
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
