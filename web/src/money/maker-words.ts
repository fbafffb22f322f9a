import * as says from "#words/money";

/** Makers as they call themselves. */
const names: Readonly<Record<string, string>> = {
  draft: says.thisStudio,
  fal: "fal",
  a2e: "A2E",
  replicate: "Replicate",
  runcomfy: "RunComfy",
  stability: "Stability",
  aiml: "AIML",
  openai: "OpenAI",
  gemini: "Gemini",
  huggingface: "Hugging Face",
  ollama: "Ollama",
  dzine: "Dzine",
};

export const makerWords = (maker: string): string => names[maker] ?? maker;
