import type { Mouth } from "../../sound/mouth-track";
import type { Expression } from "../art/figure/mood";
import type { Chance } from "../chance";

/** The few mouths that are drawn: each sound's takes the nearest. */
const opens = [0, 0.22, 0.45, 0.7, 0.95] as const;
const widths = [-0.7, 0, 0.7] as const;

const nearest = (steps: readonly number[], value: number): number =>
  steps.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best));

/** Eyes shut for a moment every few seconds. */
function blinks(count: number, perSecond: number, chance: Chance): ReadonlySet<number> {
  const shut = new Set<number>();
  const length = Math.max(2, Math.round(perSecond * 0.11));
  let next = chance.between(0.8, 2.6);
  while (next * perSecond < count) {
    const from = Math.round(next * perSecond);
    for (let index = from; index < from + length; index++) shut.add(index);
    next += chance.between(2, 5);
  }
  return shut;
}

export type Face = Pick<Expression, "open" | "wide"> & Partial<Pick<Expression, "eyes">>;

/** The face of whoever speaks, frame by frame; equal faces are equal as text too. */
export function speakingFaces(
  track: readonly Pick<Mouth, "open" | "wide">[],
  perSecond: number,
  chance: Chance,
): readonly Face[] {
  const shut = blinks(track.length, perSecond, chance.branch("blinks"));
  return track.map(({ open, wide }, index) => {
    const opened = nearest(opens, open);
    const face = { open: opened, wide: opened === 0 ? 0 : nearest(widths, wide * 2 - 1) };
    return shut.has(index) ? { ...face, eyes: 0 } : face;
  });
}
