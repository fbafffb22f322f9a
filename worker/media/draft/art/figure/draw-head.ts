import { points } from "../points";
import type { Design } from "../../reading/scene";
import type { Point } from "../geometry";
import { ellipse, farSide } from "../geometry";
import { faceOutline } from "./face-outline";
import type { FaceWork } from "./features";
import { fineFeatures, smallFeatures } from "./features";
import { hairStyles } from "./hair";
import { closedHood, drawHat, hatColour } from "./hats";

/** Hats that leave no hair to be seen beside the face. */
const wraps: ReadonlySet<Design["hat"]> = new Set(["hood", "scarf", "bubble"]);

/** Heads at least this many units high get a whole face. */
const fineFrom = 62;

/** Hair that hangs behind the shoulders: drawn before the body. */
export function drawHairBehind({ sheet, head, hair, pen }: FaceWork, design: Design): void {
  const { back } = hairStyles[design.hair];
  if (back.length === 0 || wraps.has(design.hat)) return;
  const side = head.turn > 0 ? 1 : -1;
  const placed = back.map(([x, y]): Point => [design.hair === "tail" ? x * side : x, y]);
  const shape = head.line(placed, true, -0.25);
  sheet.paint(shape, hair);
  sheet.outline(shape, pen);
}

function hairOnTop({ sheet, head, hair, pen, side }: FaceWork, design: Design): void {
  const { cap, strands } = hairStyles[design.hair];
  if (cap.length === 0) return;
  const flip = head.turn < 0 ? -1 : 1;
  const front = 0.35;
  const shape = head.line(
    cap.map(([x, y]): Point => [x * flip, y]),
    true,
    front,
  );
  sheet.paint(shape, hair, design.hair === "buzz" ? 0.6 : 1);
  sheet.paint(farSide(shape, -side, 0.3), "#1a1716", 0.28);
  if (design.hair !== "buzz") sheet.outline(shape, pen);
  const light = design.hairLevel > 6 ? "#8b8178" : "#2a2421";
  for (const strand of strands) {
    const line = head.line(
      strand.map(([x, y]): Point => [x * flip, y]),
      false,
      front,
    );
    sheet.stroke(line, pen * 0.8, { colour: light, opacity: 0.8 });
  }
}

const beards: Record<Exclude<Design["beard"], "none">, readonly Point[][]> = {
  stubble: [
    points(
      "-0.33 0.14, -0.29 0.34, -0.15 0.47, 0 0.5, 0.15 0.47, 0.29 0.34, 0.33 0.14, 0.2 0.27, 0 0.25, -0.2 0.27",
    ),
  ],
  full: [
    points(
      "-0.37 0.02, -0.35 0.32, -0.2 0.56, 0 0.62, 0.2 0.56, 0.35 0.32, 0.37 0.02, 0.31 0.2, 0.16 0.27, 0 0.25, -0.16 0.27, -0.31 0.2",
    ),
  ],
  moustache: [points("-0.17 0.32, -0.1 0.26, 0 0.255, 0.1 0.26, 0.17 0.32, 0 0.295")],
};

function beardOf({ sheet, head, hair, pen }: FaceWork, design: Design): void {
  if (design.beard === "none") return;
  for (const points of beards[design.beard]) {
    const shape = head.line(points, true, 0.75);
    sheet.paint(shape, hair, design.beard === "stubble" ? 0.28 : 1);
    if (design.beard === "full") sheet.outline(shape, pen * 0.8);
  }
}

function glassesOf({ sheet, head, pen }: FaceWork): void {
  const frames = [-1, 1].map((sign) => {
    const [x, y] = head.to(sign * 0.172, 0.035, 1);
    const narrow = sign === Math.sign(head.turn) ? 1 - 0.3 * Math.abs(head.turn) : 1;
    return ellipse(x, y, head.size * 0.125 * narrow, head.size * 0.1, 18);
  });
  for (const frame of frames) {
    sheet.paint(frame, "#fffdf6", 0.25);
    sheet.outline(frame, pen * 1.25, { taper: 0, wobble: 0.3 });
  }
  sheet.stroke(head.line(points("-0.05 0.02, 0 0.005, 0.05 0.02"), false, 1), pen * 1.1, {
    taper: 0,
  });
  const away = head.turn > 0 ? -1 : 1;
  sheet.stroke(
    head.line(
      [
        [away * 0.28, 0.02],
        [away * 0.39, 0.0],
      ],
      false,
      0.6,
    ),
    pen,
  );
}

