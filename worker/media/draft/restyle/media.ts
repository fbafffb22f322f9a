import { paintedFlat } from "../../pixels/kuwahara";
import { darkLines, steepness } from "../../pixels/lines";
import { blur } from "../../pixels/blur";
import { clouds, speckAt } from "../../pixels/noise";
import type { Picture } from "../../pixels/picture";
import { lightOf, percentiles } from "../../pixels/picture";
import { shade } from "./finish";
import type { Medium } from "./look";
import { washed } from "./soft-watercolour";

/** What a medium does before the grade, to forms, and after it, to the surface. */
interface Hand {
  readonly form: (source: Picture, unit: number) => Picture;
  readonly surface: (graded: Picture, source: Picture, unit: number, seed: number) => void;
}

/** Painted forms, with some of the pen left under the paint: eyes and mouths must not be lost. */
function painted(source: Picture, radius: number, unit: number, pen: number): Picture {
  const flat = paintedFlat(source, radius * unit);
  const lines = darkLines(lightOf(source), source, 1.8 * unit, 8);
  shade(
    flat,
    lines.map((dark) => 1 - dark * pen),
  );
  return flat;
}

const asIs: Hand = { form: (source) => source, surface: () => undefined };

/** Strokes that follow the forms: noise drawn out along them, lit from the side like thick paint. */
function bristles(graded: Picture, _: Picture, unit: number, seed: number): void {
  const { width, height } = graded;
  const light = blur(lightOf(graded), graded, 4 * unit);
  const across = clouds(graded, { across: 16 * unit, down: 2.6 * unit, octaves: 2, seed });
  const along = clouds(graded, {
    across: 2.6 * unit,
    down: 16 * unit,
    octaves: 2,
    seed: seed ^ 0x51,
  });
  const paint = new Float32Array(light.length).fill(1);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const dx = Math.abs((light[at + 1] ?? 0) - (light[at - 1] ?? 0));
      const dy = Math.abs((light[at + width] ?? 0) - (light[at - width] ?? 0));
      const upright = (dx + 0.0015) / (dx + dy + 0.003);
      const swell = (plane: Float32Array): number =>
        (plane[at] ?? 0) - (plane[at - width - 1] ?? 0);
      paint[at] = 1 + (swell(across) * (1 - upright) + swell(along) * upright) * 0.34;
    }
  }
  shade(graded, paint);
}

/** Hatching that thickens with the dark, over lines where the light breaks. */
function hatched(graded: Picture, source: Picture, unit: number, seed: number): void {
  const { width, height } = graded;
  const light = blur(lightOf(source), source, 2.2 * unit);
  const [dark = 0, bright = 1] = percentiles(light, [0.02, 0.96]);
  const pen = darkLines(lightOf(source), source, 1.4 * unit, 9);
  const rims = steepness(light, source);
  const tooth = clouds(source, { across: 2.4 * unit, octaves: 2, seed });
  const pitch = 6.5 * unit;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const tone =
        1 - Math.min(1, Math.max(0, ((light[at] ?? 0) - dark) / Math.max(0.2, bright - dark)));
      const sway = (tooth[at] ?? 0) * 1.1 * unit;
      const stripe = (offset: number): number =>
        Math.abs((((((offset + sway) / pitch) % 1) + 1) % 1) - 0.5) * 2;
      let lead = Math.max(0, tone * 1.25 - 0.22 - stripe(x + y)) * 1.5;
      if (tone > 0.5) lead += Math.max(0, tone * 1.2 - 0.55 - stripe(x * 0.35 - y)) * 1.4;
      lead = Math.min(0.78, lead * (0.75 + (tooth[at] ?? 0) * 0.5));
      const line = Math.min(0.92, (pen[at] ?? 0) * 0.9 + Math.max(0, (rims[at] ?? 0) * 7 - 0.12));
      const left = 1 - Math.max(lead, line);
      const tint = 0.16;
      const paper = 0.97 + (tooth[at] ?? 0) * 0.012 + (speckAt(x, y, seed) - 0.5) * 0.02;
      graded.r[at] =
        (paper * (1 - tint) + (graded.r[at] ?? 0) * tint + 0.02) * left + 0.11 * (1 - left);
      graded.g[at] =
        (paper * 0.985 * (1 - tint) + (graded.g[at] ?? 0) * tint + 0.02) * left +
        0.105 * (1 - left);
      graded.b[at] =
        (paper * 0.95 * (1 - tint) + (graded.b[at] ?? 0) * tint + 0.02) * left + 0.11 * (1 - left);
    }
  }
}

