/** Ink, six marker greys and four accents, as the studio's own drafts are drawn. */
export const inks: readonly { readonly colour: string; readonly name: string }[] = [
  { colour: "#1f1c1a", name: "Ink" },
  { colour: "#453f3a", name: "Grey 1, darkest" },
  { colour: "#68615a", name: "Grey 2" },
  { colour: "#8a8279", name: "Grey 3" },
  { colour: "#aca397", name: "Grey 4" },
  { colour: "#cbc2b5", name: "Grey 5" },
  { colour: "#e3dbcf", name: "Grey 6, lightest" },
  { colour: "#b9583c", name: "Rust" },
  { colour: "#cb9d45", name: "Ochre" },
  { colour: "#4d8584", name: "Teal" },
  { colour: "#56789f", name: "Blue" },
];

export const inkName = (colour: string): string =>
  inks.find((ink) => ink.colour === colour)?.name ?? colour;

/** Across, in pixels of the paper. */
export const sizes: readonly number[] = [3, 5, 8, 13, 22, 44];
