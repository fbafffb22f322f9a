import { graphOfShots, type GraphDraft } from "./graph-of-shots";
import type { Panel } from "./scenes";

/** A film to begin with. All of it runs in Draft, free. `panels` are its shots, as drawn. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly panels: readonly Panel[];
  readonly graph: GraphDraft;
}

const stillAndShot: GraphDraft = {
  format: 1,
  settings: { title: "A still and a shot" },
  nodes: [
    {
      id: "words",
      kind: "prompt",
      params: { text: "A lighthouse at dusk, waves against the rocks, one lamp lit" },
      position: { x: 0, y: 40 },
    },
    { id: "still", kind: "image", params: {}, position: { x: 360, y: 0 } },
    {
      id: "shot",
      kind: "i2v",
      params: { prompt: "Slow push in as the lamp turns", move: "push", seconds: 4 },
      position: { x: 720, y: 0 },
    },
    {
      id: "note",
      kind: "note",
      params: { text: "Press Run. Change the words, run again: the first take is kept." },
      position: { x: 0, y: 300 },
    },
  ],
  edges: [
    { id: "e1", from: { node: "words", port: "text" }, to: { node: "still", port: "prompt" } },
    { id: "e2", from: { node: "still", port: "image" }, to: { node: "shot", port: "image" } },
  ],
};

const mara = { name: "Mara", prompt: "Weary detective in her forties, rain coat, short grey hair" };
const ilya = { name: "Ilya", prompt: "Young pianist, dark curls, borrowed dinner jacket" };

export const examples: readonly Example[] = [
  {
    id: "still-and-shot",
    title: "A still and a shot",
    words: "Words, a still, four seconds of film",
    panels: [{ scene: "sea" }, { scene: "sea", crop: "76 8 52 39" }],
    graph: stillAndShot,
  },
  {
    id: "three-shots",
    title: "A character in three shots",
    words: "One face, wide to close",
    panels: [{ scene: "street" }, { scene: "doorway" }, { scene: "face" }],
    graph: graphOfShots({
      title: "A character in three shots",
      note: "Mara is made once and plays in every shot wired to her.",
      cast: [mara],
      shots: [
        {
          number: "010",
          still: "Wide: Mara walks down a wet street at night, neon in the puddles",
          happens: "She walks towards us",
          move: "pull",
          cast: [0],
        },
        {
          number: "020",
          still: "Medium: Mara stops in a lit doorway, hand on the frame",
          happens: "She looks back over her shoulder",
          move: "static",
          cast: [0],
        },
        {
          number: "030",
          still: "Close: Mara's face, rain on her cheek, light from the left",
          happens: "She closes her eyes",
          move: "push",
          cast: [0],
        },
      ],
    }),
  },
  {
    id: "rooftop",
    title: "Rooftop at night",
    words: "A mood in four shots, twenty seconds",
    panels: [
      { scene: "rooftop" },
      { scene: "face", crop: "22 14 120 45" },
      { scene: "street" },
      { scene: "rooftop", crop: "74 36 64 24" },
    ],
    graph: graphOfShots({
      title: "Rooftop at night",
      note: "A mood: city below, one person above it. Twenty seconds in four shots.",
      cast: [mara],
      shots: [
        {
          number: "010",
          still: "Wide: a rooftop at night, water tank, the whole city lit below",
          happens: "Clouds move, windows go dark one by one",
          move: "push",
          seconds: 6,
        },
        {
          number: "020",
          still: "Close: Mara at the edge, wind in her coat, city lights out of focus",
          happens: "She breathes out, mist in the cold",
          move: "handheld",
          cast: [0],
        },
        {
          number: "030",
          still: "Looking straight down: headlights crawl along the avenue",
          happens: "Traffic flows",
          move: "tilt-down",
        },
        {
          number: "040",
          still: "Wide from behind: Mara small against the skyline, first light in the east",
          happens: "The sky brightens",
          move: "pull",
          seconds: 6,
          cast: [0],
        },
      ],
    }),
  },
  {
    id: "two-at-a-table",
    title: "Two at a table",
    words: "Master, single, single: a dialogue",
    panels: [{ scene: "table" }, { scene: "face" }, { scene: "profile" }],
    graph: graphOfShots({
      title: "Two at a table",
      note: "A master with both, then a single of each. Keep the eyelines: Mara looks right, Ilya left.",
      cast: [mara, ilya],
      shots: [
        {
          number: "010",
          still: "Wide two-shot: Mara and Ilya across a café table, window behind them",
          happens: "He slides an envelope over",
          move: "static",
          cast: [0, 1],
        },
        {
          number: "020",
          still: "Single: Mara looks right across the table, cup in both hands",
          happens: "She does not touch the envelope",
          move: "push",
          cast: [0],
        },
        {
          number: "030",
          still: "Single: Ilya looks left across the table, half in shadow",
          happens: "He waits",
          move: "push",
          cast: [1],
        },
      ],
    }),
  },
  {
    id: "six-frames",
    title: "Storyboard in six frames",
    words: "Stills only, for a first reading",
    panels: [
      { scene: "street" },
      { scene: "doorway" },
      { scene: "table" },
      { scene: "profile" },
      { scene: "rooftop" },
      { scene: "sea" },
    ],
    graph: graphOfShots({
      title: "Storyboard in six frames",
      note: "Stills only: change a line, run, and only that frame is made again.",
      cast: [mara],
      shots: [
        { number: "010", still: "Wide: an empty street before dawn, one lit window" },
        { number: "020", still: "Mara in the doorway, keys in hand", cast: [0] },
        { number: "030", still: "A table laid for two, one chair pushed back" },
        { number: "040", still: "Profile: Mara reads a letter by the window", cast: [0] },
        { number: "050", still: "Rooftop: Mara lets the letter go", cast: [0] },
        { number: "060", still: "The letter on dark water, drifting out" },
      ],
    }),
  },
  {
    id: "upright-teaser",
    title: "Upright teaser",
    words: "Three shots in 9:16, for a phone",
    panels: [
      { scene: "profile", crop: "70 8 45 80" },
      { scene: "sea", crop: "80 4 46 82" },
      { scene: "face", crop: "57 0 50 89" },
    ],
    graph: graphOfShots({
      title: "Upright teaser",
      note: "9:16: keep the face in the upper third, the rest is sky.",
      aspect: "9:16",
      cast: [ilya],
      shots: [
        {
          number: "010",
          still: "Ilya in profile at a train window, landscape rushing by",
          happens: "The light flickers over his face",
          move: "static",
          seconds: 3,
          cast: [0],
        },
        {
          number: "020",
          still: "A piano alone on a beach, tide coming in",
          happens: "Water reaches the pedals",
          move: "tilt-up",
          seconds: 3,
        },
        {
          number: "030",
          still: "Close: Ilya's face, eyes shut, listening",
          happens: "He opens his eyes",
          move: "push",
          seconds: 3,
          cast: [0],
        },
      ],
    }),
  },
];
