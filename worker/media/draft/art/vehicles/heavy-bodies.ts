import type { Body } from "./bodywork";
import { across, lamps, panes } from "./bodywork";
import { bothSides, prism } from "./solid";

export const vanBody: Body = {
  low: true,
  solid: prism([
    [-2.4, 0.36, 0.94],
    [-2.45, 1.95, 0.9],
    [-2.2, 2.12, 0.84],
    [1.1, 2.12, 0.84],
    [1.75, 1.3, 0.9],
    [2.4, 1.12, 0.88],
    [2.48, 0.42, 0.92],
  ]),
  decals: (glass, lamp) => [
    ...lamps(2.47, -2.44, 0.68, 0.86, lamp),
    ...bothSides(
      [
        [0.55, 1.28, -0.93],
        [0.55, 1.92, -0.89],
        [1.08, 1.95, -0.88],
        [1.56, 1.3, -0.92],
      ],
      glass,
    ),
    ...bothSides(
      [
        [0.44, 0.42, -0.95],
        [0.44, 2.0, -0.9],
        [0.47, 2.0, -0.9],
        [0.47, 0.42, -0.95],
      ],
      "#2a2523",
      0,
    ),
    { shape: across(1.7, 1.4, 0.78, 1.18, 2.04, 0.72), colour: glass },
    { shape: across(2.46, 0.56, 0.44, 2.44, 0.9, 0.44), colour: "#37322f" },
  ],
};

export const busBody: Body = {
  low: true,
  solid: prism([
    [-5, 0.4, 1.22],
    [-5.05, 2.9, 1.16],
    [-4.8, 3.1, 1.08],
    [4.7, 3.1, 1.08],
    [5, 2.9, 1.16],
    [5.08, 0.4, 1.22],
  ]),
  decals: (glass, lamp) => [
    ...panes(-4.7, 4.4, 7, 1.55, 2.6, 1.2, glass),
    ...lamps(5.06, -5.02, 0.7, 1.1, lamp),
    { shape: across(5.06, 1.3, 1.04, 5.03, 2.56, 1), colour: glass },
    { shape: across(5.03, 2.64, 0.7, 5.02, 2.88, 0.68), colour: "#2b2725" },
    ...bothSides(
      [
        [-4.9, 1.2, -1.22],
        [-4.9, 1.32, -1.22],
        [4.9, 1.32, -1.22],
        [4.9, 1.2, -1.22],
      ],
      "#efe8da",
      0,
    ),
  ],
};

export const load: Body = {
  colour: "#cfc8bb",
  low: true,
  solid: prism([
    [-4.2, 0.95, 1.22],
    [-4.2, 3.3, 1.22],
    [1.1, 3.3, 1.22],
    [1.1, 0.95, 1.22],
  ]),
  decals: () =>
    bothSides(
      [
        [-3.9, 1.3, -1.23],
        [-3.9, 3, -1.23],
        [0.8, 3, -1.23],
        [0.8, 1.3, -1.23],
      ],
      "#c2baac",
      0.4,
    ),
};

export const cab: Body = {
  low: true,
  solid: prism([
    [1.3, 0.5, 1.12],
    [1.3, 2.7, 1.06],
    [2.7, 2.74, 1.04],
    [3.05, 1.6, 1.12],
    [3.2, 0.5, 1.14],
  ]),
  decals: (glass, lamp) => [
    ...lamps(3.2, 1.3, 0.7, 1.06, lamp).slice(0, 2),
    ...bothSides(
      [
        [1.6, 1.6, -1.12],
        [1.62, 2.45, -1.08],
        [2.62, 2.46, -1.07],
        [2.86, 1.6, -1.12],
      ],
      glass,
    ),
    { shape: across(3.03, 1.7, 1, 2.76, 2.6, 0.94), colour: glass },
    { shape: across(3.18, 0.8, 0.6, 3.08, 1.4, 0.6), colour: "#37322f" },
  ],
};