function ear({ sheet, head, skin, pen }: FaceWork, sign: number): void {
  const x = sign * (0.37 + 0.02 * Math.abs(head.turn));
  const shape = head.line(
    [
      [x, -0.03],
      [x + sign * 0.065, -0.05],
      [x + sign * 0.075, 0.05],
      [x + sign * 0.02, 0.17],
      [x - sign * 0.02, 0.15],
    ],
    true,
    -0.25,
  );
  sheet.paint(shape, skin);
  sheet.outline(shape, pen * 0.9);
  sheet.stroke(
    head.line(
      [
        [x + sign * 0.04, -0.01],
        [x + sign * 0.05, 0.04],
        [x + sign * 0.015, 0.1],
      ],
      false,
      -0.25,
    ),
    pen * 0.6,
  );
}

const sweep = [
  points("-0.2 -0.4, -0.26 0, -0.2 0.38"),
  points("0.05 -0.48, 0.04 0, 0.03 0.44"),
  points("0.26 -0.38, 0.28 0, 0.2 0.38"),
];

function backOfHead(work: FaceWork, outline: readonly Point[]): void {
  const { sheet, head, design, skin, pen, side } = work;
  const isCloth = design.hat === "hood" || design.hat === "scarf";
  const isBare = design.hair === "bald" || isCloth;
  const colour = isCloth ? hatColour(design) : design.hair === "bald" ? skin : work.hair;
  const shape = isCloth ? head.line(points(closedHood), true) : outline;
  sheet.paint(shape, colour);
  sheet.paint(farSide(shape, -side, 0.35), "#1a1716", 0.25);
  sheet.outline(shape, pen * 1.2);
  if (!isBare) hairOnTop(work, design);
  const lines = sweep.map((line) => head.line(line));
  sheet.strokes(lines, pen * 0.8, { colour: isBare ? "#1f1c1a" : "#8b8178", opacity: 0.6 });
  if (!isCloth) drawHat(work, design);
}

/** Somebody's head; from behind it is all hair. */
export function drawHead(work: FaceWork, back: boolean): void {
  const { sheet, head, design, skin, shade, pen, side } = work;
  const outline = head.line(faceOutline(design, back ? 0 : head.turn), true);
  const covered = design.hair === "long" || design.hair === "bob" || design.hair === "wavy";
  const wrapped = wraps.has(design.hat);
  if (!covered && !wrapped) {
    for (const sign of [-1, 1]) {
      if (back || Math.abs(head.turn) < 0.3 || sign === -Math.sign(head.turn)) ear(work, sign);
    }
  }
  sheet.paint(outline, skin);
  if (back) {
    backOfHead(work, outline);
    return;
  }
  sheet.paint(farSide(outline, -side, 0.3), shade);
  sheet.outline(outline, pen * 1.25, { wobble: 0.5 });
  beardOf(work, design);
  if (head.size >= fineFrom * sheet.unit) fineFeatures(work);
  else if (head.size >= 11 * sheet.unit) smallFeatures(work);
  if (design.glasses && head.size >= 16 * sheet.unit) glassesOf(work);
  hairOnTop(work, design);
  drawHat(work, design);
  if (design.hat === "bubble") bubble(work);
}

function bubble({ sheet, head, pen }: FaceWork): void {
  const [x, y] = head.to(0, 0.02);
  const glass = ellipse(x, y, head.size * 0.72, head.size * 0.74, 30);
  sheet.paint(glass, "#fffdf6", 0.2);
  sheet.outline(glass, pen * 1.4, { taper: 0.1 });
  sheet.stroke(head.line(points("-0.52 -0.3, -0.38 -0.5, -0.18 -0.6")), pen * 2, {
    colour: "#fffdf6",
  });
}
