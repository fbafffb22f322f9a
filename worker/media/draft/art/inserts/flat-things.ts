import { ellipse } from "../geometry";
import type { Point } from "../geometry";
import type { ThingWork } from "./thing-work";
import { darker, glint, lines, outline, part, rimOf, tinted } from "./thing-work";

type Draw = (work: ThingWork) => void;

const written: Draw = (work) => {
  const rows = Array.from({ length: 9 }, (_, index) => {
    const y = 0.84 - index * 0.075;
    const end = index === 8 ? 0.02 : 0.24 + ((index * 7) % 3) * 0.03;
    return `-0.28 ${y}, -0.1 ${y + 0.008}, 0.08 ${y - 0.006}, ${end} ${y}`;
  });
  lines(work, rows, 0.55, "#4a4440");
};

export const letter: Draw = (work) => {
  part(work, "-0.37 0.03, 0.36 0, 0.38 0.98, -0.35 1", tinted(work, "#f3ecdd"), { shadow: 0.14 });
  lines(
    work,
    ["-0.36 0.34, 0 0.33, 0.37 0.33", "-0.355 0.67, 0 0.665, 0.375 0.66"],
    0.4,
    "#a79d8e",
  );
  written(work);
  lines(work, ["-0.04 0.1, 0.06 0.17, 0.1 0.08, 0.18 0.14, 0.28 0.1"], 0.8);
};

export const photograph: Draw = (work) => {
  part(work, "-0.42 0, 0.42 0, 0.42 1, -0.42 1", "#f6f1e6", { shadow: 0 });
  part(work, "-0.35 0.2, 0.35 0.2, 0.35 0.93, -0.35 0.93", "#c9c0b1", { shadow: 0.3, line: 0.6 });
  part(work, "-0.35 0.2, 0.35 0.2, 0.35 0.4, 0.1 0.46, -0.12 0.4, -0.35 0.44", "#8f8678", {
    shadow: 0,
    line: 0.5,
  });
  part(work, "-0.2 0.2, -0.19 0.38, -0.1 0.46, 0.02 0.46, 0.1 0.38, 0.12 0.2", "#55606b", {
    round: false,
    line: 0.7,
  });
  part(work, ellipse(-0.04, 0.56, 0.1, 0.125, 16), "#d9b99c", { line: 0.7 });
  part(
    work,
    "-0.15 0.56, -0.14 0.68, -0.04 0.72, 0.07 0.68, 0.07 0.58, 0.02 0.64, -0.1 0.64",
    "#4c3f37",
    { shadow: 0, line: 0.5 },
  );
};

export const map: Draw = (work) => {
  part(
    work,
    "-0.66 0.06, -0.22 0, 0.22 0.06, 0.66 0, 0.66 0.92, 0.22 0.98, -0.22 0.92, -0.66 0.98",
    tinted(work, "#e4d6b6"),
    { shadow: 0.2 },
  );
  lines(
    work,
    ["-0.22 0, -0.22 0.46, -0.22 0.92", "0.22 0.06, 0.22 0.5, 0.22 0.98"],
    0.6,
    "#8d7d60",
  );
  lines(
    work,
    [
      "-0.6 0.62, -0.4 0.76, -0.2 0.6, -0.06 0.72, 0.14 0.58, 0.3 0.7, 0.6 0.56",
      "-0.5 0.2, -0.3 0.34, -0.1 0.24, 0.1 0.4, 0.34 0.26, 0.58 0.36",
    ],
    0.7,
    "#6a5c46",
  );
  lines(
    work,
    [
      "-0.44 0.46, -0.4 0.5, -0.36 0.46",
      "-0.34 0.48, -0.29 0.54, -0.24 0.48",
      "0.36 0.8, 0.42 0.86, 0.48 0.8",
    ],
    0.8,
  );
  for (const x of [-0.5, -0.38, -0.26, -0.14, -0.02, 0.1, 0.22])
    lines(
      work,
      [`${x} ${0.4 + Math.sin(x * 6) * 0.05}, ${x + 0.06} ${0.41 + Math.sin(x * 6 + 0.4) * 0.05}`],
      0.8,
      "#9c4236",
    );
  lines(work, ["0.34 0.4, 0.46 0.52", "0.46 0.4, 0.34 0.52"], 1.5, "#9c4236");
};

