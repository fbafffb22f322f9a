import { rectangle } from "../geometry";
import { blend, greyAt } from "../colours";
import type { Point } from "../geometry";
import { curve, ellipse } from "../geometry";
import type { Sheet } from "../sheet";
import type { Stage } from "../stage";

const skyFar = 4_000;

const levels = { day: [2.6, 0.4], dawn: [3.4, 0.2], dusk: [5.2, 0.2], night: [9.4, 5.2] } as const;

/** Broad marker strokes across an area, from a tone above to a tone below, gaps left open. */
function washes(stage: Stage, sheet: Sheet, top: number, bottom: number): void {
  const { width } = stage.lens;
  const { time, weather } = stage.scene;
  const [high, low] = levels[time];
  const heavy = weather === "clear" ? 0 : weather === "storm" ? 3 : 1.6;
  const count = 9;
  const slope = stage.chance.around(0.03) * width;
  const step = (bottom - top) / count;
  sheet.paint(rectangle(0, top, width, bottom), greyAt(time, low + (heavy > 0 ? 1 : 0)));
  for (let index = 0; index < count; index++) {
    const share = index / (count - 1);
    const level = high + heavy + (low - high) * Math.pow(share, 0.8);
    const y = top + index * step;
    const edge = (at: number, side: number): Point => [
      width * at,
      y + side * step * 0.62 + slope * (at - 0.5) + stage.chance.around(step * 0.2),
    ];
    const shape = curve(
      [
        edge(-0.05, -1),
        edge(0.3, -1),
        edge(0.7, -1),
        edge(1.05, -1),
        edge(1.05, 1),
        edge(0.6, 1),
        edge(0.25, 1),
        edge(-0.05, 1),
      ],
      true,
      3,
    );
    sheet.paint(shape, greyAt(time, level), 0.75);
  }
}

function cloud(stage: Stage, sheet: Sheet, x: number, y: number, size: number): void {
  const { chance, scene } = stage;
  const bumps: Point[] = [];
  for (let index = 0; index <= 6; index++) {
    const share = index / 6;
    bumps.push([
      x + (share - 0.5) * size * 2.6,
      y - Math.sin(share * Math.PI) * size * chance.between(0.35, 0.75),
    ]);
  }
  const base: Point[] = [
    [x + size * 1.1, y + size * 0.1],
    [x - size * 1.1, y + size * 0.12],
  ];
  const shape = curve([...bumps, ...base], true, 4);
  const stormy = scene.weather === "storm" || scene.weather === "rain";
  sheet.paint(shape, greyAt(scene.time, stormy ? 4.5 : 0.4), stormy ? 0.55 : 0.8);
  const under = curve(
    [
      [x - size * 1.1, y + size * 0.05],
      [x - size * 0.2, y - size * 0.12],
      [x + size * 1.1, y + size * 0.05],
      [x, y + size * 0.16],
    ],
    true,
    4,
  );
  sheet.paint(under, greyAt(scene.time, 3.6), 0.4);
  sheet.stroke(curve(bumps, false, 4), 1, { colour: "#3c3733", opacity: 0.45, taper: 0.9 });
}

/** Rings of glow: how much wider than the disc, and how strong. */
const halo = {
  moon: [
    [3.4, 0.07],
    [2.1, 0.1],
    [1.4, 0.16],
  ],
  sun: [
    [5, 0.16],
    [3, 0.22],
    [1.9, 0.3],
  ],
} as const;

function lights(stage: Stage, sheet: Sheet, horizon: number): void {
  const { chance, scene, lens, unit } = stage;
  const x = lens.width * (scene.side > 0 ? chance.between(0.62, 0.9) : chance.between(0.1, 0.38));
  if (scene.time === "night") {
    const stars: Point[][] = [];
    for (let index = 0; index < 60; index++) {
      const size = unit * chance.between(0.6, 1.7);
      stars.push(
        ellipse(chance.between(0, lens.width), chance.between(0, horizon * 0.85), size, size, 5),
      );
    }
    if (scene.weather === "clear") sheet.paintAll(stars, stage.lamp, 0.75);
    const y = Math.max(50 * unit, horizon * chance.between(0.2, 0.4));
    const size = unit * 34;
    if (scene.weather !== "clear") return;
    for (const [grow, see] of halo.moon)
      sheet.paint(ellipse(x, y, size * grow, size * grow, 36), stage.lamp, see);
    sheet.paint(ellipse(x, y, size, size, 36), stage.lamp);
    return;
  }
  if (scene.weather !== "clear" || scene.time === "day") return;
  const y = horizon - unit * chance.between(4, 34);
  for (const [grow, see] of halo.sun) {
    sheet.paint(ellipse(x, y, unit * 42 * grow, unit * 42 * grow, 40), stage.lamp, see);
  }
  sheet.paint(ellipse(x, y, unit * 42, unit * 42, 40), "#fffaf0");
}

/** The sky down to the horizon, with its light and clouds. */
export function sky(stage: Stage, clouds = 3): void {
  stage.at(skyFar, (sheet) => {
    const { lens, chance, unit, scene } = stage;
    const horizon = Math.max(lens.height * 0.06, Math.min(lens.height, lens.horizon + 4 * unit));
    washes(stage, sheet, 0, horizon);
    lights(stage, sheet, horizon);
    const count = scene.weather === "clear" ? clouds : clouds + 3;
    for (let index = 0; index < count; index++) {
      const size = unit * chance.between(30, 95);
      cloud(
        stage,
        sheet,
        chance.between(0, lens.width),
        chance.between(0.12, 0.72) * horizon,
        size,
      );
    }
  });
}

/** Flat ground from the horizon to the lower edge, darker as it comes nearer. */
export function ground(stage: Stage, level: number, far = 3_500): void {
  stage.at(far, (sheet) => {
    const { lens, scene, chance, unit } = stage;
    const top = lens.horizon;
    if (top > lens.height) return;
    const depth = lens.height - top;
    const steps = 7;
    for (let index = 0; index < steps; index++) {
      const share = Math.pow(index / steps, 1.7);
      const y = Math.max(-10, top + depth * share - (index > 0 ? unit * 4 : 0));
      const z = Math.max(
        stage.focus * 0.6,
        (lens.eyeHeight * lens.reach) / Math.max(2, depth * Math.max(share, 0.01)),
      );
      const edge = curve([
        [-5, y + chance.around(3) * unit],
        [lens.width * 0.3, y + chance.around(5 * share) * unit],
        [lens.width * 0.7, y + chance.around(5 * share) * unit],
        [lens.width + 5, y + chance.around(3) * unit],
      ]);
      const tone = blend(stage.tone(level, z), greyAt(scene.time, level + 1.2), share * 0.5);
      sheet.paint([...edge, [lens.width + 5, lens.height + 5], [-5, lens.height + 5]], tone);
    }
    const lower: Point[] = [
      [0, top + depth * 0.25],
      [lens.width, top + depth * 0.2],
      [lens.width, lens.height],
      [0, lens.height],
    ];
    sheet.hatch(lower, {
      colour: "#241f1c",
      angle: 0.02,
      spacing: 26,
      width: 7,
      opacity: 0.05,
      gaps: 0.5,
    });
  });
}
