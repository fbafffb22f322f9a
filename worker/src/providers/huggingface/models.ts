/** What is served changes: an operator names newer ones by HUGGINGFACE_MODELS. */
export const names = {
  words: "openai/gpt-oss-120b",
  picture: "stabilityai/stable-diffusion-3-medium-diffusers",
} as const;
