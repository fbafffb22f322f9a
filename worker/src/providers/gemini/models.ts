/** Google retires its models within a year: an operator names newer ones by GEMINI_MODELS. */
export const names = {
  flash: "gemini-3.1-flash-image",
  pro: "gemini-3-pro-image",
  words: "gemini-3.5-flash-lite",
} as const;
