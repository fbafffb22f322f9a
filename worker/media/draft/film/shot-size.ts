import { shotSizes } from "@aktion/schema/graph/sizes";
import type { Aspect } from "@aktion/schema/tasks/task";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type ShotSize = (aspect: Aspect) => Size;

/** Shots are quick to draw unless the studio asks for sharp ones: twice as wide, three times the work. */
export function shotSizeOf(wish: string | undefined): ShotSize {
  const larger = wish === "sharp" ? 2 : 1;
  return (aspect) => {
    const { w, h } = shotSizes[aspect];
    return { width: w * larger, height: h * larger };
  };
}
