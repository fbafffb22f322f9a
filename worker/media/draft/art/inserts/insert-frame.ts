import type { Scene, ShotSize } from "../../reading/scene";
import type { Insert } from "../../reading/subject";
import type { Framing } from "../framing";
import { headMetres } from "../framing";
import { Lens } from "../lens";
import { things } from "./things";

/** How high a thing comes in the picture. */
const shares: Record<ShotSize, number> = {
  extreme: 0.86,
  close: 0.6,
  medium: 0.42,
  full: 0.32,
  wide: 0.2,
  vast: 0.12,
};

/** Where the surface it is on ends behind it, as a share of the height. */
export const tableEdge = ({ angle, size }: Scene, lies: boolean): number =>
  ({ eye: 0.5, low: 0.64, high: lies ? -0.1 : 0.2 })[angle] +
  (size === "wide" || size === "vast" ? 0.08 : 0);

/** Pixels that one height of the thing takes. */
export function thingSize(
  { size }: Scene,
  { thing, held }: Insert,
  width: number,
  height: number,
): number {
  const { wide } = things[thing];
  const side = Math.min(height, width * 1.2);
  const share = shares[size] * (held ? 0.92 : 1);
  return Math.min(side * share, (width * (share + 0.12)) / wide);
}

/** The room behind the thing is seen as from the table: nearer and lower than people see it. */
export function insertFraming(
  scene: Scene,
  _insert: Insert,
  width: number,
  height: number,
): Framing {
  const side = Math.min(height, width * 1.25);
  const focus = scene.size === "wide" || scene.size === "vast" ? 2.4 : 1.7;
  const scale = (side * 1.1) / focus;
  const eyeHeight = { eye: 1.1, low: 0.85, high: 1.7 }[scene.angle];
  const horizon = height * { eye: 0.36, low: 0.55, high: 0.05 }[scene.angle];
  return {
    lens: new Lens(width, height, scale * focus, eyeHeight, horizon, width / 2),
    focus,
    head: headMetres * scale,
  };
}
