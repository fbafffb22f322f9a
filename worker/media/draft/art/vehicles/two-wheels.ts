import { blend } from "../colours";
import type { Point } from "../geometry";
import { curve } from "../geometry";
import type { Spot, VehicleWork } from "./solid";

type Flat = readonly [along: number, up: number];

const line = (work: VehicleWork, spots: readonly Flat[]): Point[] =>
  spots.map(([along, up]) => work.at([along, up, 0]));

function rim(work: VehicleWork, along: number, radius: number, share = 1): Point[] {
  return Array.from({ length: 26 }, (_, index): Point => {
    const angle = (index / 26) * Math.PI * 2;
    const spot: Spot = [
      along + Math.cos(angle) * radius * share,
      radius + Math.sin(angle) * radius * share,
      0,
    ];
    return work.at(spot);
  });
}

function spokes(work: VehicleWork, along: number, radius: number, count: number): Point[][] {
  return Array.from({ length: count }, (_, index): Point[] => {
    const angle = (index / count) * Math.PI * 2 + 0.3;
    return line(work, [
      [along, radius],
      [along + Math.cos(angle) * radius * 0.9, radius + Math.sin(angle) * radius * 0.9],
    ]);
  });
}

export function bicycle(work: VehicleWork): void {
  const { sheet, pen, line: ink } = work;
  const wheels: readonly Flat[] = [
    [-0.52, 0.34],
    [0.54, 0.34],
  ];
  for (const [along, radius] of wheels) {
    sheet.strokes(spokes(work, along, radius, 9), 0.9, { colour: ink, opacity: 0.6, wobble: 0 });
    sheet.outline(rim(work, along, radius), pen * 2.1, { colour: ink, wobble: 0.2, taper: 0 });
  }
  const tubes = [
    line(work, [
      [-0.52, 0.34],
      [-0.14, 0.3],
      [-0.22, 0.84],
      [-0.52, 0.34],
    ]),
    line(work, [
      [-0.14, 0.3],
      [0.36, 0.78],
      [-0.2, 0.76],
    ]),
    line(work, [
      [0.54, 0.34],
      [0.36, 0.78],
      [0.32, 0.96],
    ]),
  ];
  for (const tube of tubes) {
    sheet.stroke(tube, pen * 2.8, { colour: ink, taper: 0, wobble: 0.2 });
    sheet.stroke(tube, pen * 1.5, { colour: work.colour, taper: 0, wobble: 0.2 });
  }
  sheet.stroke(
    curve(
      line(work, [
        [0.22, 1.02],
        [0.34, 0.98],
        [0.46, 1.0],
        [0.48, 0.92],
      ]),
    ),
    pen * 2,
    { colour: ink, taper: 0.1 },
  );
  sheet.stroke(
    line(work, [
      [-0.36, 0.9],
      [-0.22, 0.9],
      [-0.08, 0.87],
    ]),
    pen * 3.4,
    { colour: "#2b2624", taper: 0.4 },
  );
  sheet.paint(rim(work, -0.14, 0.3, 0.26), "#2b2624");
}

export function motorcycle(work: VehicleWork): void {
  const { sheet, pen, line: ink } = work;
  for (const along of [-0.68, 0.72]) {
    const radius = 0.33;
    sheet.paint(rim(work, along, radius), "#282321");
    sheet.outline(rim(work, along, radius), pen * 1.2, { colour: ink, wobble: 0.3 });
    sheet.paint(
      rim(work, along, radius, 0.62),
      blend("#bdb7ab", work.stage.tone(6, work.stage.focus), 0.3),
    );
    sheet.strokes(spokes(work, along, radius * 0.62, 7), 1.1, { colour: ink, wobble: 0 });
    sheet.paint(rim(work, along, radius, 0.16), "#2b2624");
  }
  const part = (spots: readonly Flat[], colour: string, round = true): void => {
    const shape = round ? curve(line(work, spots), true, 3) : line(work, spots);
    sheet.paint(shape, colour);
    sheet.outline(shape, pen, { colour: ink, wobble: 0.5 });
  };
  sheet.stroke(
    line(work, [
      [0.72, 0.33],
      [0.5, 0.92],
    ]),
    pen * 3.4,
    { colour: ink, taper: 0 },
  );
  sheet.stroke(
    line(work, [
      [0.71, 0.36],
      [0.5, 0.92],
    ]),
    pen * 1.6,
    { colour: "#b9b3a8", taper: 0 },
  );
  part(
    [
      [-0.3, 0.3],
      [0.28, 0.28],
      [0.36, 0.46],
      [0.2, 0.62],
      [-0.24, 0.6],
    ],
    "#5a544e",
  );
  sheet.strokes(
    [0.36, 0.43, 0.5, 0.57].map((up) =>
      line(work, [
        [-0.02, up],
        [0.24, up],
      ]),
    ),
    pen * 0.7,
    { colour: ink },
  );
  part(
    [
      [-0.2, 0.24],
      [-0.9, 0.3],
      [-1.02, 0.36],
      [-0.9, 0.4],
      [-0.24, 0.36],
    ],
    "#a8a297",
  );
  part(
    [
      [-1.0, 0.7],
      [-0.86, 0.8],
      [-0.5, 0.74],
      [-0.2, 0.72],
      [-0.12, 0.8],
      [-0.3, 0.62],
      [-0.72, 0.6],
    ],
    work.colour,
  );
  part(
    [
      [-0.8, 0.82],
      [-0.44, 0.76],
      [-0.1, 0.76],
      [-0.12, 0.68],
      [-0.5, 0.66],
    ],
    "#2b2624",
  );
  part(
    [
      [-0.12, 0.74],
      [0.04, 0.9],
      [0.3, 0.92],
      [0.48, 0.78],
      [0.2, 0.66],
    ],
    work.colour,
  );
  part(
    [
      [0.46, 0.72],
      [0.98, 0.62],
      [1.04, 0.56],
      [0.9, 0.54],
      [0.52, 0.62],
    ],
    work.colour,
  );
  part(
    [
      [0.5, 0.9],
      [0.6, 0.96],
      [0.68, 0.86],
      [0.58, 0.78],
    ],
    work.stage.scene.time === "day" ? "#efe8da" : work.stage.lamp,
  );
  sheet.stroke(
    curve(
      line(work, [
        [0.5, 0.9],
        [0.4, 1.06],
        [0.22, 1.06],
      ]),
    ),
    pen * 2.2,
    { colour: ink, taper: 0.1 },
  );
}
