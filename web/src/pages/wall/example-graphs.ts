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
  settings: { title: "Sketch to shot" },
  nodes: [
    note("Change the drawing, run again: the still and the shot follow it.", 0, -190),
    {
      id: "sketch",
      kind: "sketch",
      params: { prompt: "A lighthouse on its rock, sailing boat, low sun over the sea" },
      position: { x: 0, y: 0 },
    },
    {
      id: "shot",
      kind: "i2v",
      params: { prompt: "Slow push in as the lamp turns", move: "push", seconds: 4 },
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
  settings: { title: "A talking scene" },
  nodes: [
    note("Voices first, then faces: change a line and only its shot is made again.", 0, -190),
    {
      id: "mara",
      kind: "character",
      name: "Mara",
      params: {
        name: "Mara",
        prompt: "Weary detective woman in her forties, rain coat, short hair",
      },
      position: { x: 0, y: 0 },
    },
    {
      id: "ilya",
      kind: "character",
      name: "Ilya",
      params: { name: "Ilya", prompt: "Young man, a pianist, dark curls, dinner jacket" },
      position: { x: 0, y: 420 },
    },
    still("single1", "Close-up: Mara looks right, a room at night, window behind her", 380, 0),
    still("single2", "Close-up: Ilya looks left, a room at night, half in shadow", 380, 420),
    {
      id: "line1",
      kind: "voice",
      params: { line: "You came back. I did not think that you would.", voice: "ada" },
      position: { x: 760, y: 190 },
    },
    {
      id: "line2",
      kind: "voice",
      params: { line: "I never left. I only stopped playing.", voice: "dev" },
      position: { x: 760, y: 610 },
    },
    {
      id: "talk1",
      kind: "talking-portrait",
      name: "Mara speaks",
      params: {},
      position: { x: 1140, y: 0 },
      shot: { scene: "1", number: "010" },
    },
    {
      id: "talk2",
      kind: "lip-sync",
      name: "Ilya answers",
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
  "An empty street before dawn, one lit window",
  "Medium: a woman in a red coat stops in a doorway",
  "Medium: an old fisherman in a blue coat, beanie",
  "Medium: a boy with a yellow hoodie and a backpack",
  "Wide: a harbour at dusk, boats at the quay",
  "Close-up: a woman with glasses laughs",
];

export const sixFrameScene: GraphDraft = {
  format: 1,
  settings: { title: "A scene of six frames" },
  nodes: [
    note("Six stills become one picture with one light. Swap any of them and run again.", 0, -190),
    ...sixPrompts.map((prompt, place) =>
      still(`still${place + 1}`, prompt, (place % 2) * 340, Math.floor(place / 2) * 340),
    ),
    {
      id: "scene",
      kind: "coherent-scene",
      params: { prompt: "All of them at the harbour at dusk, waiting for the boat" },
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
  "Wide: a fishing village at the sea, first light, nobody about",
  "Wide: the same quay at noon, market, crowded",
  "Wide: the quay at dusk, lamps lit, boats come home",
  "Wide: the quay at night, moon on the water, nobody about",
];

export const sequenceOfStills: GraphDraft = {
  format: 1,
  settings: { title: "A sequence" },
  nodes: [
    note(
      "Each link moves from one still to the next. The wires' order is the film's order.",
      0,
      -190,
    ),
    ...dayPrompts.map((prompt, place) => still(`still${place + 1}`, prompt, 0, place * 340)),
    {
      id: "sequence",
      kind: "sequence",
      params: { prompt: "Morning turns to night", secondsPerLink: 3 },
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
