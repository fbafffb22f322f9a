import type { LookWords } from "./light-words";

/** Film stocks, prints and screens, and what a picture may be made with. */
export const stockWords: LookWords = [
  [
    /\b(technicolou?r)\b/,
    {
      saturation: 1.9,
      contrast: 1.22,
      tint: ["#1b1030", "#c4663f", "#fff0b4"],
      weight: 0.52,
      glow: 0.25,
      grain: 0.06,
    },
  ],
  [/\b(faded|old print|worn)\b/, { fade: 0.15, saturation: 0.62, contrast: 0.9, wear: 0.35 }],
  [
    /\b(kodachrome)\b/,
    {
      saturation: 1.5,
      contrast: 1.24,
      tint: ["#1a0d10", "#a9684a", "#fff3d2"],
      weight: 0.38,
      grain: 0.06,
    },
  ],
  [
    /\b(kodak|portra|35 ?mm|analog\w*|film stock)\b/,
    { tint: ["#22201c", "#a8866a", "#fff4dc"], weight: 0.34, fade: 0.04, grain: 0.11, glow: 0.25 },
  ],
  [
    /\b(fuji\w*|velvia)\b/,
    { tint: ["#0f2622", "#7d9a86", "#f6fbee"], weight: 0.36, saturation: 1.3, grain: 0.08 },
  ],
  [
    /\b(cinestill|tungsten)\b/,
    { tint: ["#0a1a2b", "#567e92", "#ffdcae"], weight: 0.6, glow: 0.7, grain: 0.1 },
  ],
  [
    /\b(super ?8|8 ?mm|home movie)\b/,
    {
      tint: ["#2c1710", "#b98755", "#ffeec2"],
      weight: 0.6,
      grain: 0.2,
      wear: 0.7,
      softness: 0.5,
      vignette: 0.6,
      fade: 0.06,
    },
  ],
  [/\b(16 ?mm|documentary)\b/, { grain: 0.16, fade: 0.04, saturation: 0.85, contrast: 1.12 }],
  [
    /\b(polaroid|instant film)\b/,
    {
      tint: ["#26324a", "#b5a083", "#fff3cf"],
      weight: 0.5,
      fade: 0.12,
      saturation: 0.8,
      vignette: 0.4,
      softness: 0.3,
    },
  ],
  [
    /\b(vhs|tape|camcorder|80s|eighties)\b/,
    {
      lines: 0.7,
      saturation: 1.25,
      softness: 0.4,
      tint: ["#1b1234", "#9a6d98", "#ffe6d6"],
      weight: 0.36,
      grain: 0.14,
    },
  ],
  [
    /\b(crt|monitor|surveillance|cctv|security camera)\b/,
    {
      lines: 0.9,
      saturation: 0.15,
      tint: ["#060d0a", "#5c7a6c", "#e4f5ea"],
      weight: 0.7,
      grain: 0.16,
      contrast: 1.2,
    },
  ],
  [
    /\b(bleach(ed)?( bypass)?|skip bleach)\b/,
    {
      saturation: 0.34,
      contrast: 1.5,
      tint: ["#0c0e10", "#8b8a82", "#fffdf4"],
      weight: 0.3,
      grain: 0.12,
    },
  ],
  [
    /\b(vintage|retro|70s|seventies|nostalgi\w+|antique)\b/,
    {
      tint: ["#33200f", "#b08a55", "#fff0c8"],
      weight: 0.6,
      fade: 0.1,
      saturation: 0.75,
      grain: 0.12,
      wear: 0.3,
      vignette: 0.4,
    },
  ],
  [
    /\b(50s|fifties|60s|sixties)\b/,
    {
      tint: ["#15323a", "#b98d6c", "#fff1cc"],
      weight: 0.46,
      saturation: 1.25,
      fade: 0.06,
      grain: 0.08,
    },
  ],
  [
    /\b(sepia|daguerr\w+|victorian|19th century|old photo\w*)\b/,
    {
      tint: ["#1c0f06", "#8f6a41", "#fbeacb"],
      weight: 1,
      saturation: 0,
      fade: 0.05,
      grain: 0.1,
      wear: 0.5,
      vignette: 0.5,
    },
  ],
  [
    /\b(silent( film| movie)?|20s|twenties|nitrate)\b/,
    {
      tint: ["#0c0b0a", "#7f7a70", "#fbf6e8"],
      weight: 1,
      saturation: 0,
      contrast: 1.4,
      grain: 0.17,
      wear: 1,
      vignette: 0.7,
      softness: 0.3,
    },
  ],
  [
    /\b(black.?and.?white|black & white|b ?& ?w|b\/w|monochrome|greyscale|grayscale)\b/,
    { tint: ["#060606", "#7c7b79", "#fafaf7"], weight: 1, saturation: 0, contrast: 1.2 },
  ],
  [
    /\b(noir|hard.?boiled|expressionis\w+)\b/,
    {
      tint: ["#030304", "#5b5d62", "#fbfaf5"],
      weight: 1,
      saturation: 0,
      contrast: 1.75,
      lift: 0.72,
      vignette: 0.7,
      grain: 0.12,
      glow: 0.3,
    },
  ],
  [
    /\b(cyanotype|blueprint)\b/,
    {
      tint: ["#04204f", "#2f6fae", "#f4fbff"],
      weight: 1,
      saturation: 0,
      contrast: 1.3,
      grain: 0.07,
    },
  ],
  [
    /\b(infrared|aerochrome)\b/,
    { tint: ["#2b0a24", "#d0476f", "#fff0ea"], weight: 0.84, glow: 0.5, contrast: 1.15 },
  ],
  [
    /\b(neon|cyberpunk|synth\w*|vaporwave|club)\b/,
    {
      tint: ["#08041c", "#8a1f8f", "#5ff3ee"],
      weight: 0.84,
      lift: 0.62,
      saturation: 1.4,
      glow: 0.8,
      contrast: 1.3,
      lines: 0.2,
      vignette: 0.5,
    },
  ],
  [
    /\b(psychedelic|acid|trippy|solari[sz]ed)\b/,
    { tint: ["#2a0a5e", "#ff4d8d", "#f6ff6a"], weight: 0.9, saturation: 1.6, contrast: 1.3 },
  ],
  [
    /\b(pop art|screen.?print|risograph|riso|lithograph\w*|poster)\b/,
    {
      medium: "halftone",
      tint: ["#1b2a6b", "#ff5a5f", "#fff3d0"],
      weight: 0.82,
      contrast: 1.35,
      grain: 0.04,
    },
  ],
  [
    /\b(newspaper|newsprint|halftone)\b/,
    {
      medium: "halftone",
      tint: ["#1c1a18", "#8d877c", "#f1ead9"],
      weight: 0.95,
      saturation: 0,
      contrast: 1.3,
    },
  ],
  [
    /\b(comics?|comic book|graphic novel|manga|cel.?shad\w*|cartoon)\b/,
    { medium: "comic", saturation: 1.5, contrast: 1.2, vignette: 0.1, grain: 0.02 },
  ],
  [
    /\b(watercolou?rs?|aquarelle|gouache|wash)\b/,
    {
      tint: ["#475877", "#c7b59b", "#fffaf0"],
      weight: 0.42,
      medium: "watercolour",
      lift: 1.3,
      saturation: 1.25,
      vignette: 0,
      grain: 0,
      contrast: 0.95,
    },
  ],
  [
    /\b(oil( paint\w*)?|impasto|impressionis\w+|painterly|painting|van gogh|baroque|rembrandt)\b/,
    {
      tint: ["#1a1410", "#94764d", "#fff0cc"],
      weight: 0.34,
      medium: "oil",
      saturation: 1.35,
      contrast: 1.18,
      grain: 0,
    },
  ],
  [
    /\b(pencil|graphite|charcoal|crayon|hand.?drawn|line art|etching|engraving)\b/,
    {
      medium: "pencil",
      saturation: 0.25,
      vignette: 0,
      grain: 0,
      tint: ["#2a2826", "#8f8a83", "#faf6ec"],
      weight: 0.85,
    },
  ],
  [
    /\b(paper.?cut\w*|cut.?out|collage|felt|puppet)\b/,
    {
      tint: ["#1c2140", "#a08e84", "#fff3dc"],
      weight: 0.42,
      medium: "cutout",
      contrast: 1.2,
      saturation: 1.2,
    },
  ],
  [/\b(grain|grainy)\b/, { grain: 0.2 }],
  [/\b(glow\w*|bloom|halation|hazy|ethereal)\b/, { glow: 0.8, softness: 0.3 }],
  [/\b(scratch\w*|dusty film|damaged)\b/, { wear: 1 }],
  [/\b(high contrast|contrasty|stark|harsh)\b/, { contrast: 1.7 }],
  [/\b(low contrast|flat)\b/, { contrast: 0.78, fade: 0.1 }],
];
