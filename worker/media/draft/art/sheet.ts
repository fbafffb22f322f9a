import type { Chance } from "../chance";
import type { Point } from "./geometry";
import { distance, mixed, runsIn } from "./geometry";

const short = (value: number): number => Math.round(value * 10) / 10;

const outlineOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}Z`;

export interface StrokeLook {
  readonly colour?: string;
  readonly opacity?: number;
  /** 0 keeps the width to the ends, 1 runs out to nothing. */
  readonly taper?: number;
  /** How unsteady the hand is; 0 draws as with a ruler. */
  readonly wobble?: number;
}

export interface HatchLook {
  readonly colour: string;
  readonly angle: number;
  readonly spacing: number;
  readonly width: number;
  readonly opacity?: number;
  /** Share of the lines left out. */
  readonly gaps?: number;
}

export const ink = "#1f1c1a";

/**
 * A sheet of drawing paper: shapes and pen lines go on it in order, and come off as SVG elements
 * made of numbers and colours only. `unit` is one pixel of a picture 720 high.
 */
export class Sheet {
  readonly #parts: string[] = [];

  constructor(
    readonly unit: number,
    readonly chance: Chance,
  ) {}

  paint(points: readonly Point[], colour: string, opacity = 1): void {
    if (points.length < 3) return;
    this.#put(outlineOf(points), colour, opacity);
  }

  /** Several shapes as one: where they overlap nothing gets darker. */
  paintAll(shapes: readonly (readonly Point[])[], colour: string, opacity = 1): void {
    if (shapes.length > 0) this.#put(shapes.map(outlineOf).join(""), colour, opacity);
  }

  /** What `draw` does comes from a hand of its own: whatever it draws, all else stays as it is. */
  apart(name: string, draw: (own: Sheet) => void): void {
    const own = new Sheet(this.unit, this.chance.branch(name));
    draw(own);
    this.#parts.push(own.toString());
  }

  /** An element of the caller's own; never made from a prompt's words. */
  raw(element: string): void {
    this.#parts.push(element);
  }

  /** A pen line that swells and thins; `width` in units. */
  stroke(points: readonly Point[], width: number, look: StrokeLook = {}): void {
    this.#put(outlineOf(this.#pen(points, width, look)), look.colour ?? ink, look.opacity ?? 1);
  }

  strokes(lines: readonly (readonly Point[])[], width: number, look: StrokeLook = {}): void {
    if (lines.length === 0) return;
    const d = lines.map((points) => outlineOf(this.#pen(points, width, look))).join("");
    this.#put(d, look.colour ?? ink, look.opacity ?? 1);
  }

  /** A pen line round a shape, closing with a small overlap as a hand does. */
  outline(points: readonly Point[], width: number, look: StrokeLook = {}): void {
    this.stroke([...points, ...points.slice(0, 2)], width, { taper: 0.5, ...look });
  }

  /** Straight edges of a built thing, each drawn for itself and a little past its corner. */
  edges(points: readonly Point[], width: number, look: StrokeLook = {}): void {
    const lines = points.map((from, index): Point[] => {
      const to = points[(index + 1) % points.length] ?? from;
      const over = Math.min(0.04, (3 * this.unit) / (distance(from, to) || 1));
      return [mixed(from, to, -over), mixed(from, to, 1 + over)];
    });
    this.strokes(lines, width, { taper: 0.35, wobble: 0.6, ...look });
  }

  hatch(
    area: readonly Point[],
    { colour, angle, spacing, width, opacity, gaps = 0 }: HatchLook,
  ): void {
    const half = (width * this.unit) / 2;
    const shapes: Point[][] = [];
    for (const { from, to } of runsIn(area, angle, spacing * this.unit)) {
      if (this.chance.chance(gaps)) continue;
      const length = distance(from, to) || 1;
      const nx = (-(to[1] - from[1]) / length) * half;
      const ny = ((to[0] - from[0]) / length) * half;
      const start = mixed(from, to, this.chance.between(0, 0.04));
      const end = mixed(from, to, 1 - this.chance.between(0, 0.06));
      shapes.push([
        [start[0] + nx, start[1] + ny],
        [end[0] + nx * 0.8, end[1] + ny * 0.8],
        [end[0] - nx * 0.8, end[1] - ny * 0.8],
        [start[0] - nx, start[1] - ny],
      ]);
    }
    this.paintAll(shapes, colour, opacity);
  }

  /** A flat tone with the streaks a broad marker leaves where its strokes overlap. */
  marker(area: readonly Point[], colour: string, angle = -0.5, strength = 1): void {
    this.paint(area, colour);
    const spacing = 24;
    const look = { angle, spacing, width: spacing * 0.36 };
    this.hatch(area, { ...look, colour: "#241f1c", opacity: 0.055 * strength, gaps: 0.35 });
    this.hatch(area, { ...look, colour: "#fffaf0", opacity: 0.1 * strength, gaps: 0.6, width: 3 });
  }

  #put(d: string, colour: string, opacity: number): void {
    const see = opacity < 1 ? ` fill-opacity="${short(opacity * 100) / 100}"` : "";
    this.#parts.push(`<path d="${d}" fill="${colour}"${see}/>`);
  }

  #pen(points: readonly Point[], width: number, look: StrokeLook): Point[] {
    const { taper = 0.7, wobble = 1 } = look;
    const lengths = points.map((point, index) => distance(points[index - 1] ?? point, point));
    const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
    const count = Math.max(3, Math.min(48, Math.round(total / (9 * this.unit)) + 2));
    const phase = this.chance.between(0, 6.28);
    const second = this.chance.between(0, 6.28);
    const sway = wobble * this.unit * Math.min(1, total / (90 * this.unit)) * 0.9;
    const left: Point[] = [];
    const right: Point[] = [];
    let piece = 1;
    let passed = 0;
    for (let index = 0; index <= count; index++) {
      const share = index / count;
      const place = share * total;
      while (piece < points.length - 1 && passed + (lengths[piece] ?? 0) < place) {
        passed += lengths[piece] ?? 0;
        piece += 1;
      }
      const from = points[piece - 1] ?? [0, 0];
      const to = points[piece] ?? from;
      const length = lengths[piece] || 1;
      const [x, y] = mixed(from, to, (place - passed) / length);
      const nx = -(to[1] - from[1]) / length;
      const ny = (to[0] - from[0]) / length;
      const drift =
        sway * (Math.sin(share * 5 + phase) + 0.5 * Math.sin(share * 13 + second)) * 0.6;
      const swell =
        0.82 + 0.22 * Math.sin(share * 7 + second) + 0.08 * Math.sin(share * 19 + phase);
      const run = 1 - taper * Math.pow(Math.abs(share * 2 - 1), 2.4);
      const half = Math.max(0.35, (width * this.unit * swell * run) / 2);
      left.push([x + nx * (drift + half), y + ny * (drift + half)]);
      right.unshift([x + nx * (drift - half), y + ny * (drift - half)]);
    }
    return [...left, ...right];
  }

  toString(): string {
    return this.#parts.join("");
  }
}
