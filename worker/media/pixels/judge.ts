import type { Pixels } from "../codecs/pixels";

/** What a small copy of a picture tells of the whole. */
export interface Judgement {
  /** One flat colour, or nothing to be seen: no picture. */
  readonly blank: boolean;
  /** Bright lines on black and little else: the map of edges that some models answer beside it. */
  readonly edges: boolean;
}

/** How far brightness and each colour may stray, of 255, for a picture to count as one flat tone. */
const flat = 1.5;
const dark = 24;
const bright = 200;
const grey = 16;

export function judge({ data }: Pixels): Judgement {
  const count = data.length / 4;
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  let [darks, brights, coloured] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const seen = (data[at + 3] ?? 255) / 255;
    const parts = [0, 1, 2].map((part) => (data[at + part] ?? 0) * seen);
    for (const [part, value] of parts.entries()) {
      sums[part] = (sums[part] ?? 0) + value;
      squares[part] = (squares[part] ?? 0) + value * value;
    }
    const [most, least] = [Math.max(...parts), Math.min(...parts)];
    if (most <= dark) darks += 1;
    else if (least >= bright) brights += 1;
    if (most - least > grey) coloured += 1;
  }
  const strays = sums.map((sum, part) => {
    const mean = sum / count;
    return Math.sqrt(Math.max(0, (squares[part] ?? 0) / count - mean * mean));
  });
  return {
    blank: strays.every((stray) => stray < flat),
    // Shrunken lines are grey: black is what tells, with no colour anywhere and some white left.
    edges: coloured / count < 0.01 && darks / count > 0.6 && brights / count > 0.005,
  };
}
