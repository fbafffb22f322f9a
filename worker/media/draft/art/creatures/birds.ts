import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve, ellipse } from "../geometry";
import { points } from "../points";
import type { CreatureWork } from "./creature-work";
import { blob, mergedParts, shadow } from "./creature-work";

export type BirdKind = "bird" | "crow" | "eagle" | "owl";

/** Metres from beak to tail, and across the wings. */
export const birdSizes: Record<BirdKind, { readonly tall: number; readonly coat: string }> = {
  bird: { tall: 0.32, coat: "#d9d5cb" },
  crow: { tall: 0.46, coat: "#35322f" },
  eagle: { tall: 0.85, coat: "#6b5340" },
  owl: { tall: 0.55, coat: "#8d7a62" },
};

const perched = {
  body: points(
    "0.3 0.86, 0.14 1, -0.02 0.92, -0.12 0.72, -0.3 0.42, -0.42 0.2, -0.3 0.14, -0.02 0.16, 0.2 0.3, 0.3 0.52, 0.26 0.7",
  ),
  wing: points("-0.06 0.72, 0.08 0.6, 0.06 0.38, -0.14 0.22, -0.44 0.06, -0.34 0.3, -0.2 0.54"),
  tail: points("-0.3 0.26, -0.52 -0.04, -0.44 -0.1, -0.16 0.18"),
};

function legs(work: CreatureWork, heavy: number): void {
  const lines = [0.0, 0.13].map((x): Point[] => [work.to([x, 0.2]), work.to([x + 0.02, 0.02])]);
  const toes = [0.0, 0.13].map((x): Point[] => [work.to([x - 0.06, 0]), work.to([x + 0.12, 0])]);
  work.sheet.strokes([...lines, ...toes], work.pen * heavy, { colour: work.line, taper: 0.2 });
}

/** A bird on its feet, in profile; its withers' height is its own. */
export function perchedBird(work: CreatureWork, kind: BirdKind): void {
  const { sheet, pen, line, size } = work;
  if (kind === "owl") return owl(work);
  legs(work, kind === "eagle" ? 2.6 : 1.5);
  const hook = kind === "eagle" ? 0.06 : 0;
  const long = kind === "crow" ? 0.26 : kind === "eagle" ? 0.2 : 0.16;
  const beak = [
    [0.26, 0.88],
    [0.28 + long * 0.6, 0.86],
    [0.28 + long, 0.8 - hook],
    [0.28, 0.76],
  ] as Point[];
  const head = kind === "eagle" ? blend(work.coat, "#f3ecdf", 0.75) : work.coat;
  const beakShape = curve(beak.map(work.to), true, 2);
  sheet.paint(beakShape, kind === "crow" ? "#2a2725" : "#c99a4b");
  sheet.outline(beakShape, pen * 0.8, { colour: line });
  mergedParts(work, [
    { shape: perched.tail.map(work.to), colour: work.far },
    { shape: blob(work, perched.body), colour: work.coat },
    {
      shape: blob(work, points("0.34 0.84, 0.18 1.02, 0 0.96, -0.04 0.78, 0.12 0.68, 0.3 0.7")),
      colour: head,
    },
  ]);
  const wing = blob(work, perched.wing);
  sheet.paint(
    blob(work, points("0.3 0.52, 0.2 0.3, -0.02 0.16, -0.3 0.14, -0.02 0.26, 0.12 0.42")),
    shadow,
    0.22,
  );
  sheet.paint(wing, work.far);
  sheet.outline(wing, pen, { colour: line });
  const plumes = [0.0, 0.08, 0.16].map((by): Point[] =>
    curve([
      work.to([-0.08, 0.5 - by]),
      work.to([-0.22, 0.32 - by * 0.8]),
      work.to([-0.36, 0.14 - by * 0.2]),
    ]),
  );
  sheet.strokes(plumes, pen * 0.7, { colour: line, opacity: 0.8 });
  const [x, y] = work.to([0.18, 0.87]);
  sheet.paint(
    ellipse(x, y, size * 0.034, size * 0.034, 10),
    kind === "bird" ? "#1f1b19" : "#d9b25a",
  );
  sheet.paint(ellipse(x, y, size * 0.018, size * 0.018, 8), "#1a1715");
}

function owl(work: CreatureWork): void {
  const { sheet, pen, line, size } = work;
  legs(work, 1.8);
  const body = blob(
    work,
    points(
      "0 1, 0.2 0.98, 0.34 1.08, 0.36 0.76, 0.4 0.4, 0.28 0.12, 0 0.06, -0.28 0.12, -0.4 0.4, -0.36 0.76, -0.34 1.08, -0.2 0.98",
    ),
  );
  mergedParts(work, [{ shape: body, colour: work.coat }]);
  sheet.paint(
    blob(work, points("0 0.6, 0.2 0.54, 0.24 0.3, 0.1 0.12, -0.1 0.12, -0.24 0.3, -0.2 0.54")),
    work.pale,
    0.8,
  );
  for (const side of [-1, 1]) {
    const [x, y] = work.to([side * 0.17, 0.8]);
    sheet.paint(ellipse(x, y, size * 0.17, size * 0.17, 18), work.pale);
    sheet.outline(ellipse(x, y, size * 0.17, size * 0.17, 18), pen * 0.7, { colour: line });
    sheet.paint(ellipse(x, y, size * 0.085, size * 0.085, 14), "#dba94b");
    sheet.paint(ellipse(x, y, size * 0.05, size * 0.05, 12), "#1b1816");
    const wing = blob(work, [
      [side * 0.36, 0.62],
      [side * 0.46, 0.4],
      [side * 0.38, 0.06],
      [side * 0.24, 0.3],
    ]);
    sheet.paint(wing, work.far);
    sheet.outline(wing, pen, { colour: line });
  }
  sheet.paint([work.to([-0.04, 0.76]), work.to([0.04, 0.76]), work.to([0, 0.64])], "#4a3a2a");
  const flecks = [0.5, 0.4, 0.3, 0.2].flatMap((y, row) =>
    [-0.12, 0, 0.12].map((x): Point[] => {
      const at = x + (row % 2 === 0 ? 0 : 0.05);
      return [work.to([at - 0.03, y]), work.to([at, y - 0.03]), work.to([at + 0.03, y])];
    }),
  );
  sheet.strokes(flecks, pen * 0.7, { colour: line, opacity: 0.7 });
}

