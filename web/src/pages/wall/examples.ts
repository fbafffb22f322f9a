import { sequenceOfStills, sixFrameScene, sketchToShot, talkingScene } from "./example-graphs";
import { graphOfShots, type GraphDraft } from "./graph-of-shots";
import lighthouse from "./drawings/lighthouse.png";
import { oneMinute } from "./one-minute";
import type { Panel } from "./scenes";

/** A film to begin with. All of it runs in Draft, free. `panels` are its shots, as drawn. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly panels: readonly Panel[];
  readonly graph: GraphDraft;
  /** A drawing that goes onto a node as the board is made: the address of its picture. */
  readonly drawing?: { readonly node: string; readonly picture: string };
}

const mara = { name: "Mara", prompt: "Weary detective in her forties, rain coat, short grey hair" };
export const examples: readonly Example[] = [
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
    id: "sketch-to-shot",
    title: "Sketch to shot",
    words: "Your drawing, inked and set in motion",
    panels: [{ scene: "sea" }, { scene: "sea", crop: "76 8 52 39" }],
    graph: sketchToShot,
    drawing: { node: "sketch", picture: lighthouse },
  },
  {
    id: "talking-scene",
    title: "A talking scene",
    words: "Two faces, two voices, lips in step",
    panels: [{ scene: "table" }, { scene: "face" }, { scene: "profile" }],
    graph: talkingScene,
  },
  {
    id: "six-frames",
    title: "A scene of six frames",
    words: "Six stills, one picture, one light",
    panels: [
      { scene: "street" },
      { scene: "doorway" },
      { scene: "table" },
      { scene: "profile" },
      { scene: "rooftop" },
      { scene: "sea" },
    ],
    graph: sixFrameScene,
  },
  {
    id: "sequence",
    title: "A sequence",
    words: "Four stills, one move from morning to night",
    panels: [
      { scene: "sea" },
      { scene: "street" },
      { scene: "sea", crop: "76 8 52 39" },
      { scene: "rooftop" },
    ],
    graph: sequenceOfStills,
  },
  {
    id: "one-minute",
    title: "A one-minute film",
    words: "Twelve shots of five seconds, cut together",
    panels: [
      { scene: "rooftop" },
      { scene: "face", crop: "22 14 120 45" },
      { scene: "street" },
      { scene: "rooftop", crop: "74 36 64 24" },
    ],
    graph: oneMinute,
  },
];
