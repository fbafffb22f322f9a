import { ellipse } from "../geometry";
import { blend } from "../colours";
import type { Spot, VehicleWork } from "./solid";
import { bothSides, decals, prism, solid, turned } from "./solid";
import { seenSide, wheel } from "./wheels";

const carriage = (at: number) =>
  prism([
    [at - 6.6, 0.9, 1.3],
    [at - 6.6, 3.2, 1.3],
    [at - 6.4, 3.7, 1.0],
    [at + 6.4, 3.7, 1.0],
    [at + 6.6, 3.2, 1.3],
    [at + 6.6, 0.9, 1.3],
  ]);

/** Metres from the engine's front to the last carriage's end, about its middle. */
export const trainLong = 40;
const shift = 13;

/** A steam engine and its carriages; `smoke` trails behind. */
export function train(work: VehicleWork, runs: boolean): void {
  const { sheet, stage } = work;
  const side = seenSide(work);
  const moved = (spot: Spot): Spot => [spot[0] + shift, spot[1], spot[2]];
  const own: VehicleWork = {
    ...work,
    at: (spot) => work.at(moved(spot)),
    place: (spot) => work.place(moved(spot)),
  };
  sheet.paint(
    (
      [
        [-33, 0, -1.5],
        [7, 0, -1.5],
        [7, 0, 1.5],
        [-33, 0, 1.5],
      ] as Spot[]
    ).map(own.at),
    "#1c1815",
    0.5,
  );
  if (runs) smoke(own);
  const cars = [-26, -12.2];
  const engine = (): void => {
    const dark = blend(work.colour, "#24201e", 0.62);
    for (const along of [4.6, 2.9, 1.2]) wheel(own, along, 0.8, 0.9, side);
    solid(
      own,
      prism([
        [-4.6, 0.9, 1.1],
        [-4.6, 1.5, 1.1],
        [6.4, 1.5, 1.1],
        [6.9, 0.6, 1.1],
      ]),
      dark,
    );
    for (const along of [4.6, 2.6, 0.6, -2.6]) wheel(own, along, 0.82, 1.14, side);
    sheet.stroke([own.at([4.6, 0.7, side * 1.2]), own.at([0.6, 0.7, side * 1.2])], work.pen * 2, {
      colour: "#8c857b",
      taper: 0,
    });
    solid(
      own,
      turned(
        [
          [-2, 1.05, 2.4],
          [5.4, 1.05, 2.4],
          [6, 0.9, 2.4],
        ],
        0,
        12,
      ),
      dark,
      true,
    );
    for (const along of [0, 1.8, 3.6]) {
      const band = Array.from({ length: 9 }, (_, index): Spot => {
        const angle = -0.9 + (index / 8) * 2.4;
        return [along, 2.4 + Math.sin(angle) * 1.06, side * Math.cos(angle) * 1.06];
      });
      sheet.stroke(band.map(own.at), work.pen * 1.2, { colour: "#8c7a55", taper: 0 });
    }
    const chimney = prism([
      [4.5, 3.2, 0.34],
      [4.3, 4.5, 0.48],
      [5.4, 4.5, 0.48],
      [5.2, 3.2, 0.34],
    ]);
    solid(own, chimney, dark);
    solid(
      own,
      prism([
        [1.6, 3.3, 0.4],
        [1.7, 3.9, 0.3],
        [2.5, 3.9, 0.3],
        [2.6, 3.3, 0.4],
      ]),
      "#b08c4d",
    );
    const house = prism([
      [-4.6, 1.4, 1.25],
      [-4.8, 4.1, 1.2],
      [-1.7, 4.1, 1.2],
      [-1.9, 1.4, 1.25],
    ]);
    solid(own, house, work.colour);
    decals(
      own,
      house,
      bothSides(
        [
          [-3.9, 2.6, -1.24],
          [-3.9, 3.6, -1.22],
          [-2.5, 3.6, -1.22],
          [-2.5, 2.6, -1.24],
        ],
        work.glass,
      ),
    );
    const [x, y] = own.at([6.1, 3.3, 0]);
    const lamp = stage.lens.scale(work.berth.z) * 0.3;
    sheet.paint(
      ellipse(x, y, lamp * 2.6, lamp * 2.6, 20),
      stage.lamp,
      stage.scene.time === "day" ? 0 : 0.3,
    );
    sheet.paint(ellipse(x, y, lamp, lamp, 16), stage.lamp);
    sheet.outline(ellipse(x, y, lamp, lamp, 16), work.pen, { colour: work.line });
    const plough: Spot[] = [
      [6.8, 1.1, -1.1],
      [7.5, 0.2, -1],
      [7.5, 0.2, 1],
      [6.8, 1.1, 1.1],
    ];
    sheet.paint(plough.map(own.at), "#2b2624");
    sheet.edges(plough.map(own.at), work.pen, { colour: work.line });
  };
  const wagons = cars.map((at) => (): void => {
    for (const along of [at - 4.6, at - 3.2, at + 3.2, at + 4.6]) wheel(own, along, 0.5, 1.1, side);
    const body = carriage(at);
    solid(own, body, blend(work.colour, "#8d857a", 0.3));
    const windows = Array.from({ length: 7 }, (_, index) => at - 6 + index * 1.74).flatMap((left) =>
      bothSides(
        [
          [left, 2, -1.31],
          [left, 3, -1.31],
          [left + 1.2, 3, -1.31],
          [left + 1.2, 2, -1.31],
        ],
        work.glass,
      ),
    );
    decals(own, body, windows);
    decals(
      own,
      body,
      bothSides(
        [
          [at - 6.6, 1.6, -1.31],
          [at - 6.6, 1.72, -1.31],
          [at + 6.6, 1.72, -1.31],
          [at + 6.6, 1.6, -1.31],
        ],
        "#efe4cc",
        0,
      ),
    );
  });
  const front = own.place([7, 0, 0])[2];
  const back = own.place([-33, 0, 0])[2];
  const all = front < back ? [...wagons, engine] : [engine, ...wagons.reverse()];
  for (const draw of all) draw();
}

function smoke(work: VehicleWork): void {
  const draw = work.stage.chance.branch("smoke");
  const scale = work.stage.lens.scale(work.berth.z);
  for (let index = 13; index >= 0; index--) {
    const [x, y] = work.at([
      4.8 - index * 2.2 + draw.around(0.5),
      5.2 + Math.sqrt(index) * 1.3 + draw.around(0.5),
      0,
    ]);
    const size = scale * (0.7 + index * 0.19) * draw.between(0.85, 1.15);
    const puff = ellipse(x, y, size * 1.25, size, 16);
    work.sheet.paint(puff, work.stage.tone(0.4 + index * 0.1, work.berth.z), 0.85 - index * 0.045);
    work.sheet.stroke(puff.slice(9, 16), work.pen * 0.8, { colour: work.line, opacity: 0.45 });
  }
}
