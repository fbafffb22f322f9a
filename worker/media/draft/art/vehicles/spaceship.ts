import { blend } from "../colours";
import { curve, ellipse } from "../geometry";
import type { VehicleWork } from "./solid";
import { bothSides, decals, prism, solid, turned } from "./solid";
import { vane } from "./vane";
import { seenSide } from "./wheels";

/** A ship for deep space, seen from outside: hull, bridge, fins, the glow of its drive. */
export function spaceship(work: VehicleWork): void {
  const { sheet, stage } = work;
  const side = seenSide(work);
  const scale = stage.lens.scale(work.berth.z);
  const dark = blend(work.colour, "#24201e", 0.45);
  vane(
    work,
    [
      [-3, 0.4, -side * 1.6],
      [-10, 1, -side * 8],
      [-13, 1, -side * 8],
      [-11, 0.2, -side * 1.8],
    ],
    dark,
  );
  for (const across of [-side * 1.5, side * 1.5]) {
    const [x, y] = work.at([-14.6, 0.2, across]);
    for (const [grow, see] of [
      [3.4, 0.14],
      [2.2, 0.24],
      [1.2, 0.5],
    ] as const)
      sheet.paint(ellipse(x, y, scale * grow * 1.7, scale * grow, 28), "#f3c98b", see);
    solid(
      work,
      turned(
        [
          [-14.4, 0.9, 0.2],
          [-13, 1.3, 0.2],
          [-9, 1.2, 0.2],
        ],
        across,
        10,
      ),
      dark,
      true,
    );
  }
  solid(
    work,
    turned(
      [
        [-13, 1.9, 0.3],
        [-8, 2.7, 0.3],
        [2, 2.5, 0],
        [9, 1.5, -0.4],
        [14, 0.5, -0.8],
        [15.4, 0.12, -0.95],
      ],
      0,
      12,
    ),
    work.colour,
    true,
  );
  const tower = prism([
    [-9.5, 2.6, 1],
    [-8.8, 4.9, 0.7],
    [-5.4, 4.9, 0.7],
    [-3, 2.4, 1],
  ]);
  solid(work, tower, blend(work.colour, "#fffaf0", 0.1));
  const rows = [3.3, 3.9, 4.4]
    .map((up, row) =>
      bothSides(
        [
          [-8.7, up, -0.94 + row * 0.1],
          [-8.7, up + 0.22, -0.94 + row * 0.1],
          [-5 - row * 0.4, up + 0.22, -0.94 + row * 0.1],
          [-4.8 - row * 0.4, up, -0.94 + row * 0.1],
        ],
        "#f6dfae",
        0.3,
      ),
    )
    .flat();
  decals(work, tower, rows);
  const seams = [-6, -1, 4, 8].map((along) =>
    curve([
      work.at([along, 2.3 - Math.max(0, along) * 0.14, side * 0.9]),
      work.at([along - 0.4, 0.4, side * 2.4 - side * Math.max(0, along) * 0.16]),
      work.at([
        along,
        -1.6 + Math.max(0, along) * 0.1,
        side * 1.6 - side * Math.max(0, along) * 0.1,
      ]),
    ]),
  );
  sheet.strokes(seams, work.pen * 0.8, { colour: work.line, opacity: 0.7 });
  const ports = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = work.at([6.5 - index * 1.4, 0.9 - index * 0.01, side * 2.1]);
    return ellipse(x, y, scale * 0.2, scale * 0.2, 8);
  });
  sheet.paintAll(ports, "#f6dfae");
  vane(
    work,
    [
      [-3, 0, side * 2],
      [-10.4, -0.6, side * 8.6],
      [-13.4, -0.6, side * 8.6],
      [-11, -0.1, side * 2],
    ],
    work.colour,
  );
  vane(
    work,
    [
      [-8.6, -1.6, 0],
      [-12.6, -4.6, 0],
      [-14.2, -4.6, 0],
      [-12.8, -1.2, 0],
    ],
    dark,
  );
}
