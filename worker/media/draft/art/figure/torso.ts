import type { Point } from "../geometry";
import { curve } from "../geometry";
import { cuts } from "./clothes";
import type { FigureWork } from "./draw-figure";
import { piece } from "./draw-figure";

interface Torso {
  readonly nearShoulder: Point;
  readonly farShoulder: Point;
  draw(): void;
  drawBack(): void;
}

/** The trunk from the shoulders to the hip, with whatever hangs from the waist. */
export function torsoOf(work: FigureWork): Torso {
  const { pose, body, person, sheet, pen, line } = work;
  const { design } = person;
  const cut = cuts[design.garment];
  const { hip, chest } = pose;
  const length = Math.hypot(chest[0] - hip[0], chest[1] - hip[1]) || 1;
  const up: Point = [(chest[0] - hip[0]) / length, (chest[1] - hip[1]) / length];
  const at = (wide: number, high: number, from: Point = chest): Point => [
    from[0] + up[1] * wide + up[0] * high,
    from[1] - up[0] * wide + up[1] * high,
  ];
  const grow = cut.bulk + design.build * 0.12;
  const child = design.age === "child" ? 0.82 : 1;
  const shoulder = (design.woman ? 0.74 : 0.86) * child + grow;
  const waist = (design.woman ? 0.45 : 0.54) * child + grow + (cut.bulk > 0.05 ? 0.07 : 0);
  const hips = (design.woman ? 0.56 : 0.52) * child + grow;
  const low = cut.skirt === "none" ? -0.3 : -0.05;

  const trunk = (): Point[] => {
    const half = (sign: number): Point[] => [
      at(sign * 0.22, 0.32),
      at(sign * 0.48, 0.14),
      at(sign * shoulder * 0.84, -0.03),
      at(sign * (shoulder - 0.02), -0.3),
      at(sign * (shoulder - 0.12), -0.75),
      at(sign * waist, 0.85, hip),
      at(sign * hips, 0.1, hip),
      at(sign * hips, low, hip),
    ];
    return curve(body.all([...half(1), ...half(-1).reverse()]), true, 3);
  };

  const skirt = (): Point[] => {
    const [nearKnee, nearFoot] = pose.nearLeg;
    const [farKnee, farFoot] = pose.farLeg;
    const share = cut.skirt === "long" ? 0.92 : 0.22;
    const hemOf = (knee: Point, foot: Point): Point =>
      cut.skirt === "short"
        ? [hip[0] + (knee[0] - hip[0]) * 0.35, hip[1] + (knee[1] - hip[1]) * 0.35]
        : [knee[0] + (foot[0] - knee[0]) * share, knee[1] + (foot[1] - knee[1]) * share];
    const one = hemOf(nearKnee, nearFoot);
    const two = hemOf(farKnee, farFoot);
    const [left, right] = one[0] < two[0] ? [one, two] : [two, one];
    const wide = 0.34 + cut.flare + grow;
    return curve(
      body.all([
        at(waist, 0.75, hip),
        at(hips + 0.06, 0, hip),
        [right[0] + wide, right[1] + 0.05],
        [(left[0] + right[0]) / 2 + 0.1, Math.min(left[1], right[1]) - 0.12],
        [left[0] - wide, left[1] + 0.05],
        at(-hips - 0.06, 0, hip),
        at(-waist, 0.75, hip),
      ]),
      true,
      3,
    );
  };

  const waistLine = (): void => {
    if (cut.skirt === "none" || cut.skirt === "short") return;
    const belt = body.all([at(-waist, 0.82, hip), at(0, 0.74, hip), at(waist, 0.82, hip)]);
    sheet.stroke(belt, pen * 1.6, { colour: line, taper: 0.1 });
  };

  const folds = (): void => {
    if (!work.fine) return;
    const lines: Point[][] = [
      [at(-shoulder + 0.2, -0.7), at(-shoulder + 0.34, -0.95)],
      [at(shoulder - 0.2, -0.7), at(shoulder - 0.32, -1.0)],
      [at(-waist + 0.04, 0.95, hip), at(-waist + 0.3, 0.85, hip)],
      [at(waist - 0.04, 1.0, hip), at(waist - 0.34, 0.88, hip)],
    ];
    sheet.strokes(
      lines.map((points) => curve(body.all(points))),
      pen * 0.75,
      { colour: line },
    );
  };

  return {
    nearShoulder: at(-(shoulder - 0.2), -0.27),
    farShoulder: at(shoulder - 0.22, -0.27),
    draw() {
      const neck = body.all([
        at(-0.21, 0.15),
        at(-0.19, 0.75),
        at(0.22, 0.75),
        at(0.23, 0.15),
        at(0, 0),
      ]);
      if (cut.skirt !== "none") piece(work, skirt(), work.cloth);
      sheet.paint(neck, work.skin);
      sheet.strokes([neck.slice(0, 2), neck.slice(2, 4)], pen, { colour: line, taper: 0.2 });
      piece(work, trunk(), work.cloth, 0.3);
      waistLine();
      folds();
    },
    drawBack() {
      const seam = curve(body.all([at(0.03, 0.05), at(-0.02, -0.9), at(0.02, 0.1, hip)]));
      sheet.stroke(seam, pen * 0.8, { colour: line });
    },
  };
}
