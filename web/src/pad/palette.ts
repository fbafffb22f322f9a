import * as says from "#words/pad";

/** Ink, six marker greys and four accents, as the studio's own drafts are drawn. */
export const inks: readonly { readonly colour: string; readonly name: string }[] = [
  { colour: "#1f1c1a", name: says.ink },
  { colour: "#453f3a", name: says.grey1Darkest },
  { colour: "#68615a", name: says.grey2 },
  { colour: "#8a8279", name: says.grey3 },
  { colour: "#aca397", name: says.grey4 },
  { colour: "#cbc2b5", name: says.grey5 },
  { colour: "#e3dbcf", name: says.grey6Lightest },
  { colour: "#b9583c", name: says.rust },
  { colour: "#cb9d45", name: says.ochre },
  { colour: "#4d8584", name: says.teal },
  { colour: "#56789f", name: says.blue },
];

export const inkName = (colour: string): string =>
  inks.find((ink) => ink.colour === colour)?.name ?? colour;

/** Across, in pixels of the paper. */
export const sizes: readonly number[] = [3, 5, 8, 13, 22, 44];
