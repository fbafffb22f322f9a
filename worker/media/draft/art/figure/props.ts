import { points } from "../points";
import type { PoseName, Prop } from "../../reading/scene";
import type { Point } from "../geometry";
import { curve, ellipse } from "../geometry";
import type { FigureWork } from "./draw-figure";
import { piece } from "./draw-figure";
import type { Pose } from "./poses";

interface PropDrawing {
  /** How the near arm holds it: elbow and hand, in heads; left as posed when not given. */
  readonly arm?: Pose["nearArm"];
  readonly layer: "front" | "behind";
  readonly draw: (work: FigureWork, hand: Point, head: Point) => void;
}

const held = {
  arm: [
    [-0.75, 4.75],
    [-0.05, 5.05],
  ] as Pose["nearArm"],
};
const busy: ReadonlySet<PoseName> = new Set([
  "run",
  "fight",
  "embrace",
  "weep",
  "argue",
  "sit",
  "kneel",
  "crouch",
  "sneak",
]);

const near = (work: FigureWork, from: Point, x: number, y: number): Point => [
  from[0] + x * work.body.head * work.body.facing,
  from[1] - y * work.body.head,
];

const shapeFrom = (work: FigureWork, from: Point, points: readonly Point[]): Point[] =>
  points.map(([x, y]) => near(work, from, x, y));

const slab =
  (points: readonly Point[], colour: string): PropDrawing["draw"] =>
  (work, hand) =>
    piece(work, shapeFrom(work, hand, points), colour);

