import { blend } from "../colours";
import { ellipse } from "../geometry";
import type { Spot, VehicleWork } from "./solid";
import { solid, turned } from "./solid";
import { vane } from "./vane";
import { seenSide } from "./wheels";

export function plane(work: VehicleWork): void {
  const side = seenSide(work);
  const pale = blend(work.colour, "#1c1815", 0.12);
  const wing = (way: number): void =>
    vane(
      work,
      [
        [3.5, -0.6, way * 1.6],
        [-4.5, 0.5, way * 15],
        [-6.4, 0.5, way * 15],
        [-3.4, -0.6, way * 1.6],
      ],
      pale,
    );
  const tailplane = (way: number): void =>
    vane(
      work,
      [
        [-12.6, 0.9, way * 0.4],
        [-15.4, 1.2, way * 5.4],
        [-16.4, 1.2, way * 5.4],
        [-15.6, 0.9, way * 0.4],
      ],
      pale,
    );
  const engine = (way: number): void =>
    solid(
      work,
      turned(
        [
          [-0.6, 0.6, -1.7],
          [1.6, 0.86, -1.7],
          [2.6, 0.8, -1.7],
        ],
        way * 5,
        9,
      ),
      blend(work.colour, "#4a4540", 0.35),
      true,
    );
  wing(-side);
  engine(-side);
  tailplane(-side);
  const body = turned(
    [
      [-17, 0.2, 1.0],
      [-14, 0.9, 0.6],
      [-9, 1.75, 0.1],
      [9, 1.85, 0],
      [13, 1.6, -0.1],
      [15.4, 0.95, -0.35],
      [16.6, 0.25, -0.55],
    ],
    0,
    12,
  );
  solid(work, body, work.colour, true);
  vane(
    work,
    [
      [-11.6, 1.7, 0],
      [-15.4, 6.2, 0],
      [-17.4, 6.2, 0],
      [-16.4, 1.1, 0],
    ],
    blend(work.colour, "#b9583c", 0.0),
  );
  const stripe = [12.5, -15].map((along): Spot => [along, 0.15, side * (along > 0 ? 1.62 : 0.74)]);
  work.sheet.stroke(stripe.map(work.at), work.pen * 2.2, { colour: "#b9583c", taper: 0.2 });
  const windows = Array.from({ length: 22 }, (_, index) => {
    const [x, y] = work.at([9.6 - index * 0.95, 0.72, side * 1.72]);
    const size = work.stage.lens.scale(work.berth.z) * 0.2;
    return ellipse(x, y, size, size * 1.25, 7);
  });
  work.sheet.paintAll(windows, work.glass);
  const nose: Spot[] = [
    [14.3, 0.55, side * 1.05],
    [15.4, 0.4, side * 0.5],
    [15.1, 0.1, side * 0.85],
    [14.1, 0.2, side * 1.3],
  ];
  work.sheet.paint(nose.map(work.at), "#332f30");
  tailplane(side);
  wing(side);
  engine(side);
}
