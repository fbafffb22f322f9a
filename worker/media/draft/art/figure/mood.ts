import type { Mood } from "../../reading/scene";

export interface Expression {
  /** Inner brow ends raised (+) or pressed down (-), and the whole brow's lift. */
  readonly browInner: number;
  readonly browLift: number;
  /** 0 shut, 1 open, above that wide. */
  readonly eyes: number;
  /** Corners up (+) or down (-). */
  readonly smile: number;
  /** How far the mouth is open. */
  readonly open: number;
  /** Lips drawn apart (+) or rounded (-), as they are in speaking. */
  readonly wide: number;
  readonly nod: number;
}

export const expressions: Record<Mood, Expression> = {
  calm: { browInner: 0, browLift: 0, eyes: 0.9, smile: 0.12, open: 0, wide: 0, nod: 0 },
  happy: { browInner: 0.1, browLift: 0.25, eyes: 0.75, smile: 1, open: 0.55, wide: 0, nod: 0.15 },
  sad: { browInner: 0.9, browLift: 0, eyes: 0.6, smile: -0.65, open: 0, wide: 0, nod: -0.45 },
  angry: {
    browInner: -1,
    browLift: -0.35,
    eyes: 0.75,
    smile: -0.5,
    open: 0.5,
    wide: 0,
    nod: -0.15,
  },
  afraid: { browInner: 0.9, browLift: 0.5, eyes: 1.3, smile: -0.35, open: 0.45, wide: 0, nod: 0 },
  surprised: { browInner: 0.25, browLift: 0.9, eyes: 1.35, smile: 0, open: 0.8, wide: 0, nod: 0.1 },
  stern: {
    browInner: -0.55,
    browLift: -0.2,
    eyes: 0.75,
    smile: -0.18,
    open: 0,
    wide: 0,
    nod: -0.08,
  },
  asleep: { browInner: 0.1, browLift: 0.1, eyes: 0, smile: 0.1, open: 0, wide: 0, nod: -0.4 },
};