/** Few flat tones and a firm outline. */
function inked(graded: Picture, source: Picture, unit: number): void {
  const pen = darkLines(lightOf(source), source, 2.2 * unit, 13);
  inSteps(graded);
  shade(
    graded,
    pen.map((dark) => 1 - Math.min(0.96, dark)),
  );
}

function inSteps(graded: Picture): void {
  const steps = 5;
  const paint = lightOf(graded).map((value) => {
    const flat = (Math.floor(Math.min(0.999, Math.max(0, value)) * steps) + 0.6) / steps;
    return flat / Math.max(0.05, value);
  });
  shade(graded, paint);
}

/** Dots of a printing screen, turned as printers do, larger in the dark. */
function dotted(graded: Picture, source: Picture, unit: number): void {
  const { width, height } = graded;
  const light = blur(lightOf(source), source, 1.6 * unit);
  const [dark = 0, bright = 1] = percentiles(light, [0.02, 0.97]);
  const pitch = 7 * unit;
  const [cos, sin] = [Math.cos(0.4), Math.sin(0.4)];
  const paint = new Float32Array(light.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const u = (((((x * cos + y * sin) / pitch) % 1) + 1) % 1) - 0.5;
      const v = (((((y * cos - x * sin) / pitch) % 1) + 1) % 1) - 0.5;
      const tone =
        1 - Math.min(1, Math.max(0, ((light[at] ?? 0) - dark) / Math.max(0.2, bright - dark)));
      const dot = Math.sqrt(tone) * 0.66 - Math.sqrt(u * u + v * v);
      const covered = Math.min(1, Math.max(0, dot * pitch * 0.8 + 0.5));
      paint[at] = 1.16 - covered * 0.5;
    }
  }
  shade(graded, paint);
}

/** Sheets of paper: where a lighter one ends it throws a shadow. */
function stacked(graded: Picture, _: Picture, unit: number, seed: number): void {
  inSteps(graded);
  const { width, height } = graded;
  const heights = lightOf(graded);
  const raised = blur(heights, graded, 2.4 * unit);
  const paint = new Float32Array(heights.length);
  const by = Math.round(4 * unit);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const from = Math.max(0, y - by) * width + Math.max(0, x - by);
      const over = Math.max(0, (raised[from] ?? 0) - (heights[at] ?? 0));
      paint[at] = (1 - Math.min(0.6, over * 1.3)) * (1 + (speckAt(x, y, seed) - 0.5) * 0.08);
    }
  }
  shade(graded, paint);
}

export const hands: Readonly<Record<Medium, Hand>> = {
  film: asIs,
  watercolour: {
    form: (source, unit) => painted(source, 5, unit, 0.5),
    surface: (graded, _, unit, seed) => shade(graded, washed(graded, unit, seed)),
  },
  oil: {
    form: (source, unit) => paintedFlat(painted(source, 6, unit, 0.75), 2 * unit),
    surface: bristles,
  },
  pencil: { form: (source) => source, surface: hatched },
  comic: { form: (source, unit) => paintedFlat(source, 3 * unit), surface: inked },
  halftone: { form: (source, unit) => paintedFlat(source, 3 * unit), surface: dotted },
  cutout: { form: (source, unit) => painted(source, 5, unit, 0.8), surface: stacked },
};
