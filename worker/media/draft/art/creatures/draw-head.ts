import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve, ellipse, strip } from "../geometry";
import type { CreatureWork, Part } from "./creature-work";
import { shadow } from "./creature-work";
import type { HeadPose } from "./head-pose";
import { onHead } from "./head-pose";
import type { HeadKind } from "./heads";
import { profiles } from "./heads";
import { horns, tusks } from "./horns";

/** The skull as a part of the body's contour. */
export function skull(work: CreatureWork, kind: HeadKind, pose: HeadPose): Part[] {
  const at = onHead(work, pose);
  const head = { shape: curve(profiles[kind].outline.map(at), true, 4), colour: work.coat };
  if (!pose.open) return [head];
  const jaw: Point[] = [
    [0.34, -0.12],
    [0.6, -0.27],
    [0.84, -0.38],
    [0.86, -0.46],
    [0.6, -0.4],
    [0.36, -0.32],
    [0.2, -0.24],
  ];
  return [{ shape: curve(jaw.map(at), true, 4), colour: work.coat }, head];
}

/** The trunk hangs before the breast; it belongs to the contour too. */
export function trunk(work: CreatureWork, pose: HeadPose): Part {
  const at = onHead(work, { ...pose, angle: pose.angle * 0.4 });
  const line: Point[] = [
    [0.74, 0.02],
    [0.98, -0.16],
    [1.06, -0.6],
    [1.0, -1.1],
    [1.06, -1.42],
    [1.24, -1.52],
  ];
  const spots = curve(line.map(at), false, 5);
  const wide = [0.36, 0.28, 0.2, 0.16, 0.12, 0.09];
  const widths = spots.map((_, index) => {
    const place = (index / (spots.length - 1)) * (wide.length - 1);
    const low = wide[Math.floor(place)] ?? 0.1;
    return (low + ((wide[Math.ceil(place)] ?? low) - low) * (place % 1)) * pose.size * work.size;
  });
  return { shape: strip(spots, widths), colour: work.coat };
}

export function farEar(work: CreatureWork, kind: HeadKind, pose: HeadPose): void {
  if (kind === "elephant") return;
  const at = onHead(work, pose);
  const ear = profiles[kind].ear.map(([x, y]): Point => at([x + 0.13, y - 0.02]));
  const shape = curve(ear, true, 3);
  work.sheet.paint(shape, work.far);
  work.sheet.outline(shape, work.pen, { colour: work.line });
  horns(work, kind, pose, 0.1);
}

/** Eye, nose, mouth and the near ear; the closer the camera the more of them. */
export function features(work: CreatureWork, kind: HeadKind, pose: HeadPose, pale: boolean): void {
  const { sheet, pen, line } = work;
  const own = profiles[kind];
  const at = onHead(work, pose);
  const px = pose.size * work.size;
  if (pale && own.pale) sheet.paint(curve(own.pale.map(at), true, 3), work.pale);
  const under: Point[] = own.outline.filter(([, y]) => y < -0.06);
  if (under.length > 2) {
    const lower = under.map(([x, y]): Point => at([x, y + 0.1]));
    sheet.paint([...under.map(at), ...lower.reverse()], shadow, 0.16);
  }
  if (pose.open) {
    const gape: Point[] = [
      [0.94, -0.12],
      [0.6, -0.13],
      [0.44, -0.13],
      [0.6, -0.26],
      [0.82, -0.37],
    ];
    sheet.paint(gape.map(at), "#2b211f");
    sheet.paint(
      (
        [
          [0.62, -0.2],
          [0.76, -0.25],
          [0.8, -0.33],
          [0.66, -0.28],
        ] as Point[]
      ).map(at),
      "#a9685d",
    );
    const teeth: Point[][] = [
      [
        [0.9, -0.11],
        [0.86, -0.2],
        [0.83, -0.11],
      ],
      [
        [0.8, -0.36],
        [0.79, -0.28],
        [0.75, -0.33],
      ],
    ];
    sheet.paintAll(
      teeth.map((tooth) => tooth.map(at)),
      "#f2ecdf",
    );
  } else sheet.stroke(curve(own.mouth.map(at)), pen * 0.85, { colour: line });
  if (own.noseSize > 0) {
    const [x, y] = at(own.nose);
    const size = own.noseSize * px;
    sheet.paint(
      ellipse(x, y, size, size * 0.82, 12),
      kind === "pig" || kind === "rat" ? "#6d4a42" : "#241f1d",
    );
    if (work.fine)
      sheet.paint(
        ellipse(x - size * 0.2, y - size * 0.3, size * 0.3, size * 0.16, 8),
        "#8d8781",
        0.8,
      );
  }
  eye(work, at(own.eye), own.eyeSize * px, pose.shut);
  if (kind === "elephant") tusks(work, at, px);
  horns(work, kind, pose, 0);
  const ear = curve(own.ear.map(at), true, 4);
  sheet.paint(ear, kind === "dog" ? blend(work.coat, work.dark, 0.45) : work.coat);
  sheet.paint(
    inner(ear),
    kind === "elephant" ? shadow : work.dark,
    kind === "elephant" ? 0.12 : 0.35,
  );
  sheet.outline(ear, pen, { colour: line, wobble: 0.6 });
  if (!work.fine || px < 130) return;
  whiskers(work, kind, at);
}

