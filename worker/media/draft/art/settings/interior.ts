import { aside, flat, front } from "../lens";
import type { Point } from "../geometry";
import type { Place } from "../lens";
import type { Stage } from "../stage";

export interface Shell {
  readonly half: number;
  readonly high: number;
  /** Metres from the people to the back wall. */
  readonly deep: number;
  readonly walls: number;
  readonly floor: number;
  readonly ceiling: number;
}

/** Floor, ceiling, back wall and both sides, each in its own tone, the side away from the light darker. */
export function shell(stage: Stage, { half, high, deep, walls, floor, ceiling }: Shell): number {
  const back = stage.focus + deep;
  const { side } = stage.scene;
  const far = 900;
  stage.face(front(-half, 0, half, high, back), { level: walls, angle: -0.6 }, far);
  for (const sign of [-1, 1]) {
    const x = sign * half;
    const level = walls + (sign === side ? 1.6 : -0.6);
    stage.face(aside(x, 0, 0.5, high, back), { level: Math.max(0, level), angle: 1.3 }, far - 1);
  }
  stage.face(flat(-half, 0.5, half, back, 0), { level: floor, angle: 0.05 }, far - 2);
  stage.face(flat(-half, 0.5, half, back, high), { level: ceiling, angle: 0.05 }, far - 3);
  return back;
}

/** Boards or joints that run along the floor towards the back. */
export function boards(stage: Stage, half: number, back: number, step: number): void {
  stage.at(880, (sheet) => {
    const lines: Point[][] = [];
    for (let x = -half; x <= half; x += step) {
      const line = stage.lens.shape([
        [x, 0, 0.6],
        [x, 0, back],
        [x + 0.001, 0, back],
      ]);
      lines.push(line.slice(0, 2));
    }
    sheet.strokes(lines, 0.9, {
      colour: stage.lineColour(back),
      opacity: 0.5,
      taper: 0.2,
      wobble: 0.3,
    });
  });
}

/** A window on the back wall, the light that comes through it, and its bars. */
export function backWindow(
  stage: Stage,
  x: number,
  y: number,
  wide: number,
  high: number,
  back: number,
  panes = 2,
): void {
  const { lens, scene } = stage;
  const pane: Place[] = front(x, y, x + wide, y + high, back);
  stage.at(870, (sheet) => {
    const points = lens.shape(pane);
    const isNight = scene.time === "night";
    sheet.paint(points, isNight ? "#343842" : stage.lamp);
    if (isNight) {
      const spot = lens.at([x + wide * 0.7, y + high * 0.75, back]);
      const size = lens.scale(back) * 0.12;
      sheet.paint(
        [
          [spot[0] - size, spot[1]],
          [spot[0], spot[1] - size],
          [spot[0] + size, spot[1]],
          [spot[0], spot[1] + size],
        ],
        stage.lamp,
      );
    } else {
      const roofs: Place[] = [
        [x, y, back],
        [x, y + high * 0.25, back],
        [x + wide * 0.3, y + high * 0.25, back],
        [x + wide * 0.3, y + high * 0.4, back],
        [x + wide * 0.55, y + high * 0.4, back],
        [x + wide * 0.55, y + high * 0.2, back],
        [x + wide, y + high * 0.2, back],
        [x + wide, y, back],
      ];
      sheet.paint(lens.shape(roofs), stage.tone(2.4, back), 0.8);
    }
    const pen = stage.pen(back);
    sheet.edges(points, pen * 1.5, { colour: stage.lineColour(back) });
    const bars: Point[][] = [];
    for (let index = 1; index < panes; index++) {
      const at = x + (wide * index) / panes;
      bars.push([lens.at([at, y, back]), lens.at([at, y + high, back])]);
    }
    bars.push([lens.at([x, y + high * 0.55, back]), lens.at([x + wide, y + high * 0.55, back])]);
    sheet.strokes(bars, pen, { colour: stage.lineColour(back), taper: 0 });
  });
  if (scene.time === "night") return;
  // The patch of light it throws on the floor.
  const slide = -scene.side * 1.1;
  const patch: Place[] = [
    [x + slide * 0.5, 0, back - 0.5],
    [x + wide + slide * 0.5, 0, back - 0.5],
    [x + wide + slide * 2, 0, back - 2.3],
    [x + slide * 2, 0, back - 2.3],
  ];
  stage.at(869, (sheet) => sheet.paint(lens.shape(patch), stage.lamp, 0.5));
}

/** A framed picture, hung on the back wall. */
export function frame(
  stage: Stage,
  x: number,
  y: number,
  wide: number,
  high: number,
  back: number,
): void {
  stage.face(front(x, y, x + wide, y + high, back), { level: 1.2, streaks: 0 }, 868);
  const inner: Place[] = front(x + 0.07, y + 0.07, x + wide - 0.07, y + high - 0.07, back);
  stage.face(inner, { level: 4.6, line: 0.6 }, 867);
}

/** A standing or table lamp with its glow. */
export function lampStand(stage: Stage, x: number, z: number, foot: number, top: number): void {
  const { lens } = stage;
  stage.at(z, (sheet) => {
    const [cx, cy] = lens.at([x, top - 0.15, z]);
    const size = lens.scale(z);
    if (stage.scene.time !== "day") {
      for (const [grow, see] of [
        [1.5, 0.1],
        [0.9, 0.16],
      ] as const) {
        sheet.paint(
          Array.from({ length: 28 }, (_, index): Point => [
            cx + Math.cos(index * 0.2244) * size * grow,
            cy + Math.sin(index * 0.2244) * size * grow,
          ]),
          stage.lamp,
          see,
        );
      }
    }
    sheet.stroke([lens.at([x, foot, z]), lens.at([x, top - 0.3, z])], stage.pen(z) * 1.6, {
      taper: 0,
      colour: stage.lineColour(z),
    });
    const shade = [
      lens.at([x - 0.15, top, z]),
      lens.at([x + 0.15, top, z]),
      lens.at([x + 0.26, top - 0.34, z]),
      lens.at([x - 0.26, top - 0.34, z]),
    ];
    sheet.paint(shade, stage.lamp);
    sheet.edges(shade, stage.pen(z), { colour: stage.lineColour(z) });
  });
}
