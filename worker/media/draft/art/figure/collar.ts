import type { Point } from "../geometry";
import { curve } from "../geometry";
import { cuts } from "./clothes";
import type { Cut } from "./clothes";
import type { FigureWork } from "./draw-figure";

type Placer = (wide: number, high: number) => Point;

const white = "#f4efe5";

/** The throat and what the garment does around it. */
export function drawCollar(work: FigureWork, [, headY]: Point): void {
  const { sheet, pose, body, pen, line, person } = work;
  if (work.body.head / sheet.unit < 9) return;
  const lean = (pose.head[0] - pose.chest[0]) * 0.35;
  const at: Placer = (wide, high) => body.to([pose.chest[0] + wide + lean, pose.chest[1] + high]);
  const throat = [at(-0.24, 0.26), at(-0.2, 0.6), at(0.21, 0.6), at(0.25, 0.26), at(0.03, -0.12)];
  const neckline = cuts[person.design.garment].front;
  const open = neckline !== "plates" && person.design.garment !== "hoodie";
  if (open) {
    sheet.paint(throat, work.skin);
    const chin = curve([at(0.23, 0.32), at(0.05, 0.14), at(-0.2, 0.38)], false, 4);
    sheet.paint([at(-0.2, 0.6), at(0.21, 0.6), ...chin], work.shade);
    sheet.stroke([at(-0.24, 0.24), at(0.03, -0.12), at(0.25, 0.24)], pen * 0.9, { colour: line });
    sheet.strokes(
      [
        [at(-0.21, 0.55), at(-0.24, 0.26)],
        [at(0.22, 0.55), at(0.25, 0.26)],
      ],
      pen,
      { colour: line, taper: 0.2 },
    );
  }
  if (headY >= 0) fronts[neckline](work, at);
}

function flap(work: FigureWork, points: Point[], colour: string): void {
  work.sheet.paint(points, colour);
  work.sheet.edges(points, work.pen * 0.9, { colour: work.line });
}

function buttons(work: FigureWork, at: Placer, wide: number, from: number): void {
  if (!work.fine) return;
  const size = work.body.head * 0.04;
  for (let high = from; high > -2; high -= 0.42) {
    const [x, y] = at(wide, high);
    work.sheet.paint(
      [
        [x - size, y],
        [x, y - size],
        [x + size, y],
        [x, y + size],
      ],
      work.line,
    );
  }
}

const lapels = (work: FigureWork, at: Placer): void => {
  flap(
    work,
    [
      at(-0.3, 0.36),
      at(-0.56, 0.1),
      at(-0.42, -0.3),
      at(-0.3, -0.34),
      at(0.02, -1.0),
      at(-0.1, -0.1),
    ],
    work.cloth,
  );
  flap(
    work,
    [
      at(0.32, 0.36),
      at(0.58, 0.1),
      at(0.46, -0.3),
      at(0.34, -0.34),
      at(0.04, -1.0),
      at(0.14, -0.1),
    ],
    work.cloth,
  );
  work.sheet.stroke([at(0.03, -1.0), at(0.03, -2.1)], work.pen * 0.9, { colour: work.line });
};

const fronts: Record<Cut["front"], (work: FigureWork, at: Placer) => void> = {
  plain(work, at) {
    const rib = [at(-0.34, 0.3), at(-0.2, 0.02), at(0.03, -0.08), at(0.24, 0.02), at(0.36, 0.3)];
    work.sheet.paint(curve([...rib, at(0.2, 0.42), at(-0.18, 0.42)], true, 3), work.cloth);
    work.sheet.stroke(curve(rib), work.pen * 1.1, { colour: work.line });
    const inner = [at(-0.27, 0.4), at(-0.15, 0.12), at(0.03, 0.04), at(0.2, 0.12), at(0.29, 0.4)];
    work.sheet.stroke(curve(inner), work.pen * 0.8, { colour: work.line });
    if (work.person.design.garment !== "hoodie" || !work.fine) return;
    work.sheet.strokes(
      [
        [at(-0.12, 0), at(-0.14, -0.6)],
        [at(0.17, 0), at(0.18, -0.55)],
      ],
      work.pen,
      { colour: white, taper: 0.2 },
    );
  },
  lapels(work, at) {
    lapels(work, at);
    buttons(work, at, 0.14, -1.15);
  },
  tie(work, at) {
    flap(work, [at(-0.24, 0.26), at(0.03, -1.0), at(0.26, 0.26), at(0.03, -0.1)], white);
    flap(
      work,
      [
        at(-0.05, -0.02),
        at(0.11, -0.02),
        at(0.08, -0.18),
        at(0.13, -0.75),
        at(0.03, -0.95),
        at(-0.07, -0.75),
        at(-0.02, -0.18),
      ],
      "#3a3634",
    );
    lapels(work, at);
  },
  zip(work, at) {
    flap(work, [at(-0.26, 0.38), at(-0.42, 0.2), at(-0.26, -0.08), at(0.02, -0.16)], work.cloth);
    flap(work, [at(0.28, 0.38), at(0.44, 0.2), at(0.3, -0.08), at(0.04, -0.16)], work.cloth);
    work.sheet.stroke([at(0.03, -0.14), at(0.05, -2.1)], work.pen * 1.3, {
      colour: work.line,
      taper: 0.1,
    });
  },
  placket(work, at) {
    flap(work, [at(-0.24, 0.34), at(-0.36, 0.12), at(-0.16, -0.14), at(0.03, -0.1)], work.cloth);
    flap(work, [at(0.26, 0.34), at(0.38, 0.12), at(0.2, -0.14), at(0.03, -0.1)], work.cloth);
    work.sheet.stroke([at(0.03, -0.1), at(0.04, -2.1)], work.pen * 0.8, { colour: work.line });
    buttons(work, at, 0.08, -0.35);
  },
  vneck(work, at) {
    flap(
      work,
      [
        at(-0.34, 0.28),
        at(-0.2, 0.28),
        at(0.03, -0.3),
        at(0.24, 0.28),
        at(0.36, 0.28),
        at(0.04, -0.48),
      ],
      work.cloth,
    );
  },
  plates(work, at) {
    const ring = curve(
      [
        at(-0.46, 0.3),
        at(-0.3, 0.06),
        at(0.03, -0.04),
        at(0.34, 0.06),
        at(0.5, 0.3),
        at(0.3, 0.42),
        at(-0.26, 0.42),
      ],
      true,
      3,
    );
    work.sheet.paint(ring, "#b9b1a5");
    work.sheet.outline(ring, work.pen, { colour: work.line });
    work.sheet.strokes(
      [
        curve([at(-0.7, -0.5), at(0, -0.68), at(0.7, -0.5)]),
        curve([at(-0.6, -1.15), at(0, -1.3), at(0.6, -1.15)]),
        [at(0.02, -0.06), at(0.02, -1.25)],
      ],
      work.pen,
      { colour: work.line },
    );
  },
};
