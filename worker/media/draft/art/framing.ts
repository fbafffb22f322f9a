import type { Scene, ShotSize } from "../reading/scene";
import { Lens } from "./lens";

interface Frame {
  /** A head's height, as a share of the picture's. */
  readonly head: number;
  /** Where the head's middle lies, from the top. */
  readonly at: number;
  /** Metres from the lens to the people. */
  readonly away: number;
  /** Heads a person takes across, for the picture to be wide enough for all. */
  readonly room: number;
}

const frames: Record<ShotSize, Frame> = {
  extreme: { head: 1.36, at: 0.43, away: 1.15, room: 0.6 },
  close: { head: 0.56, at: 0.44, away: 1.6, room: 1.5 },
  medium: { head: 0.235, at: 0.3, away: 2.8, room: 2.3 },
  full: { head: 0.104, at: 0.19, away: 5, room: 2.6 },
  wide: { head: 0.05, at: 0.5, away: 10, room: 2.6 },
  vast: { head: 0.02, at: 0.62, away: 24, room: 3 },
};

/** Metres: an adult's head, and how high its middle is. */
export const headMetres = 0.24;
const eyes = 6.8 * headMetres;

/** With nobody to frame, the lens stands as it would for somebody this far off. */
const empty: Record<ShotSize, ShotSize> = {
  extreme: "medium",
  close: "medium",
  medium: "full",
  full: "full",
  wide: "wide",
  vast: "vast",
};

export interface Framing {
  readonly lens: Lens;
  readonly focus: number;
  /** Pixels per head at the people. */
  readonly head: number;
}

const carried = ({ people }: Scene): boolean =>
  people.some(({ design }) => design.props.includes("umbrella"));

/** Sets up the camera for a shot size and angle, so that faces come to lie where they belong. */
export function frameScene(scene: Scene, width: number, height: number): Framing {
  const count = Math.max(1, scene.people.length);
  const wanted = scene.people.length === 0 ? empty[scene.size] : scene.size;
  const size: ShotSize =
    count > 2 && (wanted === "extreme" || wanted === "close") ? "medium" : wanted;
  const { head: share, at, away, room } = frames[size];
  const side = Math.min(height, width * 1.25);
  const head = Math.min(
    side * share * (size === "full" && carried(scene) ? 0.84 : 1),
    width / (room * count),
  );
  const scale = head / headMetres;
  const lift = {
    eye: 0,
    low: size === "wide" || size === "vast" ? -1.15 : -0.75,
    high: size === "vast" ? 9 : size === "wide" ? 2.6 : 0.45,
  }[scene.angle];
  const eyeHeight = Math.max(0.35, eyes + lift);
  const isTall = height > width;
  const over = carried(scene) && (size === "full" || size === "medium") ? 1.3 * share : 0;
  const top = (isTall && (size === "full" || size === "medium") ? at + 0.1 : at) + over;
  const horizon = height * top + (eyes - eyeHeight) * scale;
  return {
    lens: new Lens(width, height, scale * away, eyeHeight, horizon, width / 2),
    focus: away,
    head,
  };
}
