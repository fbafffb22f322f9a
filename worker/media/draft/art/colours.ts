type Rgb = readonly [number, number, number];

const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Colours are `#rrggbb` everywhere; share 0 is the first. */
export function blend(one: string, two: string, share: number): string {
  const [a, b] = [rgbOf(one), rgbOf(two)];
  const part = Math.min(1, Math.max(0, share));
  const hex = a.map((value, index) => {
    const mix = Math.round(value + ((b[index] ?? 0) - value) * part);
    return mix.toString(16).padStart(2, "0");
  });
  return `#${hex.join("")}`;
}

export type Time = "day" | "dusk" | "night" | "dawn";

interface Ramp {
  readonly light: string;
  readonly dark: string;
  /** Where white and black of things fall between light and dark. */
  readonly from: number;
  readonly to: number;
  readonly lamp: string;
}

const ramps: Record<Time, Ramp> = {
  day: { light: "#f6f1e7", dark: "#26221f", from: 0, to: 0.95, lamp: "#fffaf0" },
  dawn: { light: "#f5eadb", dark: "#282425", from: 0.04, to: 0.92, lamp: "#fff4de" },
  dusk: { light: "#f0dfc8", dark: "#231f23", from: 0.16, to: 0.97, lamp: "#fff0cf" },
  night: { light: "#dfe0e0", dark: "#14161c", from: 0.36, to: 1, lamp: "#fdf3d6" },
};

/** Marker greys from 0 (paper) to 10 (black), as the hour lets them look. */
export function greyAt(time: Time, level: number): string {
  const { light, dark, from, to } = ramps[time];
  return blend(light, dark, from + ((to - from) * level) / 10);
}

/** People stay readable at night: a key light is on them. */
export function litGrey(time: Time, level: number): string {
  const { light, dark, from } = ramps[time];
  const start = from * 0.35;
  return blend(light, dark, start + ((0.96 - start) * level) / 10);
}

export const lampOf = (time: Time): string => ramps[time].lamp;
export const paper = "#f6f1e7";

/** One marker each for the cast, and the words that ask for it. */
export const accents: readonly (readonly [colour: string, words: RegExp])[] = [
  ["#b9583c", /\b(red|scarlet|rust)\b/],
  ["#4d8584", /\b(teal|turquoise|cyan)\b/],
  ["#cb9d45", /\b(yellow|ochre|gold(en)?|mustard)\b/],
  ["#86577a", /\b(purple|plum|violet|magenta)\b/],
  ["#738c5c", /\b(green|moss|olive)\b/],
  ["#56789f", /\b(blue|navy|denim)\b/],
  ["#a54a5e", /\b(crimson|pink|rose|ruby)\b/],
  ["#c67f4a", /\b(orange|amber|copper)\b/],
];