function inner(shape: readonly Point[]): Point[] {
  const x = shape.reduce((sum, one) => sum + one[0], 0) / shape.length;
  const y = shape.reduce((sum, one) => sum + one[1], 0) / shape.length;
  return shape.map(([px, py]): Point => [x + (px - x) * 0.6, y + (py - y) * 0.66]);
}

function eye(work: CreatureWork, [x, y]: Point, size: number, shut: boolean): void {
  const { sheet, facing, pen } = work;
  if (shut) {
    const lid = curve([
      [x - size * 1.3, y - size * 0.1],
      [x, y + size * 0.5],
      [x + size * 1.3, y - size * 0.1],
    ]);
    return sheet.stroke(lid, pen, { colour: work.line });
  }
  const almond: Point[] = curve(
    [
      [x - size * 1.25 * facing, y + size * 0.1],
      [x - size * 0.2 * facing, y - size * 0.95],
      [x + size * 1.1 * facing, y - size * 0.1],
      [x, y + size * 0.8],
    ],
    true,
    4,
  );
  const isLarge = size / sheet.unit > 5;
  sheet.paint(almond, isLarge ? blend("#c99b52", work.coat, 0.2) : "#1f1b19");
  if (isLarge) {
    sheet.paint(ellipse(x, y, size * 0.62, size * 0.72, 14), "#1c1816");
    sheet.outline(almond, pen * 0.9, { colour: "#1c1816" });
  }
  sheet.paint(ellipse(x + size * 0.15, y - size * 0.35, size * 0.28, size * 0.26, 8), "#fbf6ea");
  if (!isLarge) return;
  const brow = curve([
    [x - size * 1.7 * facing, y - size * 0.7],
    [x - size * 0.2 * facing, y - size * 1.75],
    [x + size * 1.5 * facing, y - size * 0.95],
  ]);
  sheet.stroke(brow, pen * 0.8, { colour: work.line });
}

function whiskers(work: CreatureWork, kind: HeadKind, at: (place: Point) => Point): void {
  if (kind === "cat" || kind === "lion" || kind === "rat" || kind === "rabbit") {
    const lines = [-0.1, -0.03, 0.04].map((y): Point[] =>
      curve([at([0.82, y - 0.02]), at([0.66, y * 1.6 - 0.06]), at([0.48, y * 2.4 - 0.1])]),
    );
    work.sheet.strokes(lines, 1, { colour: blend(work.line, "#f3ecdf", 0.3), taper: 0.9 });
  }
  if (kind === "dog" || kind === "wolf" || kind === "fox" || kind === "bear") {
    const fur = [0.1, 0.2, 0.3].map((x): Point[] => [at([x, -0.12]), at([x - 0.08, -0.2])]);
    work.sheet.strokes(fur, work.pen * 0.6, { colour: work.line, opacity: 0.7 });
  }
}
