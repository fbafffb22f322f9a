import { blend } from "../colours";
import { curve, ellipse } from "../geometry";
import type { Spot, VehicleWork } from "./solid";
import { prism, solid, turned } from "./solid";
import { vane } from "./vane";
import { seenSide } from "./wheels";

export function helicopter(work: VehicleWork): void {
  const { sheet, pen, line, stage } = work;
  const side = seenSide(work);
  const scale = stage.lens.scale(work.berth.z);
  const rod = (spots: readonly Spot[], width: number): void =>
    sheet.stroke(spots.map(work.at), Math.max(pen * 0.9, (width * scale) / sheet.unit), {
      colour: line,
      taper: 0.05,
      wobble: 0.2,
    });
  const skid = (way: number): void => {
    rod(
      [
        [-1.6, 0.1, way],
        [1.5, 0.1, way],
        [1.95, 0.32, way],
      ],
      0.1,
    );
    for (const along of [-0.9, 0.9])
      rod(
        [
          [along, 0.1, way],
          [along, 1.0, way * 0.6],
        ],
        0.08,
      );
  };
  skid(-side);
  const boom = turned(
    [
      [-6.4, 0.13, 2.35],
      [-1.6, 0.44, 2.1],
    ],
    0,
    8,
  );
  solid(work, boom, blend(work.colour, "#1c1815", 0.1), true);
  vane(
    work,
    [
      [-5.9, 2.4, 0],
      [-6.5, 3.7, 0],
      [-7, 3.7, 0],
      [-6.8, 2.2, 0],
      [-6.5, 1.7, 0],
    ],
    work.colour,
  );
  const body = turned(
    [
      [-2.3, 0.4, 2.0],
      [-1.3, 1.02, 1.75],
      [0.4, 1.18, 1.68],
      [1.6, 0.98, 1.55],
      [2.4, 0.5, 1.38],
      [2.66, 0.15, 1.3],
    ],
    0,
    12,
  );
  solid(work, body, work.colour, true);
  const pane = curve(
    (
      [
        [0.9, 2.5, side * 0.6],
        [0.75, 1.6, side * 1.12],
        [1.7, 1.35, side * 0.92],
        [2.5, 1.42, side * 0.34],
        [1.9, 2.15, side * 0.42],
      ] as Spot[]
    ).map(work.at),
    true,
    3,
  );
  sheet.paint(pane, work.glass);
  sheet.outline(pane, pen * 0.9, { colour: line });
  const door = (
    [
      [0.5, 2.5, side * 0.86],
      [0.5, 1.05, side * 1.0],
      [-0.6, 1.05, side * 1.0],
      [-0.6, 2.5, side * 0.86],
    ] as Spot[]
  ).map(work.at);
  sheet.edges(door, pen * 0.8, { colour: line });
  const light = (
    [
      [0.32, 2.36, side * 0.98],
      [0.32, 1.8, side * 1.16],
      [-0.42, 1.8, side * 1.14],
      [-0.42, 2.36, side * 0.98],
    ] as Spot[]
  ).map(work.at);
  sheet.paint(light, work.glass);
  sheet.edges(light, pen * 0.7, { colour: line });
  solid(
    work,
    prism([
      [-1.2, 2.7, 0.4],
      [-0.9, 3.06, 0.3],
      [0.5, 3.06, 0.3],
      [0.8, 2.75, 0.4],
    ]),
    blend(work.colour, "#1c1815", 0.2),
  );
  skid(side);
  rod(
    [
      [-0.1, 3, 0],
      [-0.1, 3.5, 0],
    ],
    0.16,
  );
  const disc = Array.from({ length: 36 }, (_, index): Spot => {
    const angle = (index / 36) * Math.PI * 2;
    return [-0.1 + Math.cos(angle) * 5.4, 3.5, Math.sin(angle) * 5.4];
  }).map(work.at);
  sheet.paint(disc, stage.tone(3, work.berth.z), 0.34);
  sheet.strokes([disc.slice(2, 13), disc.slice(20, 31)], pen * 0.8, { colour: line, opacity: 0.5 });
  rod(
    [
      [-5.2, 3.52, 1.6],
      [5, 3.52, -1.6],
    ],
    0.12,
  );
  rod(
    [
      [-1.6, 3.52, -5],
      [1.4, 3.52, 5],
    ],
    0.12,
  );
  const [x, y] = work.at([-6.6, 2.6, side * 0.2]);
  sheet.paint(ellipse(x, y, scale * 0.95, scale * 0.95, 22), stage.tone(3, work.berth.z), 0.4);
  sheet.stroke([work.at([-6.1, 3.4, side * 0.2]), work.at([-7.1, 1.8, side * 0.2])], pen * 1.4, {
    colour: line,
  });
}
