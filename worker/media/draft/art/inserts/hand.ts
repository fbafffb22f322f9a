import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve, farSide, strip } from "../geometry";
import type { Sheet } from "../sheet";

/** A hand that comes in from the frame's lower edge; its places are hand's lengths from the grip. */
export interface HandWork {
  readonly sheet: Sheet;
  readonly grip: Point;
  readonly size: number;
  /** Which edge it comes from: 1 the right. */
  readonly from: 1 | -1;
  readonly side: -1 | 1;
  readonly pen: number;
  readonly skin: string;
  readonly sleeve: string;
}

const line = "#1f1c1a";

const at = ({ grip, size, from }: HandWork, [x, y]: Point): Point => [
  grip[0] + x * from * size,
  grip[1] - y * size,
];

function limb(
  work: HandWork,
  joints: readonly Point[],
  widths: readonly number[],
  colour: string,
  shade = 0.3,
): void {
  const spots = curve(
    joints.map((joint) => at(work, joint)),
    false,
    5,
  );
  const last = spots.length - 1;
  const sizes = spots.map((_, index) => {
    const place = (index / last) * (widths.length - 1);
    const low = widths[Math.floor(place)] ?? 0.3;
    return (low + ((widths[Math.ceil(place)] ?? low) - low) * (place % 1)) * work.size;
  });
  const shape = strip(spots, sizes);
  work.sheet.marker(shape, colour, 1, 0.6);
  work.sheet.paint(farSide(shape, -work.side, shade), "#1c1815", 0.18);
  work.sheet.outline(shape, work.pen, { colour: line, wobble: 0.6 });
}

/** Sleeve, wrist and palm: what lies behind the thing. */
export function handBehind(work: HandWork, fist: boolean): void {
  limb(
    work,
    [
      [0.35, -0.28],
      [0.85, -0.85],
      [1.2, -1.2],
    ],
    [0.74, 0.62, 0.66],
    work.skin,
  );
  limb(
    work,
    [
      [1.0, -1.0],
      [1.9, -1.95],
      [3.4, -3.6],
    ],
    [0.94, 1.08, 1.3],
    work.sleeve,
  );
  limb(
    work,
    [
      [0.86, -0.86],
      [1.08, -1.08],
    ],
    [0.86, 0.9],
    blend(work.sleeve, "#f6f1e7", 0.55),
  );
  const palm: Point[] = fist
    ? [
        [-0.3, 0.42],
        [0.2, 0.52],
        [0.56, 0.3],
        [0.6, -0.2],
        [0.36, -0.5],
        [-0.06, -0.5],
        [-0.34, -0.16],
      ]
    : [
        [-0.34, 0.12],
        [0.1, 0.34],
        [0.46, 0.24],
        [0.62, -0.2],
        [0.46, -0.54],
        [0.06, -0.5],
        [-0.26, -0.24],
      ];
  const shape = curve(
    palm.map((place) => at(work, place)),
    true,
    5,
  );
  work.sheet.marker(shape, work.skin, 1, 0.6);
  work.sheet.paint(farSide(shape, -work.side, 0.3), "#1c1815", 0.18);
  work.sheet.outline(shape, work.pen, { colour: line });
  if (fist) return;
  // The fingertips that come round from behind.
  for (const [x, y] of [
    [-0.5, -0.1],
    [-0.36, -0.34],
  ] as const)
    limb(
      work,
      [
        [x + 0.5, y],
        [x, y + 0.03],
      ],
      [0.2, 0.19],
      work.skin,
    );
}

/** Thumb and fingers: what closes over the thing. */
export function handBefore(work: HandWork, fist: boolean): void {
  if (!fist) {
    limb(
      work,
      [
        [0.52, -0.36],
        [0.24, -0.06],
        [-0.16, 0.16],
      ],
      [0.4, 0.3, 0.21],
      work.skin,
    );
    nail(work, [-0.16, 0.17], [-0.3, 0.24]);
    return;
  }
  for (const [index, y] of [-0.36, -0.13, 0.1, 0.32].entries()) {
    const reach = [0.26, 0.34, 0.38, 0.34][index] ?? 0.3;
    limb(
      work,
      [
        [0.5, y + 0.03],
        [0.06, y + 0.07],
        [-reach, y],
      ],
      [0.24, 0.25, 0.2],
      work.skin,
      0.24,
    );
  }
  limb(
    work,
    [
      [0.44, 0.3],
      [0.2, 0.52],
      [-0.2, 0.54],
    ],
    [0.32, 0.26, 0.2],
    work.skin,
  );
  nail(work, [-0.16, 0.56], [-0.3, 0.55]);
}

function nail(work: HandWork, from: Point, to: Point): void {
  const spots = [at(work, from), at(work, to)];
  const shape = strip(spots, [work.size * 0.12, work.size * 0.1]);
  work.sheet.paint(shape, blend(work.skin, "#fff4e6", 0.4));
  work.sheet.outline(shape, work.pen * 0.5, { colour: line });
}
