import type { Look } from "./look";

export type LookWords = readonly (readonly [words: RegExp, look: Partial<Look>])[];

/** Light, hour, season and mood. */
export const lightWords: LookWords = [
  [
    /\b(warm|sunny|golden|sunlit|honey|amber light)\b/,
    { tint: ["#3a1c10", "#b9834a", "#ffedc4"], weight: 0.5, lift: 1.08 },
  ],
  [
    /\b(cold|cool|icy|steel|clinical)\b/,
    { tint: ["#0c1c2c", "#6487a3", "#eef6fb"], weight: 0.6, saturation: 0.7 },
  ],
  [/\b(vivid|saturated|colou?rful|vibrant|pop)\b/, { saturation: 1.7, contrast: 1.18 }],
  [
    /\b(muted|desaturated|washed|subdued|drab|gritty)\b/,
    { saturation: 0.4, fade: 0.06, contrast: 1.02 },
  ],
  [
    /\b(pastel|candy|dreamy|soft|romantic)\b/,
    {
      fade: 0.14,
      lift: 1.35,
      contrast: 0.82,
      saturation: 0.85,
      softness: 0.5,
      glow: 0.4,
      tint: ["#5c5a7c", "#d3a6b5", "#fff4e4"],
      weight: 0.4,
    },
  ],
  [/\b(bright|airy|high.?key|light)\b/, { lift: 1.4, vignette: 0.05 }],
  [
    /\b(dark|moody|low.?key|gloomy|shadowy|gothic|horror)\b/,
    {
      lift: 0.62,
      contrast: 1.25,
      vignette: 0.6,
      saturation: 0.6,
      tint: ["#07090d", "#47505a", "#d9d2c4"],
      weight: 0.5,
    },
  ],
  [
    /\b(dawn|sunrise|morning)\b/,
    { tint: ["#26304d", "#b8858b", "#ffe9c8"], weight: 0.62, lift: 1.15, glow: 0.35 },
  ],
  [
    /\b(dusk|twilight|blue hour|evening)\b/,
    { tint: ["#0e1430", "#5f5687", "#ffbf8c"], weight: 0.74, lift: 0.8, glow: 0.35, vignette: 0.4 },
  ],
  [
    /\b(golden hour|magic hour|sunset)\b/,
    { tint: ["#2b1030", "#c0603a", "#ffe19a"], weight: 0.74, glow: 0.5, contrast: 1.15 },
  ],
  [
    /\b(night|nocturnal|moonlit|midnight|day for night)\b/,
    {
      tint: ["#04070f", "#27466e", "#cfe2f2"],
      weight: 0.85,
      lift: 0.5,
      saturation: 0.5,
      vignette: 0.5,
    },
  ],
  [
    /\b(winter|snow\w*|frost\w*|frozen|nordic|arctic)\b/,
    {
      tint: ["#22303f", "#93b0c6", "#fbfeff"],
      weight: 0.75,
      saturation: 0.4,
      lift: 1.3,
      glow: 0.3,
    },
  ],
  [
    /\b(autumn|fall colou?rs|harvest)\b/,
    { tint: ["#20130c", "#a8602a", "#fbe3ae"], weight: 0.6, saturation: 1.15 },
  ],
  [/\b(spring|blossom)\b/, { tint: ["#2d4636", "#a9bf8b", "#fff0f0"], weight: 0.5, lift: 1.25 }],
  [
    /\b(summer|tropical|mediterranean)\b/,
    { tint: ["#0e3440", "#6fae9a", "#fff0c0"], weight: 0.5, saturation: 1.35, lift: 1.15 },
  ],
  [
    /\b(desert|dust\w*|western|arid)\b/,
    {
      tint: ["#2b1a10", "#b98a54", "#fff0cd"],
      weight: 0.68,
      saturation: 0.75,
      fade: 0.05,
      grain: 0.08,
    },
  ],
  [
    /\b(underwater|submarine|deep sea)\b/,
    { tint: ["#02171f", "#1e7a83", "#c8f5e6"], weight: 0.86, softness: 0.4, glow: 0.4, lift: 0.85 },
  ],
  [
    /\b(matrix|toxic|sickly|hacker)\b/,
    { tint: ["#04100a", "#3d7a4c", "#e2ffd8"], weight: 0.78, contrast: 1.25 },
  ],
  [
    /\b(apocal\w+|post.?apocal\w+|wasteland|war)\b/,
    {
      tint: ["#15120c", "#7c6a48", "#e8ddc0"],
      weight: 0.7,
      saturation: 0.5,
      contrast: 1.3,
      grain: 0.11,
    },
  ],
  [
    /\b(teal and orange|orange and teal|blockbuster)\b/,
    { tint: ["#062a33", "#8d7f70", "#ffcf94"], weight: 0.66, contrast: 1.25, saturation: 1.15 },
  ],
];
