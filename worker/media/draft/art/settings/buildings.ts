import { points } from "../points";
import type { Place } from "../lens";
import type { Stage } from "../stage";

interface Facade {
  readonly level: number;
  /** Metres between windows, and between floors. */
  readonly step: number;
  readonly floor: number;
  /** Share of the windows that are lit, by night and dusk. */
  readonly lit: number;
  readonly shop?: boolean;
}

/** Windows on a wall given by two ground corners; each is dark by day and may be lit by night. */
function windows(stage: Stage, from: Place, to: Place, high: number, look: Facade): void {
  const { chance, lens, scene } = stage;
  const [x, y, z] = from;
  const length = Math.hypot(to[0] - x, to[2] - z);
  const across = Math.max(1, Math.min(14, Math.floor(length / look.step)));
  const floors = Math.max(1, Math.min(16, Math.floor((high - 1) / look.floor)));
  const isDark = scene.time === "night" || scene.time === "dusk";
  const deep = (z + to[2]) / 2;
  const wall = (share: number, up: number): Place => [
    x + (to[0] - x) * share,
    y + up,
    z + (to[2] - z) * share,
  ];
  const panes: { shape: Place[]; lit: boolean }[] = [];
  for (let floor = look.shop ? 1 : 0; floor < floors; floor++) {
    for (let index = 0; index < across; index++) {
      const left = (index + 0.28) / across;
      const right = (index + 0.74) / across;
      const low = floor * look.floor + look.floor * 0.34 + (look.shop ? 0.6 : 0);
      const top = low + look.floor * 0.48;
      panes.push({
        shape: [wall(left, low), wall(right, low), wall(right, top), wall(left, top)],
        lit: isDark && chance.chance(look.lit),
      });
    }
  }
  stage.at(deep - 0.003, (sheet) => {
    const fine = lens.scale(deep) * look.step > 16 * stage.unit;
    for (const { shape, lit } of panes) {
      const points = lens.shape(shape);
      if (!stage.isSeen(points)) continue;
      sheet.paint(
        points,
        lit ? stage.lamp : stage.tone(scene.time === "night" ? 8.6 : 6.4, deep),
        lit ? 0.92 : 0.85,
      );
      if (fine) sheet.edges(points, stage.pen(deep) * 0.55, { colour: stage.lineColour(deep) });
    }
  });
  if (look.shop) shopfront(stage, wall, deep);
}

function shopfront(stage: Stage, wall: (share: number, up: number) => Place, deep: number): void {
  const { lens, scene, chance } = stage;
  const bays = 2;
  for (let bay = 0; bay < bays; bay++) {
    const [left, right] = [(bay + 0.12) / bays, (bay + 0.88) / bays];
    const lit = scene.time !== "day" && chance.chance(0.75);
    stage.at(deep - 0.004, (sheet) => {
      const glass = lens.shape([
        wall(left, 0.5),
        wall(right, 0.5),
        wall(right, 2.5),
        wall(left, 2.5),
      ]);
      if (!stage.isSeen(glass)) return;
      sheet.paint(glass, lit ? stage.lamp : stage.tone(5.4, deep));
      for (const [from, to, low, top] of goods) {
        const [start, end] = [left + (right - left) * from, left + (right - left) * to];
        const shape = lens.shape([
          wall(start, low),
          wall(end, low),
          wall(end, top),
          wall(start, top),
        ]);
        sheet.paint(shape, stage.tone(lit ? 4.2 : 7, deep), 0.7);
      }
      sheet.edges(glass, stage.pen(deep) * 0.8, { colour: stage.lineColour(deep) });
      const awning = lens.shape([
        wall(left - 0.03, 3.05),
        wall(right + 0.03, 3.05),
        wall(right + 0.03, 2.5),
        wall(left - 0.03, 2.5),
      ]);
      sheet.marker(awning, stage.tone(bay === 0 ? 7 : 4.5, deep));
      sheet.edges(awning, stage.pen(deep) * 0.8, { colour: stage.lineColour(deep) });
    });
  }
}

/** What stands in a shop's window: shares of its width from and to, metres from and to above ground. */
const goods = [
  [0, 1, 0.5, 0.8],
  [0.1, 0.24, 0.8, 1.5],
  [0.4, 0.5, 0.8, 1.9],
  [0.56, 0.66, 0.8, 1.7],
  [0.8, 0.92, 0.8, 1.25],
] as const;

