import * as says from "#words/examples";
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

const mara = { name: says.mara, prompt: says.maraWithGreyHair };
export const examples: readonly Example[] = [
  {
    id: "three-shots",
    title: says.aCharacterInThreeShots,
    words: says.aboutACharacter,
    panels: [{ scene: "street" }, { scene: "doorway" }, { scene: "face" }],
    graph: graphOfShots({
      title: says.aCharacterInThreeShots,
      note: says.maraIsMadeOnceAndPlays,
      cast: [mara],
      shots: [
        {
          number: "010",
          still: says.maraWalksNeonInThePuddles,
          happens: says.sheWalksTowardsUs,
          move: "pull",
          cast: [0],
        },
        {
          number: "020",
          still: says.maraStopsInALitDoorway,
          happens: says.sheLooksBackOverHerShoulder,
          move: "static",
          cast: [0],
        },
        {
          number: "030",
          still: says.marasFaceRainOnHerCheek,
          happens: says.sheClosesHerEyes,
          move: "push",
          cast: [0],
        },
      ],
    }),
  },
  {
    id: "sketch-to-shot",
    title: says.sketchToShot,
    words: says.aboutSketchToShot,
    panels: [{ scene: "sea" }, { scene: "sea", crop: "76 8 52 39" }],
    graph: sketchToShot,
    drawing: { node: "sketch", picture: lighthouse },
  },
  {
    id: "talking-scene",
    title: says.aTalkingScene,
    words: says.aboutATalkingScene,
    panels: [{ scene: "table" }, { scene: "face" }, { scene: "profile" }],
    graph: talkingScene,
  },
  {
    id: "six-frames",
    title: says.aSceneOfSixFrames,
    words: says.aboutSixFrames,
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
    title: says.aSequence,
    words: says.aboutASequence,
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
    title: says.aOneMinuteFilm,
    words: says.aboutAOneMinuteFilm,
    panels: [
      { scene: "rooftop" },
      { scene: "face", crop: "22 14 120 45" },
      { scene: "street" },
      { scene: "rooftop", crop: "74 36 64 24" },
    ],
    graph: oneMinute,
  },
];
