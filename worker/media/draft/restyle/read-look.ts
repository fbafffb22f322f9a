import type { Rgb } from "../../pixels/picture";
import { rgbOf } from "../../pixels/picture";
import { blend } from "../art/colours";
import type { Chance } from "../chance";
import { plainWords } from "../request-seed";
import { colourWords } from "./colour-words";
import { lightWords } from "./light-words";
import type { Look } from "./look";
import { houseLooks, plainLook } from "./look";
import { stockWords } from "./stock-words";

/** What words mean to a grader. All that are found count; the later wins where two disagree. */
const lookWords = [...lightWords, ...stockWords];

/** Enough of a long prompt to grade from. */
const longest = 2_000;

/** The colours a text names, in its order, each once. */
function namedColours(text: string): string[] {
  const found = colourWords.flatMap(([words, colour]) =>
    [...text.matchAll(words)].slice(0, 1).map(({ index }) => ({ index, colour })),
  );
  return found.sort((one, other) => one.index - other.index).map(({ colour }) => colour);
}

export const coloursIn = (prompt: string): readonly Rgb[] =>
  namedColours(plainWords(prompt.slice(0, longest))).map(rgbOf);

/** One colour grades everything; of two the first takes the shadows and the second the lights. */
function tintOf(colours: readonly string[]): readonly string[] {
  const [first = "#808080", second, third] = colours;
  if (!second) return [blend(first, "#060508", 0.82), first, blend(first, "#fffaf0", 0.78)];
  if (!third)
    return [
      blend(first, "#060508", 0.7),
      blend(first, second, 0.5),
      blend(second, "#fffaf0", 0.55),
    ];
  return [blend(first, "#060508", 0.7), second, blend(third, "#fffaf0", 0.6)];
}

/** Two looks at once: what bends tones multiplies, what lies on the surface counts where it is most. */
function joined(sum: Look, part: Partial<Look>): Look {
  const most = (name: "fade" | "glow" | "wear" | "softness" | "lines" | "weight"): number =>
    Math.max(sum[name], part[name] ?? 0);
  return {
    ...sum,
    ...part,
    lift: Math.min(1.7, Math.max(0.45, sum.lift * (part.lift ?? 1))),
    contrast: Math.min(1.9, Math.max(0.7, sum.contrast * (part.contrast ?? 1))),
    saturation: Math.min(2.2, sum.saturation * (part.saturation ?? 1)),
    fade: most("fade"),
    glow: most("glow"),
    wear: most("wear"),
    softness: most("softness"),
    lines: most("lines"),
    weight: most("weight"),
  };
}

/**
 * A filmmaker's words as a look. Words that name none give one of the house's own, chosen by the
 * chance, which should depend on the words and not on the still: a film keeps one look.
 */
export function readLook(prompt: string, chance: Chance): Look {
  const text = plainWords(prompt.slice(0, longest));
  const found = lookWords.filter(([words]) => words.test(text)).map(([, look]) => look);
  const colours = namedColours(
    text.replace(/\b(teal and orange|orange and teal|golden hour|blue hour)\b/g, ""),
  );
  const known = found.length > 0 || colours.length > 0;
  const parts = known ? found : [chance.pick(houseLooks)];
  const look = parts.reduce(joined, plainLook);
  if (colours.length === 0) return look;
  const isPlain = look.weight === 0;
  return { ...look, tint: tintOf(colours), weight: isPlain ? 0.78 : Math.max(0.62, look.weight) };
}
