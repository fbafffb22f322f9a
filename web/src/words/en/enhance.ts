export const enhance = "Enhance";
export const enhanceThePrompt = "Enhance the prompt";
export const writeFirst = "There are no words to enhance yet. Write some first.";
export const tooLong =
  "These words are longer than 4,000 letters. Shorten them to have them enhanced.";
export const comeFromEnhanceThere = (title: string) =>
  `These words come from ${title}; enhance them there.`;
export const comeFrom = (title: string) => `These words come from ${title}; change them there.`;
export const enhanceThere = "Enhance them there";
export const showIt = "Show it";

export const asYouWroteIt = "As you wrote it";
export const enhanced = "Enhanced";
export const writing = "Writing...";
export const nothingChangesBeforeYouUseIt = "Nothing changes before you use it.";
export const theStudiosOwnRules = "the studio's own rules";
export const writtenBy = (who: string) => `Written by ${who}.`;
export const writtenBefore = (who: string) => `Written by ${who}, when you asked before.`;
export const writtenInstead = (first: string, who: string) =>
  `${first} could not answer now. Written by ${who}.`;
export const stop = "Stop";
export const keepMine = "Keep mine";
export const another = "Another";
export const use = "Use";
export const enhancedWordsTaken = "Enhanced words taken";
export const youWrote = (words: string) => `You wrote: ${words}`;
export const putBack = "Put back";

export const asked = "Asked";
export const written = "You wrote";
export const copyAsked = "Copy what was asked";
export const copyWritten = "Copy what you wrote";
export const copied = "Copied";
export const couldNotBeCopied = "This browser does not let it be copied. Select it instead.";
