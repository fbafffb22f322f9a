import { points } from "../points";
import type { Design, Hat } from "../../reading/scene";
import type { Point } from "../geometry";
import { farSide } from "../geometry";
import type { FaceWork } from "./features";

interface HatShape {
  readonly crown: readonly Point[];
  readonly brim: readonly Point[];
  readonly band: readonly Point[];
  readonly level: "accent" | "dark" | "mid" | "light";
}

const dome: Point[] = points(
  "-0.41 -0.2, -0.4 -0.42, -0.24 -0.6, 0 -0.65, 0.24 -0.6, 0.4 -0.42, 0.41 -0.2",
);

export const hatShapes: Record<Exclude<Hat, "none" | "bubble">, HatShape> = {
  fedora: {
    crown: points(
      "-0.37 -0.28, -0.35 -0.56, -0.22 -0.72, 0 -0.66, 0.22 -0.73, 0.35 -0.56, 0.37 -0.28",
    ),
    brim: points(
      "-0.66 -0.2, -0.42 -0.33, 0 -0.36, 0.42 -0.33, 0.66 -0.22, 0.4 -0.17, 0 -0.14, -0.4 -0.16",
    ),
    band: points("-0.37 -0.36, 0 -0.4, 0.37 -0.36, 0.375 -0.28, 0 -0.32, -0.375 -0.28"),
    level: "mid",
  },
  cowboy: {
    crown: points("-0.35 -0.3, -0.3 -0.66, -0.14 -0.76, 0 -0.7, 0.14 -0.76, 0.3 -0.66, 0.35 -0.3"),
    brim: points(
      "-0.82 -0.4, -0.55 -0.28, -0.2 -0.34, 0.2 -0.34, 0.55 -0.28, 0.82 -0.4, 0.5 -0.15, 0 -0.14, -0.5 -0.15",
    ),
    band: points("-0.35 -0.37, 0 -0.4, 0.35 -0.37, 0.355 -0.3, 0 -0.33, -0.355 -0.3"),
    level: "mid",
  },
  cap: {
    crown: dome,
    brim: points("-0.3 -0.22, 0 -0.28, 0.32 -0.22, 0.46 -0.1, 0.2 -0.15, -0.1 -0.15"),
    band: [],
    level: "accent",
  },
  beanie: {
    crown: points(
      "-0.42 -0.16, -0.42 -0.42, -0.26 -0.64, 0 -0.7, 0.26 -0.64, 0.42 -0.42, 0.42 -0.16",
    ),
    brim: points("-0.43 -0.14, -0.43 -0.3, 0 -0.35, 0.43 -0.3, 0.43 -0.14, 0 -0.19"),
    band: [],
    level: "accent",
  },
  helmet: {
    crown: points(
      "-0.45 -0.05, -0.47 -0.35, -0.28 -0.62, 0 -0.68, 0.28 -0.62, 0.47 -0.35, 0.45 -0.05",
    ),
    brim: points("-0.5 -0.1, -0.47 -0.24, 0 -0.3, 0.47 -0.24, 0.5 -0.1, 0 -0.17"),
    band: [],
    level: "mid",
  },
  crown: {
    crown: points(
      "-0.36 -0.34, -0.44 -0.72, -0.24 -0.54, -0.12 -0.78, 0 -0.56, 0.12 -0.78, 0.24 -0.54, 0.44 -0.72, 0.36 -0.34, 0 -0.38",
    ),
    brim: [],
    band: [],
    level: "accent",
  },
  pointed: {
    crown: points(
      "-0.36 -0.28, -0.2 -0.66, 0.04 -1.0, 0.26 -1.22, 0.2 -0.95, 0.3 -0.6, 0.37 -0.28",
    ),
    brim: points(
      "-0.74 -0.2, -0.4 -0.33, 0 -0.36, 0.4 -0.33, 0.74 -0.2, 0.4 -0.16, 0 -0.14, -0.4 -0.16",
    ),
    band: points("-0.36 -0.36, 0 -0.4, 0.36 -0.36, 0.37 -0.28, 0 -0.32, -0.37 -0.28"),
    level: "dark",
  },
  hood: {
    crown: points(
      "-0.46 0.42, -0.54 0, -0.5 -0.36, -0.26 -0.64, 0 -0.7, 0.26 -0.64, 0.5 -0.36, 0.54 0, 0.46 0.42, 0.34 0.3, 0.37 0, 0.33 -0.26, 0.18 -0.42, 0 -0.45, -0.18 -0.42, -0.33 -0.26, -0.37 0, -0.34 0.3",
    ),
    brim: [],
    band: [],
    level: "accent",
  },
  scarf: {
    crown: points(
      "-0.44 0.36, -0.48 0, -0.45 -0.34, -0.25 -0.58, 0 -0.63, 0.25 -0.58, 0.45 -0.34, 0.48 0, 0.44 0.36, 0.33 0.36, 0.355 0.1, 0.33 -0.22, 0.18 -0.36, 0 -0.39, -0.18 -0.36, -0.33 -0.22, -0.355 0.1, -0.33 0.36",
    ),
    brim: points(
      "-0.44 0.3, -0.3 0.33, -0.14 0.47, 0 0.5, 0.14 0.47, 0.3 0.33, 0.44 0.3, 0.42 0.62, 0 0.78, -0.42 0.62",
    ),
    band: [],
    level: "light",
  },
};

const greys = { dark: "#3a3634", mid: "#8d867d", light: "#cfc7ba" };

/** A hood or scarf as it is seen from behind. */
export const closedHood =
  "-0.44 0.45, -0.54 0, -0.5 -0.36, -0.26 -0.64, 0 -0.7, 0.26 -0.64, 0.5 -0.36, 0.54 0, 0.44 0.45, 0 0.55";

export function hatColour({ hat, accent }: Pick<Design, "hat" | "accent">): string {
  const level = hat === "none" || hat === "bubble" ? "mid" : hatShapes[hat].level;
  return level === "accent" ? accent : greys[level];
}

export function drawHat({ sheet, head, pen, side }: FaceWork, { hat, accent }: Design): void {
  if (hat === "none" || hat === "bubble") return;
  const { crown, brim, band } = hatShapes[hat];
  const colour = hatColour({ hat, accent });
  const lean = hat === "hood" || hat === "scarf" ? 0.12 : 0.35;
  for (const [points, own] of [
    [crown, colour],
    [band, "#3a3634"],
    [brim, colour],
  ] as const) {
    if (points.length === 0) continue;
    const shape = head.line(points, true, lean);
    sheet.paint(shape, own);
    if (points !== band) sheet.paint(farSide(shape, -side, 0.38), "#241f1c", 0.22);
    if (points !== band) sheet.outline(shape, pen * 1.15);
  }
}
