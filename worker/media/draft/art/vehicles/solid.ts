import { blend } from "../colours";
import type { Point } from "../geometry";
import type { Place } from "../lens";
import type { Sheet } from "../sheet";
import type { Stage } from "../stage";

/** Metres on a vehicle: forward, up, and across to its far side as it faces right. */
export type Spot = readonly [along: number, up: number, across: number];

/** Where a vehicle stands and heads: 0 to the right, a quarter turn (1.57) to the lens. */
export interface Berth {
  readonly x: number;
  readonly z: number;
  readonly lift: number;
  readonly heading: number;
  /** Nose up. */
  readonly climb?: number;
  /** Its near wing down. */
  readonly bank?: number;
}

/** A convex body: its corners, and the faces between them. */
export interface Solid {
  readonly corners: readonly Spot[];
  readonly faces: readonly (readonly Spot[])[];
}

/** Something flat on a body's side: seen when that side is. */
export interface Decal {
  readonly shape: readonly Spot[];
  readonly colour: string;
  readonly line?: number;
}

export interface VehicleWork {
  readonly sheet: Sheet;
  readonly stage: Stage;
  readonly berth: Berth;
  readonly pen: number;
  readonly line: string;
  readonly colour: string;
  readonly glass: string;
  readonly at: (spot: Spot) => Point;
  readonly place: (spot: Spot) => Place;
}

export function placing(berth: Berth): (spot: Spot) => Place {
  const [cos, sin] = [Math.cos(berth.heading), Math.sin(berth.heading)];
  const { climb = 0, bank = 0 } = berth;
  return ([along, level, wide]) => {
    const up = level * Math.cos(bank) + wide * Math.sin(bank);
    const across = wide * Math.cos(bank) - level * Math.sin(bank);
    const forward = along * Math.cos(climb) - up * Math.sin(climb);
    const high = up * Math.cos(climb) + along * Math.sin(climb);
    return [
      berth.x + forward * cos + across * sin,
      high + berth.lift,
      berth.z - forward * sin + across * cos,
    ];
  };
}

type Vector = readonly [x: number, y: number, z: number];

/** Which way a face looks (Newell), turned away from the body's middle. */
function normalOf(face: readonly Place[], middle: Place): Vector {
  let normal: [number, number, number] = [0, 0, 0];
  face.forEach((one, index) => {
    const next = face[(index + 1) % face.length] ?? one;
    normal = [
      normal[0] + (one[1] - next[1]) * (one[2] + next[2]),
      normal[1] + (one[2] - next[2]) * (one[0] + next[0]),
      normal[2] + (one[0] - next[0]) * (one[1] + next[1]),
    ];
  });
  const centre = middleOf(face);
  const out = dot(normal, [centre[0] - middle[0], centre[1] - middle[1], centre[2] - middle[2]]);
  const length = (Math.hypot(...normal) || 1) * (out < 0 ? -1 : 1);
  return [normal[0] / length, normal[1] / length, normal[2] / length];
}

const dot = (one: Vector, two: Vector): number =>
  one[0] * two[0] + one[1] * two[1] + one[2] * two[2];

function middleOf(places: readonly Place[]): Place {
  const sum = places.reduce<Place>(
    (all, one) => [all[0] + one[0], all[1] + one[1], all[2] + one[2]],
    [0, 0, 0],
  );
  const count = places.length || 1;
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

const looksHere = ({ stage }: VehicleWork, face: readonly Place[], normal: Vector): boolean => {
  const [x, y, z] = middleOf(face);
  return dot(normal, [x, y - stage.lens.eyeHeight, z]) < 0;
};

function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((one, two) => one[0] - two[0] || one[1] - two[1]);
  const half = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of list) {
      for (;;) {
        const [a, b] = [kept.at(-2), kept.at(-1)];
        if (!a || !b) break;
        if ((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** How a side takes the light. */
function lit(stage: Stage, colour: string, [x, y, z]: Vector): string {
  if (y > 0.75) return blend(colour, "#fffaf0", stage.scene.time === "night" ? 0.1 : 0.26);
  const light = x * stage.scene.side * 0.72 + y * 0.5 - z * 0.46;
  return blend(colour, "#1c1815", light > 0.35 ? 0.02 : light > 0 ? 0.14 : 0.36);
}

/** Paints a body: the sides that are seen in their light, the creases, the contour round all. */
export function solid(
  work: VehicleWork,
  { corners, faces }: Solid,
  colour = work.colour,
  smooth = false,
): void {
  const { sheet, stage, pen, line } = work;
  const middle = middleOf(corners.map(work.place));
  const hull = hullOf(corners.map(work.at));
  if (hull.length < 3) return;
  sheet.marker(hull, colour, 0.1, 0.8);
  for (const face of faces) {
    const places = face.map(work.place);
    const normal = normalOf(places, middle);
    if (!looksHere(work, places, normal)) continue;
    const shape = face.map(work.at);
    sheet.paint(shape, lit(stage, colour, normal), 0.9);
    if (!smooth) sheet.edges(shape, pen * 0.55, { colour: line, opacity: 0.75 });
  }
  sheet.outline(hull, pen * 1.25, { colour: line, wobble: 0.5, taper: 0.2 });
}

/** What is on the sides; `of` is the body that carries it. */
export function decals(work: VehicleWork, of: Solid, list: readonly Decal[]): void {
  const middle = middleOf(of.corners.map(work.place));
  for (const { shape, colour, line = 0.6 } of list) {
    const places = shape.map(work.place);
    if (!looksHere(work, places, normalOf(places, middle))) continue;
    const drawn = shape.map(work.at);
    work.sheet.paint(drawn, colour);
    if (line > 0) work.sheet.edges(drawn, work.pen * line, { colour: work.line });
  }
}

/** A side outline with a half width at each of its corners, the same on both sides. */
export function prism(
  profile: readonly (readonly [along: number, up: number, half: number])[],
): Solid {
  const near = profile.map(([along, up, half]): Spot => [along, up, -half]);
  const far = profile.map(([along, up, half]): Spot => [along, up, half]);
  const rim = near.map((spot, index): Spot[] => {
    const next = (index + 1) % near.length;
    return [spot, near[next] ?? spot, far[next] ?? spot, far[index] ?? spot];
  });
  return { corners: [...near, ...far], faces: [near, far, ...rim] };
}

/** A round body along its length: at each station how thick, and how high its middle. */
export function turned(
  stations: readonly (readonly [along: number, radius: number, up: number])[],
  across = 0,
  count = 10,
): Solid {
  const rings = stations.map(([along, radius, up]) =>
    Array.from({ length: count }, (_, index): Spot => {
      const angle = ((index + 0.5) / count) * Math.PI * 2;
      return [along, up + Math.sin(angle) * radius, across + Math.cos(angle) * radius];
    }),
  );
  const faces = rings.slice(1).flatMap((ring, at) =>
    ring.map((spot, index): Spot[] => {
      const next = (index + 1) % count;
      const before = rings[at] ?? ring;
      return [before[index] ?? spot, spot, ring[next] ?? spot, before[next] ?? spot];
    }),
  );
  return { corners: rings.flat(), faces };
}

/** Both sides' copies of a shape drawn on the near one. */
export const bothSides = (shape: readonly Spot[], colour: string, line?: number): Decal[] =>
  [-1, 1].map((way) => ({
    shape: shape.map(([along, up, across]): Spot => [along, up, across * way]),
    colour,
    ...(line !== undefined && { line }),
  }));
