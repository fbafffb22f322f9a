import { rectangle } from "./geometry";
import type { Point } from "./geometry";
import { curve, ellipse } from "./geometry";
import type { Stage } from "./stage";

type Weather = (stage: Stage) => void;

function rain(stage: Stage, count: number, lean: number): void {
  const { chance, lens, unit, focus, scene } = stage;
  for (const [z, share, width] of [
    [focus + 6, 0.5, 1],
    [focus * 0.7, 0.5, 1.7],
  ] as const) {
    const lines: Point[][] = [];
    for (let index = 0; index < count * share; index++) {
      const long = unit * chance.between(26, 70) * width;
      const x = chance.between(-0.1, 1.1) * lens.width;
      const y = chance.between(-0.1, 1) * lens.height;
      lines.push([
        [x, y],
        [x + lean * long, y + long],
      ]);
    }
    stage.at(z, (sheet) =>
      sheet.strokes(lines, width, {
        colour: scene.time === "day" ? "#4d4742" : stage.lamp,
        opacity: 0.5,
        taper: 0.9,
        wobble: 0,
      }),
    );
    stage.at(z - 0.01, (sheet) =>
      sheet.strokes(
        lines
          .slice(0, lines.length / 3)
          .map((line) => line.map(([x, y]): Point => [x + 40 * unit, y - 60 * unit])),
        width,
        { colour: "#fffaf0", opacity: 0.7, taper: 0.9, wobble: 0 },
      ),
    );
  }
  // Splashes on the ground about the people.
  const rings: Point[][] = [];
  for (let index = 0; index < 26; index++) {
    const z = focus * chance.between(0.7, 2.2);
    const [x, y] = lens.at([chance.around(lens.halfWidth(z)), 0, z]);
    const size = lens.scale(z) * 0.06;
    rings.push(
      curve([
        [x - size, y],
        [x, y - size * 0.35],
        [x + size, y],
      ]),
    );
  }
  stage.at(focus * 0.69, (sheet) => sheet.strokes(rings, 1.2, { colour: "#fffaf0", opacity: 0.7 }));
}

function bank(stage: Stage, z: number, strength: number): void {
  const { lens, chance } = stage;
  const [, y] = lens.at([0, 0.4, z]);
  const high = lens.height * 0.16;
  stage.at(z, (sheet) => {
    for (let index = 0; index < 4; index++) {
      const top = y - high * (0.9 - index * 0.3) + chance.around(high * 0.2);
      const line = [-0.1, 0.15, 0.4, 0.65, 0.9, 1.1].map((at): Point => [
        at * lens.width,
        top + chance.around(high * 0.22),
      ]);
      const low = line.map(([x, py]): Point => [x, py + high * chance.between(0.7, 1)]).reverse();
      sheet.paint(curve([...line, ...low], true, 5), stage.tone(0.6, z), strength);
    }
  });
}

const falls: Record<"clear" | "rain" | "storm" | "snow" | "fog", Weather> = {
  clear: () => undefined,
  rain: (stage) => rain(stage, 220, -0.14),
  storm(stage) {
    rain(stage, 300, -0.42);
    const { lens, chance, unit, scene } = stage;
    let [x, y] = [lens.width * (0.5 - scene.lead * 0.24), -10];
    const bolt: Point[] = [[x, y]];
    while (y < lens.horizon * 0.9) {
      x += chance.around(46) * unit;
      y += chance.between(22, 60) * unit;
      bolt.push([x, y]);
    }
    stage.at(3_990, (sheet) => {
      sheet.stroke(bolt, 9, { colour: "#fffaf0", opacity: 0.35, wobble: 0 });
      sheet.stroke(bolt, 3.6, { colour: "#fffdf6", wobble: 0 });
    });
  },
  snow(stage) {
    const { chance, lens, unit, focus } = stage;
    for (const [z, size, count] of [
      [focus + 7, 2.4, 130],
      [focus * 0.75, 4.6, 46],
    ] as const) {
      const flakes = Array.from({ length: count }, () =>
        ellipse(
          chance.next() * lens.width,
          chance.next() * lens.height,
          size * unit * chance.between(0.6, 1.2),
          size * unit * chance.between(0.6, 1.2),
          7,
        ),
      );
      stage.at(z, (sheet) => sheet.paintAll(flakes, "#fffdf8", 0.92));
    }
    stage.at(focus + 40, (sheet) => {
      const top = lens.horizon + 2;
      if (top < lens.height)
        sheet.paint(rectangle(0, top, lens.width, lens.height), "#fffdf8", 0.5);
    });
  },
  fog(stage) {
    const { focus } = stage;
    for (const [gap, strength] of [
      [40, 0.3],
      [18, 0.28],
      [7, 0.24],
      [2.2, 0.2],
    ] as const)
      bank(stage, focus + gap, strength);
    bank(stage, focus * 0.72, 0.1);
  },
};

export function letFall(stage: Stage): void {
  falls[stage.scene.weather](stage);
}
