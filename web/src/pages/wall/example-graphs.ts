import * as says from "#words/examples";
import type { GraphDraft } from "./graph-of-shots";

type NodeDraft = GraphDraft["nodes"][number];
type End = readonly [node: string, port: string];

const wired = (...wires: readonly (readonly [from: End, to: End])[]): GraphDraft["edges"] =>
  wires.map(([from, to], order) => ({
    id: `e${order + 1}`,
    from: { node: from[0], port: from[1] },
    to: { node: to[0], port: to[1] },
    order,
  }));

const note = (text: string, x: number, y: number): NodeDraft => ({
  id: "note",
  kind: "note",
  params: { text },
  position: { x, y },
});

const still = (id: string, prompt: string, x: number, y: number): NodeDraft => ({
  id,
  kind: "image",
  params: { prompt },
  position: { x, y },
});

/** The drawing itself is put in when the board is made. */
export const sketchToShot: GraphDraft = {
  format: 1,
  settings: { title: says.sketchToShot },
  nodes: [
    note(says.changeTheDrawingRunAgain, 0, -190),
    {
      id: "sketch",
      kind: "sketch",
      params: { prompt: says.aLighthouseOnItsRockSailing },
      position: { x: 0, y: 0 },
    },
    {
      id: "shot",
      kind: "i2v",
      params: { prompt: says.slowPushInAsTheLamp, move: "push", seconds: 4 },
      position: { x: 380, y: 0 },
    },
  ],
  edges: wired([
    ["sketch", "image"],
    ["shot", "image"],
  ]),
};

export const talkingScene: GraphDraft = {
  format: 1,
  settings: { title: says.aTalkingScene },
  nodes: [
    note(says.voicesFirstThenFaces, 0, -190),
    {
      id: "mara",
      kind: "character",
      name: says.mara,
      params: {
        name: says.mara,
        prompt: says.maraAsSheLooks,
      },
      position: { x: 0, y: 0 },
    },
    {
      id: "ilya",
      kind: "character",
      name: says.ilya,
      params: { name: says.ilya, prompt: says.ilyaAsHeLooks },
      position: { x: 0, y: 420 },
    },
    still("single1", says.maraLooksRight, 380, 0),
    still("single2", says.ilyaLooksLeft, 380, 420),
    {
      id: "line1",
      kind: "voice",
      params: { line: says.youCameBack, voice: "ada" },
      position: { x: 760, y: 190 },
    },
    {
      id: "line2",
      kind: "voice",
      params: { line: says.iNeverLeft, voice: "dev" },
      position: { x: 760, y: 610 },
    },
    {
      id: "talk1",
      kind: "talking-portrait",
      name: says.maraSpeaks,
      params: {},
      position: { x: 1140, y: 0 },
      shot: { scene: "1", number: "010" },
    },
    {
      id: "talk2",
      kind: "lip-sync",
      name: says.ilyaAnswers,
      params: {},
      position: { x: 1140, y: 420 },
      shot: { scene: "1", number: "020" },
    },
  ],
  edges: wired(
    [
      ["mara", "character"],
      ["single1", "character"],
    ],
    [
      ["ilya", "character"],
      ["single2", "character"],
    ],
    [
      ["single1", "image"],
      ["talk1", "image"],
    ],
    [
      ["line1", "audio"],
      ["talk1", "audio"],
    ],
    [
      ["single2", "image"],
      ["talk2", "footage"],
    ],
    [
      ["line2", "audio"],
      ["talk2", "audio"],
    ],
  ),
};

const sixPrompts = [
  says.anEmptyStreetBeforeDawn,
  says.aWomanInARedCoat,
  says.anOldFishermanInABlue,
  says.aBoyWithAYellowHoodie,
  says.aHarbourAtDuskBoats,
  says.aWomanWithGlassesLaughs,
];

export const sixFrameScene: GraphDraft = {
  format: 1,
  settings: { title: says.aSceneOfSixFrames },
  nodes: [
    note(says.sixStillsBecomeOnePicture, 0, -190),
    ...sixPrompts.map((prompt, place) =>
      still(`still${place + 1}`, prompt, (place % 2) * 340, Math.floor(place / 2) * 340),
    ),
    {
      id: "scene",
      kind: "coherent-scene",
      params: { prompt: says.allOfThemAtTheHarbour },
      position: { x: 760, y: 300 },
    },
  ],
  edges: wired(
    ...sixPrompts.map(
      (_, place) =>
        [
          [`still${place + 1}`, "image"],
          ["scene", `image${place + 1}`],
        ] as const,
    ),
  ),
};

const dayPrompts = [
  says.aFishingVillageAtTheSea,
  says.theSameQuayAtNoonMarket,
  says.theQuayAtDuskLampsLit,
  says.theQuayAtNightMoon,
];

export const sequenceOfStills: GraphDraft = {
  format: 1,
  settings: { title: says.aSequence },
  nodes: [
    note(says.eachLinkMovesFromOneStill, 0, -190),
    ...dayPrompts.map((prompt, place) => still(`still${place + 1}`, prompt, 0, place * 340)),
    {
      id: "sequence",
      kind: "sequence",
      params: { prompt: says.morningTurnsToNight, secondsPerLink: 3 },
      position: { x: 420, y: 420 },
    },
  ],
  edges: wired(
    ...dayPrompts.map(
      (_, place) =>
        [
          [`still${place + 1}`, "image"],
          ["sequence", "images"],
        ] as const,
    ),
  ),
};
