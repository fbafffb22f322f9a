import { drawPicture } from "../../../worker/sim/standin/picture.ts";
import { cutShot, playTone } from "../../../worker/sim/standin/clip.ts";

/** A file a piece is made from, other for every case. */
export interface File {
  readonly name: string;
  readonly type: string;
  readonly port: "image" | "video" | "audio";
  readonly bytes: Buffer;
}

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly params: Record<string, unknown>;
  readonly tier?: string;
}

/** `still.image > node.image` */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly wires: readonly (readonly [from: string, to: string])[];
}

/** The smallest board that asks a maker for one task: its node is called `node`. */
export interface Piece {
  readonly task: string;
  readonly kind: string;
  readonly files: (own: string) => readonly File[];
  /** Its words carry the marker; a piece without words is known by its files. */
  readonly graph: (words: string) => Graph;
  readonly wordless?: boolean;
  /** Makers that turn such a piece down before anyone hears of it. */
  readonly skips?: readonly string[];
}

const still = (own: string, name = "still"): File => ({
  name,
  type: "image/png",
  port: "image",
  bytes: drawPicture(`${own} ${name}`, 320, 180),
});
const shot = (own: string): File => ({
  name: "shot",
  type: "video/webm",
  port: "video",
  bytes: cutShot(own),
});
const sound = (own: string): File => ({
  name: "sound",
  type: "audio/wav",
  port: "audio",
  bytes: playTone(Buffer.from(own).toString("hex")),
});

type Params = Record<string, unknown>;
const one = (
  kind: string,
  params: (words: string) => Params,
  wires: Graph["wires"] = [],
): Piece["graph"] => {
  return (words) => ({ nodes: [{ id: "node", kind, params: params(words) }], wires });
};
const prompt =
  (more: Params = {}) =>
  (words: string) => ({ prompt: words, ...more });
const none = () => ({});
const nothing = () => [];

/** Whoever is in the picture; drawn here, so that only the piece itself is a maker's. */
const withSomeone =
  (kind: string, params: Params): Piece["graph"] =>
  (words) => ({
    nodes: [
      { id: "who", kind: "character", params: { name: "Mara", prompt: words }, tier: "draft" },
      { id: "node", kind, params },
    ],
    wires: [["who.character", "node.character"]],
  });

const six = [1, 2, 3, 4, 5, 6];

export const pieces: readonly Piece[] = [
  { task: "image.generate", kind: "image", files: nothing, graph: one("image", prompt()) },
  { task: "image.generate", kind: "character", files: nothing, graph: one("character", prompt()) },
  {
    task: "image.edit",
    kind: "restyle",
    files: (own) => [still(own)],
    graph: one("restyle", prompt({ preset: "custom" }), [["still.image", "node.image"]]),
  },
  {
    task: "image.sketch",
    kind: "sketch",
    files: (own) => [still(own)],
    graph: one("sketch", prompt(), [["still.image", "node.drawing"]]),
  },
  {
    task: "image.pose",
    kind: "action-pose",
    files: (own) => [still(own)],
    graph: one("action-pose", prompt(), [["still.image", "node.character"]]),
    // It poses whoever is described, and nobody who is only pictured.
    skips: ["replicate"],
  },
  {
    task: "image.portrait",
    kind: "portrait-set",
    files: nothing,
    graph: withSomeone("portrait-set", { count: 1 }),
  },
  {
    task: "image.compose",
    kind: "coherent-scene",
    files: (own) => six.map((place) => still(own, `still${place}`)),
    graph: one(
      "coherent-scene",
      prompt(),
      six.map((place) => [`still${place}.image`, `node.image${place}`] as const),
    ),
  },
  {
    task: "image.upscale",
    kind: "upscale",
    files: (own) => [still(own)],
    graph: one("upscale", () => ({ scale: 2 }), [["still.image", "node.image"]]),
    wordless: true,
  },
  {
    task: "video.animate",
    kind: "i2v",
    files: (own) => [still(own)],
    graph: one("i2v", prompt({ seconds: 1 }), [["still.image", "node.image"]]),
  },
  {
    task: "video.bridge",
    kind: "sequence",
    files: (own) => [still(own, "first"), still(own, "last")],
    graph: one("sequence", prompt(), [
      ["first.image", "node.images"],
      ["last.image", "node.images"],
    ]),
  },
  {
    task: "video.talk",
    kind: "talking-portrait",
    files: (own) => [still(own), sound(own)],
    graph: one("talking-portrait", none, [
      ["still.image", "node.image"],
      ["sound.audio", "node.audio"],
    ]),
    wordless: true,
  },
  {
    task: "video.lipsync",
    kind: "lip-sync",
    files: (own) => [shot(own), sound(own)],
    graph: one("lip-sync", none, [
      ["shot.video", "node.footage"],
      ["sound.audio", "node.audio"],
    ]),
    wordless: true,
  },
  {
    task: "speech.generate",
    kind: "voice",
    files: nothing,
    graph: one("voice", (words) => ({ line: words })),
  },
  {
    task: "text.enhance",
    kind: "enhance",
    files: nothing,
    graph: (words) => ({
      nodes: [
        { id: "words", kind: "prompt", params: { text: words } },
        { id: "node", kind: "enhance", params: {} },
      ],
      wires: [["words.text", "node.text"]],
    }),
  },
];
