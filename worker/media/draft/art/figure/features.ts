import { points } from "../points";
import type { Design } from "../../reading/scene";
import type { Point } from "../geometry";
import type { Sheet } from "../sheet";
import { ink } from "../sheet";
import type { HeadSpace } from "./head-space";
import type { Expression } from "./mood";

/** What a face's drawing is made from: its place, its colours, and how fine it may be. */
export interface FaceWork {
  readonly sheet: Sheet;
  readonly head: HeadSpace;
  readonly design: Design;
  readonly expression: Expression;
  /** Pen width for this head, in units. */
  readonly pen: number;
  readonly skin: string;
  readonly shade: string;
  readonly hair: string;
  /** Where the light is: -1 left, 1 right. */
  readonly side: number;
}

const eyeHeight = 0.03;
/** A mouth less open than this is a line. */
const slit = 0.12;
const eyeGap = 0.168;

/** Dots, a brow line and a mouth line: all that a small head can carry. */
export function smallFeatures({ sheet, head, expression, pen, hair }: FaceWork): void {
  const radius = head.size * 0.036;
  for (const sign of [-1, 1]) {
    if (Math.abs(head.turn) > 0.75 && sign === Math.sign(head.turn)) continue;
    const [x, y] = head.to(sign * eyeGap, eyeHeight, 1);
    if (expression.eyes > 0.1) sheet.paint(dot(x, y, radius, radius * 1.25), ink);
    else
      sheet.stroke(
        head.line(
          [
            [sign * 0.1, eyeHeight],
            [sign * 0.23, eyeHeight],
          ],
          false,
          1,
        ),
        pen,
      );
    const lift = eyeHeight - 0.115 - expression.browLift * 0.03;
    const inner = lift - expression.browInner * 0.045;
    const line: Point[] = [
      [sign * 0.085, inner],
      [sign * 0.25, lift],
    ];
    sheet.stroke(head.line(line, false, 1), pen * 1.25, { taper: 0.3, wobble: 0, colour: hair });
  }
  sheet.apart("mouth", (own) => mouth(head, expression, own, pen));
  sheet.stroke(
    head.line(
      [
        [0.015, 0.1],
        [0.045 + head.turn * 0.03, 0.2],
        [0, 0.225],
      ],
      false,
      1,
    ),
    pen * 0.8,
  );
}

const dot = (x: number, y: number, rx: number, ry: number): Point[] =>
  Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * Math.PI * 2;
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
  });

function mouth(
  head: HeadSpace,
  { smile, open, wide }: Expression,
  sheet: Sheet,
  pen: number,
): void {
  const middle = 0.335;
  const half = (0.115 + Math.max(0, smile) * 0.035) * (1 + wide * 0.3);
  const ends = middle - smile * 0.035;
  const upper: Point[] = [
    [-half, ends],
    [-half * 0.4, middle + 0.004],
    [0, middle + 0.012],
    [half * 0.4, middle + 0.004],
    [half, ends],
  ];
  if (open >= slit) {
    const low = middle + 0.03 + open * 0.075;
    const lower: Point[] = [
      [half * 0.75, middle + open * 0.04],
      [0, low],
      [-half * 0.75, middle + open * 0.04],
    ];
    const shape = head.line([...upper, ...lower], true, 1);
    sheet.paint(shape, "#3a2a28");
    const teeth: Point[] = [
      [-half * 0.75, middle],
      [0, middle + 0.012],
      [half * 0.75, middle],
      [half * 0.5, middle + 0.03],
      [-half * 0.5, middle + 0.03],
    ];
    sheet.paint(head.line(teeth, true, 1), "#f6f1e7");
    sheet.outline(shape, pen * 0.9);
    return;
  }
  sheet.stroke(head.line(upper, false, 1), pen * 1.15, { taper: 0.55, wobble: 0.3 });
}