const drawings: Record<Prop, PropDrawing> = {
  umbrella: {
    arm: [
      [-0.85, 4.8],
      [-0.45, 5.35],
    ],
    layer: "behind",
    draw(work, hand, [hx, hy]) {
      const size = work.body.head;
      const top: Point = [hx - size * 0.12 * work.body.facing, hy - size * 1.25];
      work.sheet.stroke([hand, [top[0], top[1] - size * 0.2]], work.pen * 1.8, {
        taper: 0,
        wobble: 0.2,
      });
      const rim = [-1.75, -1.05, -0.35, 0.35, 1.05, 1.75];
      const low = rim.slice(1).map((x, index): Point[] => {
        const before = rim[index] ?? x;
        return [
          [top[0] + ((x + before) / 2) * size, top[1] + size * 0.38],
          [top[0] + x * size, top[1] + size * 0.52],
        ];
      });
      const arc = curve([
        [top[0] - 1.75 * size, top[1] + size * 0.52],
        [top[0] - 1.2 * size, top[1] - size * 0.2],
        [top[0], top[1] - size * 0.55],
        [top[0] + 1.2 * size, top[1] - size * 0.2],
        [top[0] + 1.75 * size, top[1] + size * 0.52],
      ]);
      piece(work, [...arc, ...low.flat().reverse()], work.cloth, 0.4);
      const ribs = [-0.75, 0, 0.75].map((x): Point[] =>
        curve([
          [top[0], top[1] - size * 0.55],
          [top[0] + x * size * 0.75, top[1] - size * 0.15],
          [top[0] + x * 1.4 * size * 0.7, top[1] + size * 0.45],
        ]),
      );
      work.sheet.strokes(ribs, work.pen * 0.8, { colour: work.line });
    },
  },
  bag: {
    layer: "front",
    draw: slab(points("-0.42 0.1, 0.42 0.1, 0.5 -0.6, -0.5 -0.6"), "#5d554d"),
  },
  suitcase: {
    layer: "front",
    draw: slab(points("-0.75 -0.05, 0.75 -0.05, 0.75 -1.15, -0.75 -1.15"), "#6b6259"),
  },
  sword: {
    arm: [
      [-1.15, 4.75],
      [-0.95, 4.15],
    ],
    layer: "front",
    draw(work, hand) {
      piece(
        work,
        shapeFrom(work, hand, points("-0.07 -0.35, 0.07 -0.35, -0.34 2.9, -0.46 3.2, -0.5 2.9")),
        "#d9d4ca",
        0.5,
      );
      work.sheet.stroke(
        shapeFrom(work, hand, [
          [-0.36, 0.1],
          [0.32, 0.18],
        ]),
        work.pen * 2.4,
        { taper: 0 },
      );
    },
  },
  gun: {
    layer: "front",
    draw: slab(
      points("-0.05 -0.12, 0.08 0.1, 0.62 0.14, 0.62 0.02, 0.16 -0.04, 0.1 -0.26"),
      "#2b2827",
    ),
  },
  phone: {
    layer: "front",
    draw: slab(points("-0.08 -0.12, 0.1 -0.16, 0.16 0.3, -0.02 0.34"), "#2b2827"),
  },
  cup: {
    ...held,
    layer: "front",
    draw: slab(points("-0.17 0.3, 0.19 0.3, 0.15 -0.14, -0.13 -0.14"), "#f4efe5"),
  },
  book: {
    ...held,
    layer: "front",
    draw: slab(
      points("-0.1 0.2, 0.35 0.34, 0.8 0.2, 0.8 -0.35, 0.35 -0.22, -0.1 -0.35"),
      "#f4efe5",
    ),
  },
  guitar: {
    arm: [
      [-0.95, 4.75],
      [0.15, 4.3],
    ],
    layer: "front",
    draw(work, hand) {
      const boards = curve(
        shapeFrom(
          work,
          hand,
          points(
            "-0.85 -0.1, -0.6 0.42, -0.1 0.24, 0.32 0.36, 0.5 -0.05, 0.2 -0.42, -0.2 -0.42, -0.6 -0.62",
          ),
        ),
        true,
        4,
      );
      piece(work, boards, "#a8814f");
      const [x, y] = near(work, hand, -0.15, -0.06);
      work.sheet.paint(ellipse(x, y, work.body.head * 0.16, work.body.head * 0.16), "#2b2827");
      piece(
        work,
        shapeFrom(work, hand, points("0.35 0.2, 2.1 0.95, 2.16 0.78, 0.4 0.02")),
        "#4a3f37",
      );
    },
  },
  flower: {
    ...held,
    layer: "front",
    draw(work, hand) {
      work.sheet.stroke(
        shapeFrom(work, hand, [
          [0, 0],
          [0.1, 0.7],
        ]),
        work.pen * 1.5,
        { colour: "#4c5b41" },
      );
      const [x, y] = near(work, hand, 0.1, 0.78);
      piece(work, ellipse(x, y, work.body.head * 0.19, work.body.head * 0.17, 9), work.cloth);
    },
  },
  lantern: {
    layer: "front",
    draw(work, hand) {
      const [x, y] = near(work, hand, 0.05, -0.55);
      work.sheet.paint(
        ellipse(x, y, work.body.head * 1.7, work.body.head * 1.7, 28),
        "#fff0c4",
        0.3,
      );
      work.sheet.paint(
        ellipse(x, y, work.body.head * 0.9, work.body.head * 0.9, 28),
        "#fff0c4",
        0.4,
      );
      piece(
        work,
        shapeFrom(work, hand, points("-0.18 -0.25, 0.28 -0.25, 0.32 -0.85, -0.22 -0.85")),
        "#ffe9ad",
        0.2,
      );
    },
  },
  microphone: {
    arm: [
      [-0.95, 4.85],
      [0.42, 5.5],
    ],
    layer: "front",
    draw(work, hand) {
      work.sheet.stroke(
        shapeFrom(work, hand, points("0.12 0.1, 0.12 -3, 0.1 -5.5")),
        work.pen * 1.8,
        { taper: 0, wobble: 0.2 },
      );
      const [x, y] = near(work, hand, 0.1, 0.42);
      piece(work, ellipse(x, y, work.body.head * 0.13, work.body.head * 0.17, 14), "#4a4542");
      work.sheet.stroke(
        shapeFrom(work, hand, [
          [0.11, 0.3],
          [0.12, -0.1],
        ]),
        work.pen * 3,
        { taper: 0, wobble: 0 },
      );
    },
  },
  camera: {
    arm: [
      [-0.75, 4.9],
      [0.3, 5.65],
    ],
    layer: "front",
    draw: slab(points("-0.2 0.3, 0.5 0.3, 0.5 -0.15, -0.2 -0.15"), "#2b2827"),
  },
};

/** The near arm holds what is carried, unless the pose needs both arms. */
export function poseForProps(pose: Pose, props: readonly Prop[], name: PoseName): Pose {
  if (busy.has(name)) return pose;
  const arm = props.map((prop) => drawings[prop].arm).find((found) => found !== undefined);
  return arm ? { ...pose, nearArm: arm } : pose;
}

export function drawProps(work: FigureWork, layer: "front" | "behind", head: Point): void {
  const isBusy = busy.has(work.person.pose);
  for (const prop of work.person.design.props) {
    const drawing = drawings[prop];
    if (drawing.layer !== layer || (isBusy && drawing.arm)) continue;
    const [, end] = prop === "gun" ? work.pose.farArm : work.pose.nearArm;
    drawing.draw(work, work.body.to(end), head);
  }
}
