import type { Point } from "../geometry";
import type { CreatureWork } from "./creature-work";

export interface HeadPose {
  readonly nape: Point;
  readonly size: number;
  /** Radians over the level. */
  readonly angle: number;
  readonly open: boolean;
  readonly shut: boolean;
}

/** Places on a head, in its own length, put onto the sheet. */
export const onHead =
  (work: CreatureWork, { nape, size, angle }: HeadPose) =>
  ([x, y]: Point): Point => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return work.to([nape[0] + (x * cos - y * sin) * size, nape[1] + (x * sin + y * cos) * size]);
  };