function eye({ sheet, head, expression, pen, design, shade }: FaceWork, sign: number): void {
  const open = expression.eyes * (design.woman || design.age === "child" ? 0.062 : 0.05);
  const inner: Point = [sign * (eyeGap - 0.073), eyeHeight + 0.012];
  const outer: Point = [sign * (eyeGap + 0.08), eyeHeight - 0.004];
  const top: Point = [sign * eyeGap, eyeHeight - open];
  const topOut: Point = [sign * (eyeGap + 0.045), eyeHeight - open * 0.85];
  const bottom: Point = [sign * eyeGap, eyeHeight + open * 0.62];
  const upper = head.line(
    [inner, [sign * (eyeGap - 0.04), eyeHeight - open * 0.72], top, topOut, outer],
    false,
    1,
  );
  if (expression.eyes > 0.1) {
    const lower = head.line(
      [outer, [sign * (eyeGap + 0.035), eyeHeight + open * 0.55], bottom, inner],
      false,
      1,
    );
    sheet.paint([...upper, ...lower], "#fbf8f1");
    const look = head.turn * 0.022;
    const radius = head.size * Math.min(0.046, 0.012 + open * 0.62);
    const [x, y] = head.to(sign * eyeGap + look, eyeHeight - open * 0.18 - head.nod * 0.012, 1);
    sheet.paint(dot(x, y, radius, radius * 1.08), "#2a2320");
    const spark = radius * 0.32;
    sheet.paint(dot(x - spark, y - spark * 1.2, spark, spark), "#fffdf6");
    sheet.stroke(lower, pen * 0.5, { opacity: 0.75 });
    const fold = upper.map(([px, py]): Point => [px, py - head.size * 0.026]);
    sheet.stroke(fold.slice(3), pen * 0.5, { opacity: 0.7 });
  }
  sheet.stroke(upper, pen * (design.woman ? 2 : 1.6), { taper: 0.45, wobble: 0.2 });
  if (design.woman) {
    const lash: Point[] = [outer, [sign * (eyeGap + 0.108), eyeHeight - 0.03]];
    sheet.stroke(head.line(lash, false, 1), pen * 1.2, { taper: 0.8, wobble: 0 });
  }
  if (design.age === "old") {
    const bag: Point[] = [
      [sign * 0.1, 0.085],
      [sign * 0.17, 0.11],
      [sign * 0.24, 0.085],
    ];
    sheet.stroke(head.line(bag, false, 1), pen * 0.6, { opacity: 0.7, colour: ink });
  }
  const socket: Point[] = [
    [sign * 0.08, -0.03],
    [sign * 0.17, -0.05],
    [sign * 0.26, -0.02],
    [sign * 0.17, -0.02],
  ];
  sheet.paint(head.line(socket, true, 1), shade, 0.55);
}

function brow({ sheet, head, expression, pen, hair, design }: FaceWork, sign: number): void {
  const lift = eyeHeight - 0.125 - expression.browLift * 0.035;
  const inner = lift + 0.012 - expression.browInner * 0.05;
  const line: Point[] = [
    [sign * 0.07, inner],
    [sign * 0.16, lift - 0.018 - expression.browInner * 0.012],
    [sign * 0.275, lift + 0.02],
  ];
  const width = pen * (design.woman ? 1.9 : 3);
  sheet.stroke(head.line(line, false, 1), width, { taper: 0.75, wobble: 0.4, colour: hair });
}

function nose({ sheet, head, pen, shade, side, design }: FaceWork): void {
  const lean = head.turn === 0 ? -side * 0.4 : head.turn;
  const tip = 0.045 + Math.abs(lean) * 0.05;
  const length = design.age === "child" ? 0.17 : 0.205;
  const way = Math.sign(lean);
  const bridge: Point[] = [
    [way * 0.03, 0],
    [way * 0.045, 0.08],
    [way * tip, length - 0.02],
    [way * (tip - 0.012), length + 0.016],
  ];
  const under: Point[] = [
    [way * (tip - 0.01), length + 0.016],
    [way * 0.015, length + 0.028],
    [way * -0.045, length + 0.012],
  ];
  const wedge: Point[] = [
    [-side * 0.012, 0.01],
    [-side * 0.062, length],
    [0, length + 0.03],
    [0.0, 0.1],
  ];
  sheet.paint(head.line(wedge, true, 1), shade, 0.8);
  if (Math.abs(head.turn) > 0.25)
    sheet.stroke(head.line(bridge, false, 1), pen * 0.85, { taper: 0.7 });
  sheet.stroke(head.line(under, false, 1), pen, { taper: 0.6, wobble: 0.3 });
}

/** A whole face for heads large enough to show one. */
export function fineFeatures(work: FaceWork): void {
  const { sheet, head, expression, pen, shade, design } = work;
  const hidden = Math.abs(head.turn) > 0.9 ? Math.sign(head.turn) : 0;
  for (const sign of [-1, 1])
    if (sign !== hidden) sheet.apart(`eye ${sign}`, (own) => eye({ ...work, sheet: own }, sign));
  for (const sign of [-1, 1]) if (sign !== hidden) brow(work, sign);
  nose(work);
  const lip: Point[] = points("-0.06 0.375, 0 0.362, 0.06 0.375, 0 0.405");
  sheet.apart("mouth", (own) => {
    const shut = expression.open < slit;
    if (shut) own.paint(head.line(lip, true, 1), shade, design.woman ? 1 : 0.7);
    mouth(head, expression, own, pen);
    if (!shut) return;
    const under = head.line(points("-0.045 0.402, 0 0.41, 0.045 0.402"), false, 1);
    own.stroke(under, pen * 0.6, { opacity: 0.8 });
  });
  if (design.age === "old" || expression.smile > 0.7) {
    for (const sign of [-1, 1]) {
      const crease: Point[] = [
        [sign * 0.1, 0.2],
        [sign * 0.165, 0.27],
        [sign * 0.17, 0.33],
      ];
      sheet.stroke(head.line(crease, false, 1), pen * 0.6, { opacity: 0.65 });
    }
  }
  if (expression.browInner < -0.4) {
    sheet.stroke(
      head.line(
        [
          [-0.02, -0.11],
          [-0.012, -0.06],
        ],
        false,
        1,
      ),
      pen * 0.7,
    );
    sheet.stroke(
      head.line(
        [
          [0.025, -0.11],
          [0.018, -0.06],
        ],
        false,
        1,
      ),
      pen * 0.7,
    );
  }
}
