import type { HeadKind } from "./heads";

/** Animals of four legs are one drawing; a species is its measures. */
export interface Measures {
  /** Metres at the withers; all other lengths are shares of it. */
  readonly tall: number;
  /** From hip to shoulder. */
  readonly long: number;
  /** The body from withers to breast, and how far the belly is drawn up behind it. */
  readonly deep: number;
  readonly tuck: number;
  /** Height of the croup over the line of the back, and of a hump over the withers. */
  readonly croup: number;
  readonly hump: number;
  readonly leg: number;
  readonly neck: readonly [long: number, rise: number, base: number, top: number];
  readonly head: HeadKind;
  readonly headSize: number;
  /** How the head is carried against the level. */
  readonly nod: number;
  readonly feet: "paw" | "hoof" | "pad";
  readonly tail: "brush" | "plume" | "rope" | "hair" | "tuft" | "scut" | "curl" | "scale" | "stub";
  readonly coat: string;
  readonly hunched?: boolean;
  readonly pale?: boolean;
  readonly mark?: "stripes" | "patches" | "wool" | "socks";
  readonly mane?: "horse" | "lion" | "ruff" | "spines";
}
