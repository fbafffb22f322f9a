import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import { points } from "../points";
import type { ThingWork } from "./thing-work";
import { darker, glint, lines, outline, part, rimOf, tinted } from "./thing-work";

type Draw = (work: ThingWork) => void;

/** A body turned on a wheel: its right side from the foot up, with a rim above and below. */
export function vessel(work: ThingWork, right: string, colour: string, open?: string): void {
  const side = points(right);
  const left = side.map(([x, y]): Point => [-x, y]).reverse();
  const [foot = [0.2, 0]] = side;
  const low = Array.from({ length: 7 }, (_, index): Point => {
    const angle = Math.PI + ((index + 1) / 8) * Math.PI;
    return [Math.cos(angle) * foot[0], foot[1] + Math.sin(angle) * foot[0] * work.rim];
  });
  const shape = [...curve(side, false, 4), ...curve(left, false, 4), ...low];
  part(work, shape, colour, { shadow: 0.34, line: 0 });
  work.sheet.outline(shape.map(work.at), work.pen, { colour: outline, wobble: 0.5 });
  const top = side.at(-1) ?? foot;
  if (!open) return;
  const mouth = rimOf(work, 0, top[1], top[0]);
  work.sheet.paint(mouth, work.dim(open));
  work.sheet.outline(mouth, work.pen * 0.9, { colour: outline });
}

function steam(work: ThingWork): void {
  const wisps = [
    "-0.1 1.0, -0.18 1.14, -0.06 1.26, -0.14 1.42",
    "0.08 1.02, 0.0 1.18, 0.14 1.3, 0.04 1.5",
  ];
  for (const wisp of wisps)
    work.sheet.stroke(curve(points(wisp).map(work.at)), work.pen * 3.4, {
      colour: "#fffaf0",
      opacity: 0.5,
      taper: 0.95,
    });
}

export const cup: Draw = (work) => {
  const china = tinted(work, "#ece5d6");
  if (!work.isHeld) {
    const plate = rimOf(work, 0, 0.03, 0.78);
    work.sheet.paint(plate, work.dim(darker(china, 0.06)));
    work.sheet.outline(plate, work.pen, { colour: outline });
    work.sheet.outline(rimOf(work, 0, 0.06, 0.5), work.pen * 0.6, { colour: outline });
  }
  const handle = curve(points("0.46 0.66, 0.7 0.7, 0.74 0.44, 0.4 0.28").map(work.at), false, 6);
  work.sheet.stroke(handle, work.pen * 5.4, { colour: outline, taper: 0, wobble: 0.2 });
  work.sheet.stroke(handle, work.pen * 3.2, { colour: work.dim(china), taper: 0, wobble: 0.2 });
  vessel(work, "0.26 0.08, 0.36 0.2, 0.47 0.5, 0.5 0.84", china, china);
  const coffee = rimOf(work, 0, 0.82, 0.44);
  work.sheet.paint(coffee, work.dim("#4b3226"));
  work.sheet.paint(rimOf(work, -0.12, 0.83, 0.16), "#8a6a50", 0.7);
  glint(work, ["-0.38 0.66, -0.34 0.44, -0.26 0.26"]);
  steam(work);
};

export const glass: Draw = (work) => {
  const pale = "#dfe3df";
  vessel(work, "0.3 0.0, 0.33 0.3, 0.36 0.9", pale);
  work.sheet.paint(
    points("-0.29 0.06, -0.335 0.42, 0.335 0.42, 0.29 0.06, 0.16 0, -0.16 0").map(work.at),
    work.dim(tinted(work, "#a9703c")),
    0.9,
  );
  const level = rimOf(work, 0, 0.42, 0.335);
  work.sheet.paint(level, work.dim(blend(tinted(work, "#a9703c"), "#fffaf0", 0.25)));
  work.sheet.outline(level, work.pen * 0.6, { colour: outline });
  part(work, "-0.16 0.3, 0.02 0.26, 0.06 0.48, -0.12 0.52", "#eef1ec", { shadow: 0.3, line: 0.6 });
  work.sheet.outline(rimOf(work, 0, 0.9, 0.36), work.pen, { colour: outline });
  glint(work, ["-0.28 0.8, -0.27 0.6, -0.26 0.5", "0.26 0.78, 0.25 0.64"]);
};

export const bottle: Draw = (work) => {
  vessel(
    work,
    "0.2 0, 0.22 0.1, 0.22 0.55, 0.18 0.66, 0.08 0.76, 0.075 0.94",
    tinted(work, "#5d6f55"),
  );
  part(work, "-0.085 0.92, 0.085 0.92, 0.085 1, -0.085 1", "#8d6d47", { shadow: 0.3 });
  part(
    work,
    "-0.22 0.18, -0.1 0.165, 0.1 0.165, 0.22 0.18, 0.22 0.46, 0.1 0.445, -0.1 0.445, -0.22 0.46",
    "#ece3cd",
    { shadow: 0.3, line: 0.7 },
  );
  lines(
    work,
    [
      "-0.14 0.38, 0 0.37, 0.14 0.38",
      "-0.1 0.31, 0 0.305, 0.1 0.31",
      "-0.14 0.24, 0 0.235, 0.14 0.24",
    ],
    0.7,
    "#6a5c46",
  );
  glint(work, ["-0.16 0.6, -0.17 0.52, -0.17 0.48", "-0.05 0.9, -0.05 0.8"]);
};
