import type { Body } from "./bodywork";
import { beacon, cabin, doors, saloon, sign } from "./car-bodies";
import { busBody, cab, load, vanBody } from "./heavy-bodies";

export interface RoadModel {
  readonly long: number;
  readonly high: number;
  readonly half: number;
  readonly colour: string;
  readonly wheels: readonly (readonly [along: number, radius: number])[];
  readonly bodies: readonly Body[];
}

const car: RoadModel = {
  long: 4.45,
  high: 1.45,
  half: 0.86,
  colour: "#7d8790",
  wheels: [
    [-1.38, 0.35],
    [1.36, 0.35],
  ],
  bodies: [saloon, cabin],
};

/** All that goes on a road on four wheels or more. */
export const roadModels = {
  car,
  taxi: { ...car, high: 1.62, colour: "#cb9d45", bodies: [saloon, cabin, sign] },
  police: { ...car, high: 1.58, colour: "#3a3d44", bodies: [doors, cabin, beacon] },
  van: {
    long: 4.9,
    high: 2.12,
    half: 0.94,
    colour: "#b4aea3",
    wheels: [
      [-1.5, 0.36],
      [1.55, 0.36],
    ],
    bodies: [vanBody],
  },
  bus: {
    long: 10.1,
    high: 3.1,
    half: 1.22,
    colour: "#b9583c",
    wheels: [
      [-3, 0.5],
      [3.2, 0.5],
    ],
    bodies: [busBody],
  },
  truck: {
    long: 7.4,
    high: 3.3,
    half: 1.22,
    colour: "#6f7f8c",
    wheels: [
      [-3.2, 0.5],
      [-2, 0.5],
      [2.2, 0.5],
    ],
    bodies: [load, cab],
  },
} satisfies Record<string, RoadModel>;
