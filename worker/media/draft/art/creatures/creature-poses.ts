import type { CreaturePose } from "../../reading/subject";
import type { Point } from "../geometry";
import { points } from "../points";

/**
 * How a body of four legs is held, in withers' heights: where hip and shoulder are (x in shares of
 * the length between them), how neck and head are carried over the species' own way, and the joints
 * of each leg from its root.
 */
export interface Stance {
  readonly hip: Point;
  readonly shoulder: Point;
  readonly neck: number;
  readonly head: number;
  /** Joints from shoulder or hip: x from the root, y above the ground. */
  readonly nearFront: readonly Point[];
  readonly farFront: readonly Point[];
  readonly nearHind: readonly Point[];
  readonly farHind: readonly Point[];
  readonly open?: boolean;
  readonly lifted?: number;
  readonly tail: number;
}

type Joints = Pick<Stance, "nearFront" | "farFront" | "nearHind" | "farHind">;

/** "near front | far front | near hind | far hind" */
function legs(text: string): Joints {
  const [nearFront = [], farFront = [], nearHind = [], farHind = []] = text.split("|").map(points);
  return { nearFront, farFront, nearHind, farHind };
}

const level = { hip: [-0.5, 0.74], shoulder: [0.5, 0.74] } as const;
const standing = legs(
  "0 0.66, -0.06 0.48, 0 0.26, 0 0.04 | 0.02 0.66, 0 0.48, 0.09 0.27, 0.12 0.05 | 0 0.68, 0.1 0.48, -0.12 0.28, -0.08 0.04 | 0.04 0.68, 0.17 0.48, 0 0.28, 0.07 0.05",
);

const seat: Omit<Stance, "neck" | "head"> = {
  hip: [-0.34, 0.27],
  shoulder: [0.2, 0.72],
  tail: -0.5,
  ...legs(
    "0 0.6, -0.05 0.44, 0.01 0.24, 0.02 0.04 | 0.05 0.6, 0.04 0.44, 0.11 0.25, 0.13 0.05 | 0.02 0.28, 0.3 0.34, 0.12 0.1, 0.34 0.05 | 0.06 0.28, 0.36 0.34, 0.2 0.1, 0.42 0.06",
  ),
};

export const stances: Record<CreaturePose, Stance> = {
  stand: { ...level, neck: 0, head: 0, tail: 0, ...standing },
  walk: {
    ...level,
    neck: -0.08,
    head: 0,
    tail: 0.1,
    ...legs(
      "0 0.66, 0.03 0.48, 0.15 0.27, 0.24 0.05 | 0 0.66, -0.06 0.48, -0.1 0.27, -0.26 0.1 | 0 0.68, 0.04 0.48, -0.2 0.3, -0.3 0.07 | 0.02 0.68, 0.16 0.47, 0.04 0.27, 0.2 0.05",
    ),
  },
  run: {
    hip: [-0.52, 0.74],
    shoulder: [0.54, 0.72],
    neck: -0.3,
    head: 0.16,
    tail: 0.7,
    lifted: 0.1,
    ...legs(
      "0 0.64, 0.12 0.5, 0.4 0.44, 0.62 0.3 | 0 0.64, 0.1 0.46, 0.28 0.3, 0.12 0.2 | 0 0.66, -0.06 0.48, -0.38 0.4, -0.6 0.24 | 0 0.66, 0.04 0.46, -0.2 0.28, -0.36 0.1",
    ),
  },
  snarl: { ...level, neck: -0.5, head: 0.12, tail: 0.1, open: true, ...standing },
  sit: { ...seat, neck: 0.05, head: 0 },
  howl: { ...seat, neck: 0.3, head: 1.15, open: true },
  lie: {
    hip: [-0.46, 0.3],
    shoulder: [0.44, 0.31],
    neck: -0.12,
    head: -0.06,
    tail: -0.62,
    ...legs(
      "0 0.22, -0.06 0.1, 0.18 0.07, 0.42 0.05 | 0.02 0.22, 0.02 0.1, 0.26 0.09, 0.52 0.07 | 0 0.3, 0.28 0.32, 0 0.09, 0.26 0.05 | 0.04 0.3, 0.3 0.3, 0.1 0.1, 0.34 0.07",
    ),
  },
  sleep: {
    hip: [-0.46, 0.29],
    shoulder: [0.44, 0.28],
    neck: -0.4,
    head: 0,
    tail: -0.62,
    ...legs(
      "0 0.2, -0.06 0.1, 0.18 0.07, 0.42 0.05 | 0.02 0.2, 0.02 0.1, 0.26 0.09, 0.52 0.07 | 0 0.28, 0.28 0.3, 0 0.09, 0.26 0.05 | 0.04 0.28, 0.3 0.28, 0.1 0.1, 0.34 0.07",
    ),
  },
  graze: { ...level, neck: -1.25, head: -0.7, tail: 0, ...standing },
  fly: {
    hip: [-0.5, 0.86],
    shoulder: [0.5, 0.98],
    neck: -0.45,
    head: 0.3,
    tail: 0.5,
    lifted: 1.2,
    ...legs(
      "0 0.84, -0.06 0.66, 0.12 0.56, 0 0.46 | 0 0.84, 0 0.66, 0.18 0.58, 0.08 0.48 | 0 0.78, 0.02 0.6, -0.22 0.52, -0.4 0.42 | 0.02 0.78, 0.08 0.6, -0.14 0.54, -0.32 0.46",
    ),
  },
};

/** The small ones sit low on long hind feet, whatever they do but run. */
export const hunched: Stance = {
  hip: [-0.44, 0.4],
  shoulder: [0.4, 0.38],
  neck: 0,
  head: 0,
  tail: 0,
  ...legs(
    "0 0.3, -0.04 0.2, 0.03 0.1, 0.08 0.04 | 0.04 0.3, 0.02 0.2, 0.1 0.1, 0.16 0.05 | 0.02 0.34, 0.24 0.34, -0.02 0.1, 0.22 0.04 | 0.06 0.34, 0.28 0.32, 0.06 0.1, 0.3 0.05",
  ),
};

/** Asleep the head is on the paws. */
export const asleep = { neck: -0.75, head: 0.28 };