export const gun: Draw = (work) => {
  const steel = tinted(work, "#4a4a4d");
  part(
    work,
    "0.32 0.42, 0.44 0.5, 0.62 0.22, 0.66 0.02, 0.5 -0.04, 0.36 0.1, 0.24 0.36",
    "#6d4b36",
    { round: true },
  );
  lines(work, ["0.42 0.34, 0.52 0.16", "0.48 0.36, 0.58 0.18"], 0.6);
  const guard: Point[] = [
    [0.18, 0.38],
    [0.1, 0.22],
    [0.22, 0.16],
    [0.32, 0.28],
  ];
  work.sheet.outline(guard.map(work.at), work.pen * 1.6, { colour: outline });
  lines(work, ["0.22 0.36, 0.19 0.28, 0.23 0.23"], 1.4);
  part(work, "-0.66 0.66, 0.1 0.68, 0.1 0.54, -0.66 0.54", steel, { shadow: 0 });
  part(work, "-0.66 0.53, -0.1 0.53, -0.1 0.45, -0.6 0.47", darker(steel, 0.25), { shadow: 0 });
  part(work, "-0.64 0.66, -0.58 0.74, -0.56 0.66", steel, { shadow: 0, line: 0.7 });
  part(work, "0.04 0.7, 0.4 0.7, 0.5 0.56, 0.42 0.4, 0.1 0.38, 0.02 0.46", steel, { shadow: 0.2 });
  part(
    work,
    "-0.1 0.68, 0.16 0.68, 0.18 0.56, 0.16 0.44, -0.1 0.44, -0.12 0.56",
    darker(steel, 0.12),
    { shadow: 0.3 },
  );
  lines(work, ["-0.08 0.62, 0.14 0.62", "-0.09 0.56, 0.15 0.56", "-0.08 0.5, 0.14 0.5"], 0.8);
  part(work, "0.38 0.68, 0.5 0.8, 0.54 0.76, 0.46 0.62", darker(steel, 0.2), {
    shadow: 0,
    line: 0.8,
  });
  glint(work, ["-0.6 0.63, -0.3 0.64, 0 0.64"]);
};

export const knife: Draw = (work) => {
  part(work, "-0.86 0.46, -0.5 0.58, 0.12 0.58, 0.12 0.42, -0.6 0.42", tinted(work, "#cfccc4"), {
    shadow: 0,
  });
  lines(work, ["-0.74 0.47, -0.4 0.5, 0.1 0.5"], 0.5);
  part(work, "0.1 0.64, 0.17 0.64, 0.17 0.36, 0.1 0.36", "#5c5650", { shadow: 0.3 });
  part(work, "0.17 0.57, 0.4 0.6, 0.72 0.57, 0.78 0.5, 0.72 0.43, 0.4 0.4, 0.17 0.43", "#5d4332", {
    round: false,
  });
  for (const x of [0.3, 0.46, 0.62])
    work.sheet.paint(rimOf({ ...work, rim: 1 }, x, 0.5, 0.022, 10), work.dim("#cbb98c"));
  glint(work, ["-0.7 0.55, -0.4 0.56, 0 0.56"]);
};

export const sword: Draw = (work) => {
  part(work, "-1.24 0.5, -1.1 0.57, 0.26 0.56, 0.26 0.44, -1.1 0.43", tinted(work, "#d3d0c8"), {
    shadow: 0,
  });
  lines(work, ["-1.05 0.5, -0.4 0.5, 0.26 0.5"], 0.7);
  part(work, "0.25 0.74, 0.34 0.72, 0.35 0.28, 0.25 0.26", "#b08c4d", { shadow: 0.3 });
  part(work, "0.34 0.54, 0.72 0.54, 0.72 0.46, 0.34 0.46", "#4d3a2e", { shadow: 0 });
  lines(
    work,
    ["0.4 0.46, 0.44 0.54", "0.48 0.46, 0.52 0.54", "0.56 0.46, 0.6 0.54", "0.64 0.46, 0.68 0.54"],
    0.7,
  );
  part(work, ellipse(0.78, 0.5, 0.07, 0.08, 14), "#b08c4d");
  glint(work, ["-1 0.54, -0.5 0.54, 0.2 0.535"]);
};

export const key: Draw = (work) => {
  const brass = tinted(work, "#b08c4d");
  part(work, ellipse(0.5, 0.5, 0.24, 0.22, 22), brass, { round: true });
  part(work, ellipse(0.5, 0.5, 0.13, 0.115, 18), "#6b5f4e", { shadow: 0, line: 0.8 });
  part(work, "0.27 0.55, -0.62 0.55, -0.62 0.46, 0.27 0.46", brass, { shadow: 0 });
  part(
    work,
    "-0.6 0.47, -0.6 0.28, -0.5 0.28, -0.5 0.36, -0.43 0.36, -0.43 0.26, -0.34 0.26, -0.34 0.47",
    brass,
    { shadow: 0.2 },
  );
  part(work, "0.2 0.6, 0.28 0.6, 0.28 0.41, 0.2 0.41", darker(brass, 0.15), { shadow: 0 });
  glint(work, ["-0.5 0.53, -0.1 0.535, 0.15 0.53"]);
};

