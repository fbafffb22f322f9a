import type { Thing } from "../../reading/subject";
import * as flat from "./flat-things";
import * as lights from "./lights";
import * as standing from "./standing-things";
import type { Point } from "../geometry";
import { ellipse } from "../geometry";
import { points } from "../points";
import type { ThingWork } from "./thing-work";
import * as vessels from "./vessels";

export interface ThingDrawing {
  readonly draw: (work: ThingWork) => void;
  /** Lies on what it is on; else it stands. */
  readonly lies?: boolean;
  /** How wide, in its own height, and how much larger than life the frame shows it. */
  readonly wide: number;
  /** Where a hand has it, and how: a sheet between thumb and fingers, or in the fist. */
  readonly grip: readonly [x: number, y: number];
  readonly fist?: boolean;
  /** The shape of the shade it lies in, where it is not a sheet's. */
  readonly outline?: readonly Point[];
  /** A held thing is turned by this, to how one holds it. */
  readonly turn?: number;
}

export const things: Record<Thing, ThingDrawing> = {
  letter: { draw: flat.letter, lies: true, wide: 0.8, grip: [0.3, 0.14] },
  photograph: { draw: flat.photograph, lies: true, wide: 0.84, grip: [0.34, 0.1] },
  map: { draw: flat.map, lies: true, wide: 1.3, grip: [0.56, 0.14] },
  gun: {
    draw: flat.gun,
    lies: true,
    wide: 1.35,
    grip: [0.5, 0.2],
    fist: true,
    outline: points(
      "-0.66 0.68, 0.4 0.72, 0.5 0.78, 0.66 0.06, 0.5 -0.04, 0.3 0.3, 0.1 0.18, 0 0.42, -0.64 0.46",
    ),
  },
  knife: {
    draw: flat.knife,
    lies: true,
    wide: 1.7,
    grip: [0.46, 0.5],
    fist: true,
    turn: -0.5,
    outline: points("-0.86 0.46, -0.5 0.58, 0.74 0.58, 0.78 0.44, -0.6 0.41"),
  },
  sword: {
    draw: flat.sword,
    lies: true,
    wide: 2.1,
    grip: [0.54, 0.5],
    fist: true,
    turn: -0.6,
    outline: points("-1.24 0.5, -1.1 0.57, 0.84 0.56, 0.84 0.44, -1.1 0.43"),
  },
  key: {
    draw: flat.key,
    lies: true,
    wide: 1.4,
    grip: [0.56, 0.42],
    outline: points(
      "-0.62 0.56, 0.26 0.58, 0.5 0.74, 0.74 0.5, 0.5 0.28, 0.26 0.44, -0.34 0.42, -0.34 0.26, -0.62 0.28",
    ),
  },
  phone: { draw: flat.phone, lies: true, wide: 0.5, grip: [0.2, 0.24] },
  book: { draw: flat.book, lies: true, wide: 1.5, grip: [0.62, 0.12] },
  ring: { draw: flat.ring, wide: 0.9, grip: [0.3, 0.16] },
  watch: {
    draw: flat.watch,
    lies: true,
    wide: 1.1,
    grip: [0.3, 0.14],
    outline: ellipse(0, 0.46, 0.45, 0.46, 28),
  },
  cup: { draw: vessels.cup, wide: 1.5, grip: [0.66, 0.46], fist: true },
  glass: { draw: vessels.glass, wide: 0.75, grip: [0.26, 0.34], fist: true },
  bottle: { draw: vessels.bottle, wide: 0.5, grip: [0.14, 0.6], fist: true },
  candle: { draw: lights.candle, wide: 0.8, grip: [0.06, 0.24], fist: true },
  lantern: { draw: lights.lantern, wide: 0.7, grip: [0, 1.18], fist: true },
  box: { draw: standing.box, wide: 1.3, grip: [0.52, 0.1] },
  suitcase: { draw: standing.suitcase, wide: 1.35, grip: [0, 0.96], fist: true },
  clock: { draw: standing.clock, wide: 0.95, grip: [0.34, 0.16] },
  hat: { draw: standing.hat, wide: 1.75, grip: [0.66, 0.06] },
  flower: {
    draw: standing.flower,
    lies: true,
    outline: points("-0.04 0, -0.3 0.48, -0.24 0.96, 0.22 1, 0.3 0.5, 0.06 0.1"),
    wide: 0.65,
    grip: [0.02, 0.14],
    fist: true,
  },
  skull: { draw: standing.skull, wide: 0.95, grip: [0.28, 0.12] },
};
