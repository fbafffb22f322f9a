export const cantBeAField = (label: string) =>
  `"${label}" can't be a field of the form: its node or setting is not in the template, or is wired.`;
export const isThereTwice = (label: string) =>
  `"${label}" stands for a setting that is in the form already.`;

export const isWanted = "choose one of your own.";
export const noSuchField = "the form has no such field.";
export const isFromTo = (min: number, max: number) => `it is a number from ${min} to ${max}.`;
export const isOneOf = (choices: readonly string[]) => `it is one of ${choices.join(", ")}.`;
export const cantBe = (why: string) => `that can't be (${why}).`;
export const notInYourCast = "that is nobody of your cast. Choose another.";
export const noFileOfYours = "that is no file of yours. Choose another.";

const kinds = { image: "a still", video: "a shot", audio: "a sound" };
export const wrongKind = (wanted: keyof typeof kinds, given: keyof typeof kinds) =>
  `it takes ${kinds[wanted]}, and that is ${kinds[given]}.`;