/** A house or tower block with windows on the faces that are seen. */
export function building(stage: Stage, [x, , z]: Place, [x2, high, z2]: Place, look: Facade): void {
  stage.block([x, 0, z], [x2, high, z2], look.level);
  if (x > 0) windows(stage, [x, 0, z], [x, 0, z2], high, look);
  if (x2 < 0) windows(stage, [x2, 0, z], [x2, 0, z2], high, look);
  windows(stage, [x, 0, z - 0.01], [x2, 0, z - 0.01], high, look);
}

/** A street lamp, lit when it is dark, with the pool of light below it. */
export function streetLamp(stage: Stage, x: number, z: number): void {
  const { lens, scene } = stage;
  const arm = x > 0 ? -0.8 : 0.8;
  stage.at(z, (sheet) => {
    const pen = stage.pen(z);
    const colour = stage.lineColour(z);
    const [headX, headY] = lens.at([x + arm, 4.7, z]);
    const size = lens.scale(z);
    if (scene.time !== "day") {
      const pool = [
        lens.at([x + arm - 0.15, 4.7, z]),
        lens.at([x + arm + 0.15, 4.7, z]),
        lens.at([x + arm + 1.6, 0, z]),
        lens.at([x + arm - 1.6, 0, z]),
      ];
      sheet.paint(pool, stage.lamp, 0.16);
      sheet.paint(
        [
          [headX - size * 0.5, headY],
          [headX, headY - size * 0.4],
          [headX + size * 0.5, headY],
          [headX, headY + size * 0.5],
        ],
        stage.lamp,
        0.35,
      );
    }
    sheet.stroke([lens.at([x, 0, z]), lens.at([x, 2.5, z]), lens.at([x, 4.8, z])], pen * 1.9, {
      colour,
      taper: 0,
    });
    sheet.stroke(
      [lens.at([x, 4.75, z]), lens.at([x + arm * 0.6, 5, z]), lens.at([x + arm, 4.8, z])],
      pen * 1.4,
      { colour, taper: 0 },
    );
    sheet.paint(
      [
        lens.at([x + arm - 0.22, 4.66, z]),
        lens.at([x + arm + 0.22, 4.66, z]),
        lens.at([x + arm + 0.12, 4.86, z]),
        lens.at([x + arm - 0.12, 4.86, z]),
      ],
      scene.time === "day" ? stage.tone(6, z) : stage.lamp,
    );
  });
}

/** A parked car, side on to the street. */
export function car(stage: Stage, x: number, z: number, level: number): void {
  const { lens, scene } = stage;
  const side: readonly (readonly [number, number])[] = points(
    "-2.1 0.3, -2.15 0.8, -1.5 0.95, -0.9 1.42, 0.7 1.45, 1.3 0.98, 2.05 0.85, 2.15 0.35",
  );
  stage.at(z, (sheet) => {
    const at = (dx: number, y: number): readonly [number, number] => lens.at([x + dx, y, z]);
    const shape = side.map(([dx, y]) => at(dx, y));
    sheet.paint([at(-2.3, 0.02), at(2.3, 0.02), at(2.2, 0.22), at(-2.2, 0.22)], "#1c1815", 0.6);
    sheet.marker(shape, stage.tone(level, z));
    sheet.outline(shape, stage.pen(z) * 1.2, { colour: stage.lineColour(z), wobble: 0.5 });
    const glass = [at(-1.15, 0.98), at(-0.75, 1.34), at(0.6, 1.36), at(1.02, 1.0)];
    sheet.paint(glass, stage.tone(scene.time === "night" ? 8 : 2.5, z));
    sheet.edges(glass, stage.pen(z) * 0.7, { colour: stage.lineColour(z) });
    for (const wheel of [-1.3, 1.35]) {
      const ring = Array.from({ length: 14 }, (_, index) => {
        const turn = (index / 14) * Math.PI * 2;
        return at(wheel + Math.cos(turn) * 0.36, 0.36 + Math.sin(turn) * 0.36);
      });
      sheet.paint(ring, "#25211f");
      sheet.outline(ring, stage.pen(z), { colour: stage.lineColour(z) });
    }
    if (scene.time !== "day")
      sheet.paint([at(2.05, 0.62), at(2.15, 0.6), at(2.15, 0.78), at(2.02, 0.8)], stage.lamp);
  });
}
