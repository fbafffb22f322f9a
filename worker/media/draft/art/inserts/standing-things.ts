import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve, ellipse } from "../geometry";
import { points } from "../points";
import type { ThingWork } from "./thing-work";
import { darker, lines, outline, part, shade, tinted } from "./thing-work";

type Draw = (work: ThingWork) => void;

/** A box of straight boards: its front, its lid, and the side that is turned. */
function chest(work: ThingWork, wide: number, high: number, deep: number, colour: string): void {
  const lift = deep * (0.3 + work.rim);
  part(
    work,
    [
      [-wide, 0],
      [wide, 0],
      [wide, high],
      [-wide, high],
    ],
    colour,
    { shadow: 0.2 },
  );
  part(
    work,
    [
      [-wide, high],
      [wide, high],
      [wide - deep * 0.36, high + lift],
      [-wide + deep * 0.36, high + lift],
    ],
    blend(colour, "#fffaf0", 0.18),
    { shadow: 0 },
  );
}

export const box: Draw = (work) => {
  const wood = tinted(work, "#8a6546");
  chest(work, 0.62, 0.56, 0.5, wood);
  lines(work, ["-0.62 0.4, 0 0.405, 0.62 0.4"], 1);
  part(work, "-0.09 0.3, 0.09 0.3, 0.09 0.5, -0.09 0.5", "#b9975a", { shadow: 0.3, line: 0.8 });
  lines(work, ["0 0.36, 0 0.43"], 1.6);
  for (const x of [-0.52, 0.52])
    part(
      work,
      [
        [x - 0.06, 0],
        [x + 0.06, 0],
        [x + 0.06, 0.56],
        [x - 0.06, 0.56],
      ],
      darker(wood, 0.3),
      { shadow: 0, line: 0.7 },
    );
};

export const suitcase: Draw = (work) => {
  const hide = tinted(work, "#805c40");
  work.sheet.stroke(
    curve(points("-0.16 0.78, -0.14 0.92, 0 0.96, 0.14 0.92, 0.16 0.78").map(work.at)),
    work.pen * 3,
    { colour: outline, taper: 0 },
  );
  part(
    work,
    "-0.66 0.04, -0.6 0, 0.6 0, 0.66 0.04, 0.66 0.74, 0.6 0.78, -0.6 0.78, -0.66 0.74",
    hide,
    { shadow: 0.24 },
  );
  lines(work, ["-0.66 0.52, 0 0.525, 0.66 0.52", "-0.66 0.49, 0 0.495, 0.66 0.49"], 0.8);
  for (const x of [-0.4, 0.4]) {
    part(
      work,
      [
        [x - 0.05, 0],
        [x + 0.05, 0],
        [x + 0.05, 0.78],
        [x - 0.05, 0.78],
      ],
      darker(hide, 0.32),
      { shadow: 0, line: 0.7 },
    );
    part(
      work,
      [
        [x - 0.07, 0.44],
        [x + 0.07, 0.44],
        [x + 0.07, 0.56],
        [x - 0.07, 0.56],
      ],
      "#b9975a",
      { shadow: 0, line: 0.7 },
    );
  }
  for (const [x, y] of [
    [-0.66, 0],
    [0.54, 0],
    [-0.66, 0.66],
    [0.54, 0.66],
  ] as const)
    part(
      work,
      [
        [x, y],
        [x + 0.12, y],
        [x + 0.12, y + 0.12],
        [x, y + 0.12],
      ],
      darker(hide, 0.4),
      { shadow: 0, line: 0.6 },
    );
};

export const clock: Draw = (work) => {
  const body = tinted(work, "#8a5a45");
  lines(work, ["-0.2 0.12, -0.3 0", "0.2 0.12, 0.3 0"], 3);
  for (const x of [-0.26, 0.26]) part(work, ellipse(x, 0.9, 0.17, 0.13, 18), "#b9975a");
  lines(work, ["0 0.9, 0 1.04"], 2);
  part(work, ellipse(0, 0.46, 0.44, 0.44, 34), body);
  part(work, ellipse(0, 0.46, 0.36, 0.36, 32), "#f5efe1", { shadow: 0.16, line: 0.7 });
  const ticks = Array.from({ length: 12 }, (_, index): Point[] => {
    const angle = (index / 12) * Math.PI * 2;
    const at = (far: number): Point =>
      work.at([Math.cos(angle) * far, 0.46 + Math.sin(angle) * far]);
    return [at(0.28), at(index % 3 === 0 ? 0.345 : 0.32)];
  });
  work.sheet.strokes(ticks, work.pen * 0.9, { colour: outline, taper: 0 });
  lines(work, ["0 0.46, 0 0.72"], 1.4);
  lines(work, ["0 0.46, -0.14 0.56"], 1.9);
};

