import { rectangle } from "../geometry";
import { flat } from "../lens";
import type { Place } from "../lens";
import type { Stage } from "../stage";

export function spaceship(stage: Stage): void {
  const { focus, lens, chance, scene } = stage;
  const back = focus + 5.5;
  const rib = (z: number, out: number): Place[] => [
    [-1.5 - out, 0, z],
    [-2.7 - out, 1.3, z],
    [-1.7 - out, 2.7 + out, z],
    [1.7 + out, 2.7 + out, z],
    [2.7 + out, 1.3, z],
    [1.5 + out, 0, z],
  ];
  stage.at(900, (sheet) => {
    sheet.paint(rectangle(0, 0, lens.width, lens.height), stage.tone(5, focus));
  });
  for (let step = 10; step >= 0; step--) {
    const z = 0.6 + ((back - 0.6) * step) / 10;
    const next = 0.6 + ((back - 0.6) * (step + 1)) / 10;
    if (step === 10) continue;
    const near = rib(z, 0);
    const far = rib(next, 0);
    const levels = [5.4, 2.6, 1.2, 3.4 + scene.side, 5.8 + scene.side];
    for (let panel = 0; panel < 5; panel++) {
      const places = [near[panel], near[panel + 1], far[panel + 1], far[panel]].filter(
        (place) => place !== undefined,
      );
      stage.face(
        places,
        { level: (levels[panel] ?? 4) + (step % 2) * 0.7, line: 0.8, angle: 1.2 },
        890 - z / 100,
      );
    }
    const floor: Place[] = flat(-1.5, z, 1.5, next, 0);
    stage.face(floor, { level: 4.6 + (step % 2) * 0.8, angle: 0 }, 889 - z / 100);
    if (step % 3 === 1) {
      const strip: Place[] = flat(-0.35, z, 0.35, next, 2.69);
      stage.at(880 - z / 100, (sheet) => sheet.paint(lens.shape(strip), "#fffaf0"));
    }
  }
  // The great window at the end: stars and a planet.
  stage.at(870, (sheet) => {
    const frameShape = lens.shape(rib(back - 0.55, 0));
    sheet.paint(frameShape, "#17181d");
    const [cx, cy] = lens.at([0, 1.4, back]);
    const size = lens.scale(back);
    for (let index = 0; index < 50; index++) {
      const dot = chance.between(0.6, 1.6) * stage.unit;
      const [x, y] = [cx + chance.around(1.9) * size, cy + chance.around(1.05) * size];
      sheet.paint(
        [
          [x - dot, y],
          [x, y - dot],
          [x + dot, y],
          [x, y + dot],
        ],
        "#f6f1e7",
        0.9,
      );
    }
    const globe = Array.from({ length: 36 }, (_, index): [number, number] => {
      const turn = (index / 36) * Math.PI * 2;
      return [
        cx + scene.side * size * 0.7 + Math.cos(turn) * size * 0.72,
        cy + size * 0.3 + Math.sin(turn) * size * 0.72,
      ];
    });
    sheet.marker(globe, "#a79f93", 0.4, 2);
    sheet.paint(
      globe.filter(([x]) => (x - cx - scene.side * size * 0.7) * scene.side < size * 0.15),
      "#17181d",
      0.6,
    );
    sheet.edges(frameShape, 4, { colour: "#1f1c1a" });
    for (const bar of [-0.75, 0.75])
      sheet.stroke([lens.at([bar * 0.9, 0, back]), lens.at([bar, 2.7, back])], 6, {
        colour: "#2a2725",
        taper: 0,
      });
  });
  for (const sign of [-1, 1]) consoleDesk(stage, sign, focus + 1.4);
  if (stage.hasRoomInFront) consoleDesk(stage, -scene.lead, Math.max(1, focus - 1.6));
}

function consoleDesk(stage: Stage, sign: number, z: number): void {
  const { lens, chance } = stage;
  const [left, right] = sign > 0 ? [1.05, 2.2] : [-2.2, -1.05];
  stage.block([left, 0, z], [right, 0.95, z + 0.9], 6.6);
  stage.face(
    [
      [left, 0.95, z],
      [right, 0.95, z],
      [right, 1.4, z + 0.7],
      [left, 1.4, z + 0.7],
    ],
    { level: 3 },
    z - 0.01,
  );
  const keys: Place[][] = [];
  for (let row = 0; row < 3; row++) {
    for (let x = left + 0.12; x < right - 0.18; x += 0.2) {
      if (chance.chance(0.3)) continue;
      const up = 0.1 + row * 0.22;
      keys.push([
        [x, 0.95 + up * 0.64, z + up],
        [x + 0.12, 0.95 + up * 0.64, z + up],
        [x + 0.12, 1.02 + up * 0.64, z + up + 0.1],
        [x, 1.02 + up * 0.64, z + up + 0.1],
      ]);
    }
  }
  stage.at(z - 0.02, (sheet) => {
    for (const key of keys)
      sheet.paint(lens.shape(key), chance.chance(0.4) ? "#fffaf0" : "#3a3634");
  });
}