/** How the wings are held on the beat: high, level, low. */
const beats = [
  {
    near: points("0.1 0.06, 0.14 0.5, -0.06 1.0, -0.3 1.36, -0.36 0.94, -0.34 0.4, -0.2 0.04"),
    far: points("0.12 0.06, 0.34 0.46, 0.36 0.92, 0.24 1.24, 0.04 0.8, -0.06 0.1"),
  },
  {
    near: points("0.14 0.05, 0.02 0.22, -0.42 0.56, -1.0 0.66, -0.78 0.34, -0.44 0.08, -0.2 0.0"),
    far: points("0.14 0.06, 0.34 0.34, 0.72 0.66, 1.12 0.78, 0.78 0.34, 0.2 0.08"),
  },
  {
    near: points(
      "0.12 0.04, 0.16 -0.3, -0.02 -0.66, -0.26 -0.84, -0.3 -0.5, -0.28 -0.14, -0.18 0.0",
    ),
    far: points("0.14 0.02, 0.3 -0.2, 0.3 -0.46, 0.1 -0.24, 0 0"),
  },
];

/** A bird on the wing; a far one is two strokes of the pen. */
export function flyingBird(work: CreatureWork, kind: BirdKind, beat: number): void {
  const { sheet, pen, line, size } = work;
  const { near, far } = beats[beat % beats.length] ?? beats[0]!;
  if (size / sheet.unit < 24) {
    const dip = beat % 2 === 0 ? 0.34 : 0.14;
    const wings = [-1, 1].map((way): Point[] =>
      curve([work.to([0, 0]), work.to([way * 0.45, dip]), work.to([way * 1, dip * 0.5])]),
    );
    sheet.strokes(wings, Math.max(2.6, pen * 2), { colour: work.dark, taper: 0.8 });
    return;
  }
  const heavy = kind === "eagle" || kind === "owl" ? 1.2 : 1;
  const wide = (list: readonly Point[]): Point[] => list.map(([x, y]) => [x * heavy, y * heavy]);
  const farWing = blob(work, wide(far), 3);
  sheet.paint(farWing, work.far);
  sheet.outline(farWing, pen, { colour: line });
  const body = blob(
    work,
    points(
      "0.46 0.04, 0.3 0.14, 0.02 0.14, -0.36 0.06, -0.66 0.08, -0.76 -0.02, -0.62 -0.08, -0.3 -0.08, 0.02 -0.14, 0.3 -0.08",
    ),
  );
  const head = kind === "eagle" ? blend(work.coat, "#f3ecdf", 0.75) : work.coat;
  mergedParts(work, [
    { shape: body, colour: work.coat },
    {
      shape: blob(work, points("0.5 0.06, 0.4 0.15, 0.28 0.12, 0.26 -0.02, 0.4 -0.06")),
      colour: head,
    },
  ]);
  const beak = [
    [0.48, 0.08],
    [0.66, 0.0],
    [0.48, -0.01],
  ] as Point[];
  sheet.paint(beak.map(work.to), kind === "crow" ? "#2a2725" : "#c99a4b");
  sheet.outline(beak.map(work.to), pen * 0.7, { colour: line });
  sheet.paint(
    blob(work, points("0.3 -0.07, 0.02 -0.13, -0.3 -0.07, -0.1 -0.02, 0.2 -0.02")),
    shadow,
    0.22,
  );
  const wing = blob(work, wide(near), 3);
  sheet.paint(wing, work.coat);
  sheet.outline(wing, pen, { colour: line });
  const edge = wide(near);
  const plumes = [0.3, 0.5, 0.7].map((share): Point[] => {
    const tip = edge[3] ?? [0, 0];
    const inner = edge[5] ?? [0, 0];
    const at: Point = [tip[0] + (inner[0] - tip[0]) * share, tip[1] + (inner[1] - tip[1]) * share];
    const root = edge[1] ?? [0, 0];
    return [
      work.to(at),
      work.to([at[0] + (root[0] - at[0]) * 0.45, at[1] + (root[1] - at[1]) * 0.45]),
    ];
  });
  sheet.strokes(plumes, pen * 0.8, { colour: line });
  const [x, y] = work.to([0.4, 0.06]);
  sheet.paint(ellipse(x, y, size * 0.022, size * 0.022, 8), "#1a1715");
}