export const hat: Draw = (work) => {
  const felt = tinted(work, "#5a534c");
  const brim = curve(
    points("-0.86 0.1, -0.5 0.2, 0 0.22, 0.5 0.2, 0.86 0.1, 0.6 -0.02, 0 -0.08, -0.6 -0.02").map(
      work.at,
    ),
    true,
    5,
  );
  work.sheet.paint(brim, work.dim(darker(felt, 0.12)));
  work.sheet.outline(brim, work.pen, { colour: outline });
  part(
    work,
    "-0.46 0.12, -0.44 0.44, -0.34 0.66, -0.14 0.7, 0 0.62, 0.16 0.7, 0.34 0.66, 0.44 0.44, 0.46 0.12, 0.2 0.04, -0.2 0.04",
    felt,
    { round: true },
  );
  part(
    work,
    "-0.46 0.1, -0.2 0.03, 0.2 0.03, 0.46 0.1, 0.46 0.26, 0.2 0.19, -0.2 0.19, -0.46 0.26",
    "#2b2725",
    { shadow: 0, line: 0.7 },
  );
  lines(work, ["-0.06 0.64, -0.02 0.5, 0.02 0.42"], 1);
};

export const flower: Draw = (work) => {
  const bloom = tinted(work, "#a8453a");
  lines(work, ["0.02 0, -0.02 0.3, 0.02 0.6"], 3.2, work.dim("#5b6a47"));
  part(work, "0 0.24, 0.2 0.28, 0.34 0.44, 0.14 0.42", "#738c5c", { round: true, line: 0.7 });
  part(work, "-0.01 0.34, -0.2 0.34, -0.32 0.5, -0.12 0.5", "#738c5c", { round: true, line: 0.7 });
  part(
    work,
    "-0.16 0.6, 0 0.52, 0.2 0.6, 0.28 0.8, 0.2 0.98, 0 1.04, -0.2 0.98, -0.26 0.8",
    bloom,
    { round: true },
  );
  part(
    work,
    "-0.24 0.78, -0.1 0.62, 0.08 0.62, 0.0 0.82, -0.14 0.94",
    blend(bloom, "#fffaf0", 0.1),
    { round: true, shadow: 0, line: 0.8 },
  );
  part(work, "0.26 0.8, 0.14 0.62, -0.02 0.66, 0.06 0.86, 0.16 0.94", bloom, {
    round: true,
    shadow: 0.3,
    line: 0.8,
  });
  lines(work, ["-0.1 0.92, 0 0.98, 0.1 0.92, 0.04 0.84, -0.06 0.86, -0.02 0.92"], 0.9);
};

export const skull: Draw = (work) => {
  const bone = tinted(work, "#e8dfca");
  part(work, "-0.26 0.02, 0.2 0, 0.28 0.1, 0.3 0.34, -0.3 0.34, -0.32 0.12", bone, { round: true });
  part(
    work,
    "-0.34 0.36, -0.46 0.6, -0.36 0.88, -0.06 1.02, 0.28 0.94, 0.46 0.68, 0.38 0.38, 0.24 0.26, -0.2 0.26",
    bone,
    { round: true },
  );
  for (const x of [-0.18, 0.2]) {
    const socket = curve(
      points(
        `${x - 0.12} 0.5, ${x - 0.1} 0.6, ${x + 0.04} 0.62, ${x + 0.12} 0.52, ${x + 0.06} 0.42, ${x - 0.07} 0.42`,
      ).map(work.at),
      true,
      4,
    );
    work.sheet.paint(socket, "#2a2422");
    work.sheet.outline(socket, work.pen * 0.7, { colour: outline });
  }
  work.sheet.paint(points("0.0 0.42, 0.06 0.32, 0.01 0.3, -0.05 0.32").map(work.at), "#2a2422");
  lines(
    work,
    [
      "-0.24 0.19, 0 0.17, 0.24 0.19",
      "-0.16 0.25, -0.16 0.12",
      "-0.08 0.26, -0.08 0.1",
      "0 0.26, 0 0.1",
      "0.08 0.26, 0.08 0.1",
      "0.16 0.25, 0.16 0.12",
    ],
    0.8,
  );
  lines(work, ["0.14 0.96, 0.1 0.84, 0.18 0.78, 0.14 0.7"], 0.7);
  work.sheet.paint(
    curve(points("0.34 0.44, 0.44 0.66, 0.3 0.9, 0.2 0.7, 0.28 0.5").map(work.at), true, 3),
    shade,
    work.side < 0 ? 0.18 : 0,
  );
};
