import type { Aspect } from "../tasks/task";

/** Pixel sizes by aspect, all sides even so that every codec takes them. */
export const stillSizes: Record<Aspect, { w: number; h: number }> = {
  "16:9": { w: 1280, h: 720 },
  "9:16": { w: 720, h: 1280 },
  "1:1": { w: 960, h: 960 },
  "4:3": { w: 1120, h: 840 },
  "3:4": { w: 840, h: 1120 },
  "21:9": { w: 1512, h: 648 },
};

export const shotSizes: Record<Aspect, { w: number; h: number }> = {
  "16:9": { w: 640, h: 360 },
  "9:16": { w: 360, h: 640 },
  "1:1": { w: 480, h: 480 },
  "4:3": { w: 560, h: 420 },
  "3:4": { w: 420, h: 560 },
  "21:9": { w: 756, h: 324 },
};

export const ratioOf = (aspect: Aspect): number => stillSizes[aspect].w / stillSizes[aspect].h;
