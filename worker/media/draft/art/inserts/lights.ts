import type { Point } from "../geometry";
import { curve, ellipse } from "../geometry";
import { points } from "../points";
import type { ThingWork } from "./thing-work";
import { lines, outline, part, rimOf, tinted } from "./thing-work";
import { vessel } from "./vessels";

type Draw = (work: ThingWork) => void;

/** A flame and the light about it. */
function flame(work: ThingWork, x: number, y: number, size: number): void {
  const [cx, cy] = work.at([x, y + size * 0.5]);
  for (const [grow, see] of [
    [5, 0.1],
    [3, 0.14],
    [1.6, 0.22],
  ] as const)
    work.sheet.paint(
      ellipse(cx, cy, work.size * size * grow, work.size * size * grow, 32),
      "#ffe9ad",
      see,
    );
  const drop = [
    [x, y],
    [x + size * 0.3, y + size * 0.3],
    [x + size * 0.16, y + size * 0.7],
    [x, y + size * 1.2],
    [x - size * 0.18, y + size * 0.66],
    [x - size * 0.28, y + size * 0.3],
  ] as Point[];
  const shape = curve(drop.map(work.at), true, 4);
  work.sheet.paint(shape, "#f0b458");
  work.sheet.outline(shape, work.pen * 0.7, { colour: "#8a5a2c" });
  work.sheet.paint(
    curve(
      drop.map(([px, py]): Point => work.at([x + (px - x) * 0.5, y + (py - y) * 0.55])),
      true,
      4,
    ),
    "#fff6dc",
  );
}

export const candle: Draw = (work) => {
  if (!work.isHeld) {
    const plate = rimOf(work, 0, 0.03, 0.4);
    work.sheet.paint(plate, work.dim("#8c7a55"));
    work.sheet.outline(plate, work.pen, { colour: outline });
  }
  vessel(work, "0.13 0.04, 0.13 0.4, 0.125 0.72", tinted(work, "#f0e8d6"), "#fbf3df");
  part(work, "0.06 0.72, 0.11 0.7, 0.12 0.5, 0.09 0.44, 0.06 0.52", "#f7f0e0", {
    round: true,
    shadow: 0,
    line: 0.6,
  });
  lines(work, ["0 0.72, 0.01 0.79"], 1.2);
  flame(work, 0.005, 0.77, 0.18);
};

export const lantern: Draw = (work) => {
  const iron = tinted(work, "#4d4843");
  work.sheet.stroke(
    curve(points("-0.22 0.82, -0.16 1.1, 0 1.18, 0.16 1.1, 0.22 0.82").map(work.at)),
    work.pen * 1.8,
    { colour: outline, taper: 0 },
  );
  part(work, "-0.34 0, 0.34 0, 0.3 0.12, -0.3 0.12", iron);
  part(work, "-0.25 0.12, 0.25 0.12, 0.28 0.68, -0.28 0.68", "#f7dfa2", { shadow: 0 });
  flame(work, 0, 0.26, 0.2);
  lines(
    work,
    [
      "-0.09 0.12, -0.1 0.4, -0.1 0.68",
      "0.09 0.12, 0.1 0.4, 0.1 0.68",
      "-0.25 0.12, -0.28 0.68",
      "0.25 0.12, 0.28 0.68",
    ],
    1.3,
  );
  part(work, "-0.34 0.68, 0.34 0.68, 0.16 0.86, -0.16 0.86", iron);
  part(work, "-0.1 0.86, 0.1 0.86, 0.08 0.94, -0.08 0.94", iron, { shadow: 0 });
};
