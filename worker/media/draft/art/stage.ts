import { aside, flat, front } from "./lens";
import type { Chance } from "../chance";
import type { Scene } from "../reading/scene";
import { blend, greyAt, lampOf } from "./colours";
import type { Point } from "./geometry";
import type { Lens, Place } from "./lens";
import { Sheet } from "./sheet";

interface Layer {
  readonly z: number;
  readonly order: number;
  readonly draw: (sheet: Sheet) => void;
}

export interface FaceLook {
  /** Marker grey, 0 to 10. */
  readonly level: number;
  readonly line?: number;
  readonly angle?: number;
  readonly streaks?: number;
}

/**
 * What a setting builds on: things are put at distances and drawn from the far to the near, in tones
 * that the hour, the weather and the distance allow. `focus` is where the people are, in metres.
 */
export class Stage {
  readonly #layers: Layer[] = [];
  readonly unit: number;

  constructor(
    readonly lens: Lens,
    readonly scene: Scene,
    readonly focus: number,
    readonly chance: Chance,
  ) {
    this.unit = Math.min(lens.height, lens.width * 1.1) / 720;
  }

  get lamp(): string {
    return lampOf(this.scene.time);
  }

  /** 0 near the people, towards 1 where the air has swallowed everything. */
  haze(z: number): number {
    const deep = { clear: 260, rain: 60, snow: 50, fog: 10, storm: 50 }[this.scene.weather];
    return 1 - Math.exp(-Math.max(0, z - this.focus) / deep);
  }

  /** How many metres high a thing at a distance may be and leave some sky above it. */
  tallest(z: number): number {
    const { eyeHeight, horizon, height } = this.lens;
    return Math.max(2, eyeHeight + (horizon - height * 0.15) / this.lens.scale(z));
  }

  /** Whether something dark may stand right before the lens without hiding anybody. */
  get hasRoomInFront(): boolean {
    const { size, people, subjects, setting } = this.scene;
    // Before what is small, or shown for itself, a post would be a wall.
    const isShown = subjects !== undefined && people.length === 0;
    if (isShown && (this.focus < 3.6 || setting === "room" || subjects[0]?.kind === "insert"))
      return false;
    if (size === "medium") return people.length < 2;
    return size !== "close" && size !== "extreme" && people.length < 3;
  }

  tone(level: number, z: number): string {
    const { time, weather } = this.scene;
    const air = greyAt(time, time === "night" ? 5.6 : weather === "clear" ? 1.2 : 2.2);
    return blend(greyAt(time, level), air, this.haze(z) * 0.92);
  }

  lineColour(z: number): string {
    return blend("#1f1c1a", this.tone(3, z), this.haze(z) * 0.85 + (z > this.focus ? 0.08 : 0));
  }

  /** Pen width at a distance: bold in front, fine behind. */
  pen(z: number): number {
    return Math.max(0.8, Math.min(4, 2.3 * Math.pow(this.focus / Math.max(0.6, z), 0.3)));
  }

  at(z: number, draw: (sheet: Sheet) => void): void {
    this.#layers.push({ z, order: this.#layers.length, draw });
  }

  /** A flat face in space: marker tone, then its edges; sorted by `z` or its mean distance. */
  face(places: readonly Place[], look: FaceLook, z?: number): void {
    const far = z ?? places.reduce((sum, place) => sum + place[2], 0) / places.length;
    const { level, line = 1, angle = -0.5, streaks = 1 } = look;
    this.at(far, (sheet) => {
      const points = this.lens.shape(places);
      if (!this.isSeen(points)) return;
      const colour = this.tone(level, far);
      if (streaks > 0) sheet.marker(points, colour, angle, streaks);
      else sheet.paint(points, colour);
      if (line > 0) {
        sheet.edges(points, this.pen(far) * line, { colour: this.lineColour(far) });
      }
    });
  }

  /** A block standing at x..x2, from y to y2, z to z2: front, the side that is seen, and its top. */
  block(
    [x, y, z]: Place,
    [x2, y2, z2]: Place,
    level: number,
    { line = 1, streaks = 1 }: { line?: number; streaks?: number } = {},
  ): void {
    const { side } = this.scene;
    const look = { line, streaks };
    const deep = (z + z2) / 2;
    if (x > 0 || x2 < 0) {
      const seen = x > 0 ? x : x2;
      const shaded = x > 0 === side > 0 ? -1 : 2;
      const places: Place[] = aside(seen, y, z, y2, z2);
      this.face(places, { ...look, level: Math.max(0, level + shaded), angle: 1.2 }, deep);
    }
    if (y2 < this.lens.eyeHeight) {
      const places: Place[] = flat(x, z, x2, z2, y2);
      this.face(places, { ...look, level: Math.max(0, level - 2), angle: 0 }, deep - 0.001);
    }
    this.face(front(x, y, x2, y2, z), { ...look, level }, z - 0.002);
  }

  isSeen(points: readonly Point[]): boolean {
    const { width, height } = this.lens;
    return (
      points.length > 2 &&
      points.some(([x]) => x > 0) &&
      points.some(([x]) => x < width) &&
      points.some(([, y]) => y > 0) &&
      points.some(([, y]) => y < height)
    );
  }

  /** What stands between two distances, from far to near, as SVG elements. */
  drawn(near = 0, far = Infinity): string {
    const layers = this.#layers.sort((one, two) => two.z - one.z || one.order - two.order);
    const seen = layers.filter(({ z }) => z >= near && z < far);
    // Each has a hand of its own, so that it is the same lines whatever else is drawn.
    return seen
      .map(({ order, draw }) => {
        const sheet = new Sheet(this.unit, this.chance.branch(`hand ${order}`));
        draw(sheet);
        return sheet.toString();
      })
      .join("");
  }
}
