export const title = "Enhance";
export const summary =
  "Rewrites a prompt with framing, lens and light, without changing what it asks.";
export const textIn = "Words";
export const textOut = "Words";
export const styleLabel = "Towards";
export const styleExample = "film noir, 35 mm";
export const thereAreNoWordsToEnhance = "There are no words to enhance yet.";
export const keptLabel = "Your words";
export const keptExample = "Run to have them written, then change them here.";
