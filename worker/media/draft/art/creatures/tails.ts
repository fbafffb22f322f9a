import type { Point } from "../geometry";
import { curve, ellipse, strip } from "../geometry";
import { points } from "../points";
import type { CreatureWork, Part } from "./creature-work";
import type { Measures } from "./measures";

interface Tail {
  readonly line: readonly Point[];
  readonly widths: readonly number[];
  readonly dark?: boolean;
}

const tails: Record<Measures["tail"], Tail> = {
  plume: {
    line: points("0 0, -0.12 0.06, -0.26 0.18, -0.34 0.36, -0.3 0.5"),
    widths: [0.1, 0.14, 0.16, 0.13, 0.02],
  },
  brush: {
    line: points("0.04 0, -0.12 -0.08, -0.24 -0.26, -0.32 -0.46, -0.36 -0.62"),
    widths: [0.12, 0.2, 0.24, 0.2, 0.02],
  },
  rope: {
    line: points("0.02 0, -0.16 -0.1, -0.36 -0.14, -0.54 0, -0.58 0.22, -0.5 0.36"),
    widths: [0.1, 0.09, 0.08, 0.08, 0.08, 0.07],
  },
  hair: {
    line: points("0.02 0, -0.1 0.02, -0.18 -0.14, -0.2 -0.38, -0.16 -0.6"),
    widths: [0.07, 0.12, 0.2, 0.2, 0.02],
    dark: true,
  },
  tuft: {
    line: points("0.02 0, -0.1 -0.08, -0.14 -0.28, -0.12 -0.46"),
    widths: [0.08, 0.05, 0.035, 0.03],
  },
  scut: { line: points("0.04 0, -0.06 0.02, -0.12 -0.04"), widths: [0.1, 0.12, 0.06] },
  stub: { line: points("0.08 0, 0.03 0.0, 0 -0.03"), widths: [0.09, 0.08, 0.04] },
  curl: {
    line: points("0 0, -0.08 0.04, -0.12 -0.02, -0.06 -0.06, -0.03 0.01, -0.1 0.06"),
    widths: [0.035, 0.03],
  },
  scale: {
    line: points("0.1 -0.04, -0.2 -0.12, -0.52 -0.34, -0.9 -0.5, -1.22 -0.42, -1.4 -0.24"),
    widths: [0.36, 0.28, 0.18, 0.11, 0.06, 0.02],
  },
};

/** The tail as a part of the body's contour, turned about its root. */
export function tailOf(work: CreatureWork, own: Measures, [x, y]: Point, turn: number): Part[] {
  const { line, widths, dark } = tails[own.tail];
  const thin = own.head === "rat" ? 0.3 : 1;
  const [cos, sin] = [Math.cos(-turn), Math.sin(-turn)];
  const spots = curve(
    line.map(([px, py]) =>
      work.to([x + px * cos - py * sin, Math.max(0.05, y + px * sin + py * cos)]),
    ),
    false,
    5,
  );
  const last = spots.length - 1;
  const sizes = spots.map((_, index) => {
    const place = (index / last) * (widths.length - 1);
    const low = widths[Math.floor(place)] ?? 0.05;
    return (low + ((widths[Math.ceil(place)] ?? low) - low) * (place % 1)) * work.size * thin;
  });
  const colour = dark ? work.dark : own.head === "rat" ? "#b8938a" : work.coat;
  const parts: Part[] = [{ shape: strip(spots, sizes), colour }];
  const end = spots.at(-1);
  if (own.tail === "tuft" && end)
    parts.push({
      shape: ellipse(end[0], end[1], work.size * 0.06, work.size * 0.1, 12),
      colour: work.dark,
    });
  if (own.head === "fox" || (own.tail === "brush" && own.pale)) {
    const from = Math.floor(spots.length * 0.74);
    parts.push({
      shape: strip(spots.slice(from), sizes.slice(from)),
      colour: own.head === "fox" ? work.pale : work.dark,
    });
  }
  return parts;
}
