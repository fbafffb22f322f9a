/** A look as a grader would set it: what words of the filmmaker's own are read into. */
export interface Look {
  /** How the picture is made, beneath its colours. */
  readonly medium: Medium;
  /** Above 1 brightens the middle tones. */
  readonly lift: number;
  readonly contrast: number;
  /** How far black is raised, as on old or bleached prints. */
  readonly fade: number;
  readonly saturation: number;
  /** Colours of the shadows, middles and lights, and how far they take over. */
  readonly tint: readonly string[];
  readonly weight: number;
  readonly grain: number;
  readonly glow: number;
  readonly vignette: number;
  readonly wear: number;
  readonly softness: number;
  /** Lines of a screen or a tape. */
  readonly lines: number;
}

export const media = [
  "film",
  "watercolour",
  "oil",
  "pencil",
  "comic",
  "halftone",
  "cutout",
] as const;
export type Medium = (typeof media)[number];

export const plainLook: Look = {
  medium: "film",
  lift: 1,
  contrast: 1.04,
  fade: 0,
  saturation: 1,
  tint: [],
  weight: 0,
  grain: 0.05,
  glow: 0.12,
  vignette: 0.25,
  wear: 0,
  softness: 0,
  lines: 0,
};

/** Looks that stand on their own, for words that say none we know. */
export const houseLooks: readonly [Partial<Look>, ...Partial<Look>[]] = [
  { tint: ["#0d2b33", "#7b8a7a", "#ffd9a0"], weight: 0.72, contrast: 1.2, glow: 0.25 },
  { tint: ["#2a1530", "#a8586c", "#ffe3c9"], weight: 0.78, fade: 0.05, glow: 0.3 },
  { tint: ["#0a2236", "#4f86a6", "#f2f6ee"], weight: 0.85, saturation: 0.5, grain: 0.08 },
  {
    tint: ["#1d2616", "#7d8a4e", "#f6ecc4"],
    weight: 0.75,
    saturation: 0.7,
    fade: 0.07,
    grain: 0.09,
  },
  { tint: ["#24110b", "#b5642d", "#ffe7b8"], weight: 0.78, contrast: 1.22, glow: 0.28 },
  { tint: ["#12203f", "#8a6f9e", "#ffd2b8"], weight: 0.76, fade: 0.06, softness: 0.35, glow: 0.3 },
  { tint: ["#10231f", "#c0503f", "#f3e6cf"], weight: 0.8, contrast: 1.3, medium: "halftone" },
  { tint: ["#1b1a26", "#5e7f7c", "#f7e9d2"], weight: 0.75, medium: "watercolour", lift: 1.2 },
];
