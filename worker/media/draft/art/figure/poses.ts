import type { PoseName } from "../../reading/scene";
import type { Point } from "../geometry";
import { points } from "../points";

/** The arm or leg from its root: the joint in the middle, then the end. */
type Limb = readonly [middle: Point, end: Point];

/**
 * Joints in heads above the ground, for somebody 7.3 heads tall who faces right: near limbs are on
 * the viewer's side. `turn` is how far the head looks along the way faced, `nod` up or down.
 */
export interface Pose {
  readonly hip: Point;
  readonly chest: Point;
  readonly head: Point;
  readonly nearArm: Limb;
  readonly farArm: Limb;
  readonly nearLeg: Limb;
  readonly farLeg: Limb;
  readonly turn: number;
  readonly nod: number;
}

const none: Point = [0, 0];

/** Reads "hip, chest, head | near elbow, hand | far elbow, hand | near knee, foot | far knee, foot". */
function pose(joints: string, turn: number, nod = 0): Pose {
  const [trunk, ...limbs] = joints.split("|").map(points);
  const [hip = none, chest = none, head = none] = trunk ?? [];
  const limb = (index: number): Limb => {
    const [middle = none, end = none] = limbs[index] ?? [];
    return [middle, end];
  };
  return {
    hip,
    chest,
    head,
    nearArm: limb(0),
    farArm: limb(1),
    nearLeg: limb(2),
    farLeg: limb(3),
    turn,
    nod,
  };
}

export const poses: Record<PoseName, Pose> = {
  stand: pose(
    "0 3.75, 0.02 5.95, 0.09 6.82 | -0.93 4.82, -0.84 3.75 | 0.82 4.86, 0.84 3.8 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.5,
  ),
  hips: pose(
    "0 3.75, 0.02 5.95, 0.09 6.82 | -1.4 4.95, -0.62 4.2 | 1.25 4.98, 0.58 4.25 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.35,
  ),
  walk: pose(
    "0 3.7, 0.12 5.9, 0.26 6.76 | -0.98 4.9, -1.12 3.95 | 0.86 4.85, 1.3 4.15 | 0.5 2.1, 0.98 0.2 | -0.28 2, -1.05 0.42",
    0.7,
  ),
  run: pose(
    "0 3.65, 0.62 5.72, 0.98 6.52 | -0.55 4.9, -1.15 4.3 | 1.4 4.75, 2.05 5.45 | 0.95 2.75, 0.75 1.15 | -0.6 2.2, -1.75 1.2",
    0.85,
  ),
  sit: pose(
    "0 2.15, -0.08 4.3, 0.03 5.16 | -0.62 3.2, 0.5 2.62 | 0.7 3.25, 1.1 2.65 | 1.3 2.2, 1.22 0.14 | 1.62 2.25, 1.72 0.2",
    0.6,
  ),
  kneel: pose(
    "0 2.15, 0.12 4.3, 0.26 5.16 | -0.5 3.2, 0.3 2.6 | 0.95 3.25, 1.15 2.4 | 0.3 0.35, -1.35 0.22 | 1.15 2, 1.2 0.16",
    0.7,
    -0.3,
  ),
  crouch: pose(
    "-0.25 1.75, 0.35 3.65, 0.72 4.4 | 0.2 2.6, 0.95 2.1 | 1.2 2.85, 1.5 2 | 0.95 2.1, 0.3 0.16 | 1.3 2, 0.95 0.2",
    0.8,
  ),
  point: pose(
    "0 3.75, 0.02 5.95, 0.09 6.82 | -0.93 4.82, -0.7 3.85 | 1.35 5.75, 2.35 6.05 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.8,
  ),
  wave: pose(
    "0 3.75, 0.02 5.95, 0.09 6.82 | -0.93 4.82, -0.84 3.75 | 1.4 5.7, 1.3 7 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.3,
  ),
  argue: pose(
    "0 3.75, 0.2 5.92, 0.46 6.74 | -0.35 4.85, 0.75 5.1 | 1.15 5, 1.75 5.9 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.9,
  ),
  embrace: pose(
    "0 3.75, 0.2 5.92, 0.42 6.75 | 0.35 5.15, 1.45 5.3 | 1.2 5.2, 1.75 5.6 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.9,
  ),
  reach: pose(
    "0 3.75, 0.18 5.92, 0.36 6.76 | -0.93 4.82, -0.95 3.85 | 1.3 5.35, 2.1 5.6 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.8,
  ),
  phone: pose(
    "0 3.75, 0.02 5.95, 0.09 6.82 | -1.05 4.85, -0.32 6.35 | 0.82 4.86, 0.84 3.8 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.45,
    -0.1,
  ),
  fight: pose(
    "0 3.4, 0.25 5.55, 0.45 6.36 | -0.2 4.75, 0.85 5.35 | 1.45 5.35, 2.35 5.75 | -0.75 2, -1.15 0.15 | 0.85 1.95, 0.95 0.15",
    0.9,
  ),
  dance: pose(
    "0.1 3.7, -0.1 5.9, -0.1 6.78 | -1.25 6.05, -1.6 7.1 | 1 5.2, 1.9 5.3 | -0.15 1.95, -0.2 0.1 | 0.95 2.5, 1.2 0.9",
    -0.4,
  ),
  read: pose(
    "0 3.75, 0.02 5.95, 0.09 6.82 | -0.75 4.8, 0.25 4.75 | 0.85 4.85, 0.6 4.75 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.5,
    -0.75,
  ),
  weep: pose(
    "0 3.75, 0.12 5.85, 0.3 6.62 | -0.7 4.85, 0.12 6.1 | 0.85 4.85, 0.52 6.1 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.5,
    -0.8,
  ),
  lookup: pose(
    "0 3.75, 0.02 5.95, 0.02 6.82 | -0.93 4.82, -0.84 3.75 | 0.82 4.86, 0.84 3.8 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.65,
    0.95,
  ),
  sneak: pose(
    "-0.1 3.25, 0.5 5.2, 0.85 5.98 | 0 4.3, 0.75 3.95 | 1.3 4.5, 1.75 4.9 | 0.55 1.95, 0.2 0.14 | -0.35 1.75, -1.05 0.35",
    0.85,
  ),
  aim: pose(
    "0 3.75, 0.1 5.92, 0.26 6.76 | 0.35 5.35, 1.55 5.75 | 1.2 5.5, 1.75 5.75 | -0.3 2, -0.4 0.12 | 0.34 2.02, 0.46 0.17",
    0.9,
  ),
  ride: pose(
    "0 3.75, 0.12 5.9, 0.24 6.76 | -0.5 4.85, 0.62 4.5 | 0.62 4.9, 0.9 4.6 | 0.72 2.95, 0.45 1.3 | 0.66 2.98, 0.42 1.36",
    0.8,
  ),
};
