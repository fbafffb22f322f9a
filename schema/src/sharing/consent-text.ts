import * as says from "#words/consent";

/** A text people say yes or no to. Its version is stamped with every yes, and never reworded. */
export interface ConsentText {
  readonly version: string;
  readonly use: string;
  readonly stored: readonly string[];
  readonly never: readonly string[];
  readonly pays: string;
  readonly final: string;
}

/** All there were, oldest first. A yes counts for the version it was said to, and for no other. */
export const consentTexts: readonly [ConsentText, ...ConsentText[]] = [
  {
    version: "2026-11-22",
    use: says.firstUse,
    stored: says.firstStored,
    never: says.firstNever,
    pays: says.firstPays,
    final: says.firstFinal,
  },
];

export const consentText: ConsentText = consentTexts.at(-1) ?? consentTexts[0];
