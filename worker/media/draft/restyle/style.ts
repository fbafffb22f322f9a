import type { Picture, Rgb } from "../../pixels/picture";
import type { Chance } from "../chance";

export interface Spot {
  /** In pixels: where a head is, and its height. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** What a style may know beside the pixels. */
export interface Setup {
  readonly chance: Chance;
  readonly strength: number;
  /** One pixel of a picture 720 high. */
  readonly unit: number;
  readonly heads: readonly Spot[];
  /** Colours that the words name, in their order. */
  readonly colours: readonly Rgb[];
  /** Lets others run between two heavy steps. */
  readonly breathe: () => Promise<void>;
}

/** Makes the style's own picture, all the way; how much of it shows is up to the caller. */
export type Style = (source: Picture, setup: Setup) => Promise<Picture>;

export const seedOf = (chance: Chance): number => Math.floor(chance.next() * 0xffffffff) | 0;