export const phone: Draw = (work) => {
  part(
    work,
    "-0.24 0.04, -0.2 0, 0.2 0, 0.24 0.04, 0.24 0.96, 0.2 1, -0.2 1, -0.24 0.96",
    tinted(work, "#2d2b2b"),
    { shadow: 0 },
  );
  part(work, "-0.2 0.09, 0.2 0.09, 0.2 0.91, -0.2 0.91", work.isDark ? "#dfe6e6" : "#b9c6ca", {
    shadow: 0.2,
    line: 0.5,
  });
  lines(work, ["-0.08 0.95, 0.08 0.95"], 0.9, "#6d6863");
  for (const [index, y] of [0.74, 0.6, 0.46].entries()) {
    const x = index === 1 ? 0.02 : -0.16;
    part(
      work,
      [
        [x, y],
        [x + 0.14, y],
        [x + 0.14, y + 0.09],
        [x, y + 0.09],
      ],
      index === 1 ? "#56789f" : "#f6f1e6",
      { shadow: 0, line: 0.4 },
    );
  }
  glint(work, ["-0.14 0.2, 0 0.4, 0.12 0.66"]);
};

export const book: Draw = (work) => {
  part(
    work,
    "-0.74 0.02, 0 -0.04, 0.74 0.02, 0.76 0.9, 0 0.86, -0.76 0.9",
    tinted(work, "#7a4b3d"),
    { shadow: 0 },
  );
  part(work, "-0.68 0.07, -0.36 0.08, 0 0.02, 0 0.86, -0.34 0.94, -0.7 0.92", "#f3ecdd", {
    shadow: work.side > 0 ? 0.3 : 0.12,
  });
  part(work, "0.68 0.07, 0.36 0.08, 0 0.02, 0 0.86, 0.34 0.94, 0.7 0.92", "#f3ecdd", {
    shadow: work.side > 0 ? 0.12 : 0.3,
  });
  for (const left of [-0.6, 0.12])
    lines(
      work,
      Array.from({ length: 8 }, (_, index) => {
        const y = 0.8 - index * 0.088;
        return `${left} ${y}, ${left + 0.24} ${y + 0.012}, ${left + (index === 7 ? 0.24 : 0.47)} ${y - 0.004}`;
      }),
      0.5,
      "#5a534c",
    );
  lines(work, ["0 0.02, 0.01 0.4, 0 0.86"], 1.2);
};

export const ring: Draw = (work) => {
  const gold = tinted(work, "#c79f4e");
  const round = (x: number, y: number, rx: number, ry: number): Point[] =>
    ellipse(x, y, rx, ry, 30);
  const outer = round(0, 0.42, 0.44, 0.36).map(work.at);
  const inner = round(0, 0.42, 0.34, 0.265).map(work.at);
  work.sheet.stroke(
    [...round(0, 0.42, 0.39, 0.312), ...round(0, 0.42, 0.39, 0.312).slice(0, 2)].map(work.at),
    (work.size * 0.1) / work.sheet.unit,
    { colour: work.dim(gold), taper: 0, wobble: 0 },
  );
  work.sheet.outline(outer, work.pen, { colour: outline });
  work.sheet.outline(inner, work.pen, { colour: outline });
  part(work, "-0.16 0.8, -0.1 0.7, 0.1 0.7, 0.16 0.8", gold, { shadow: 0.3 });
  part(work, "-0.2 0.92, -0.1 1.02, 0.1 1.02, 0.2 0.92, 0 0.72", "#dbe6e8", { shadow: 0.3 });
  lines(
    work,
    [
      "-0.2 0.92, 0.2 0.92",
      "-0.07 0.92, 0 0.74",
      "0.07 0.92, 0 0.74",
      "-0.1 1.01, -0.07 0.92",
      "0.1 1.01, 0.07 0.92",
    ],
    0.6,
  );
  glint(work, ["-0.36 0.5, -0.3 0.62, -0.2 0.7", "0.24 1.06, 0.32 1.14"]);
};

export const watch: Draw = (work) => {
  const brass = tinted(work, "#b9975a");
  lines(
    work,
    ["0.02 0.9, 0.12 1.02, 0.3 1.06, 0.46 0.98, 0.6 1.02, 0.74 0.94"],
    1.8,
    work.dim(darker(brass, 0.2)),
  );
  part(work, ellipse(0, 0.92, 0.08, 0.09, 14), brass);
  part(work, ellipse(0, 0.43, 0.44, 0.43, 34), brass);
  part(work, ellipse(0, 0.43, 0.36, 0.35, 32), "#f5efe1", { shadow: 0.16, line: 0.7 });
  const ticks = Array.from({ length: 12 }, (_, index): Point[] => {
    const angle = (index / 12) * Math.PI * 2;
    const at = (far: number): Point =>
      work.at([Math.cos(angle) * far, 0.43 + Math.sin(angle) * far]);
    return [at(0.27), at(index % 3 === 0 ? 0.34 : 0.31)];
  });
  work.sheet.strokes(ticks, work.pen * 0.8, { colour: outline, taper: 0 });
  lines(work, ["0 0.43, 0.1 0.62"], 1.5);
  lines(work, ["0 0.43, -0.2 0.53"], 1.1);
  work.sheet.paint(rimOf({ ...work, rim: 1 }, 0, 0.43, 0.03, 10), "#9c4236");
};
