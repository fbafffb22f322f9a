import type { Dice } from "../dice.ts";
import { marker } from "./markers.ts";

interface Node {
  readonly id: string;
  readonly kind: string;
  readonly params: Record<string, unknown>;
  readonly position: { x: number; y: number };
  readonly tier?: string;
}

interface Edge {
  readonly id: string;
  readonly from: { node: string; port: string };
  readonly to: { node: string; port: string };
  readonly order: number;
}

export interface DrillGraph {
  readonly format: 1;
  readonly settings: { title: string };
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Files a visitor has uploaded. */
export interface Uploads {
  readonly image: string;
  readonly audio: string;
  readonly video: string;
}

export interface Wishes {
  /** How many of the jobs meet a fault, 0 to 1. */
  readonly faults: number;
  readonly draft: boolean;
  readonly uploads: Uploads | null;
  readonly title: string;
}

const places = ["a roof", "the harbour", "a tram", "the pier", "an attic", "the market"];
const hours = ["at dawn", "at night", "in rain", "in fog", "at noon"];

class Drawing {
  readonly nodes: Node[] = [];
  readonly edges: Edge[] = [];
  readonly #dice: Dice;
  readonly #wishes: Wishes;

  constructor(dice: Dice, wishes: Wishes) {
    this.#dice = dice;
    this.#wishes = wishes;
  }

  words(video = false): string {
    const { faults, draft } = this.#wishes;
    const said = `${this.#dice.pick(places)} ${this.#dice.pick(hours)} ${this.#dice.whole(1, 1e6)}`;
    return draft ? said : `${said} ${marker(this.#dice, { video, rate: faults })}`;
  }

  add(kind: string, params: Record<string, unknown> = {}, tier?: string): string {
    const id = `${kind}-${this.nodes.length}`;
    const position = { x: this.nodes.length * 300, y: 0 };
    this.nodes.push({ id, kind, params, position, ...(tier && { tier }) });
    return id;
  }

  wire(from: string, to: string): void {
    const [node = "", port = ""] = from.split(".");
    const [target = "", into = ""] = to.split(".");
    const end = { node: target, port: into };
    const id = `e${this.edges.length}`;
    this.edges.push({ id, from: { node, port }, to: end, order: this.edges.length });
  }

  image(): string {
    // A node here and there is a Draft in the middle of paid ones.
    const tier = this.#dice.happens(0.12) ? "draft" : undefined;
    return this.add("image", { prompt: this.words() }, tier);
  }

  shot(from: string): string {
    const id = this.add("i2v", { prompt: this.words(true), seconds: 1 });
    this.wire(`${from}.image`, `${id}.image`);
    return id;
  }
}

type Scene = (drawing: Drawing, dice: Dice, uploads: Uploads) => void;

const free: readonly Scene[] = [
  (drawing) => void drawing.image(),
  (drawing, dice) => {
    for (let left = dice.whole(2, 4); left > 0; left -= 1) drawing.image();
  },
  (drawing) => void drawing.shot(drawing.image()),
  // Twins: the same request twice in one run is made once.
  (drawing) => {
    const prompt = drawing.words();
    drawing.add("image", { prompt });
    drawing.add("image", { prompt });
  },
  (drawing, dice) => {
    const who = drawing.add("character", { prompt: drawing.words(), name: "Mara" });
    for (let left = dice.whole(1, 2); left > 0; left -= 1) {
      const still = drawing.image();
      drawing.wire(`${who}.character`, `${still}.character`);
      if (left === 1) drawing.shot(still);
    }
  },
];

const paid: readonly Scene[] = [
  ...free,
  (drawing, _dice, { image }) => {
    const sketch = drawing.add("sketch", { prompt: drawing.words(), drawing: image });
    const large = drawing.add("upscale", { scale: 2 });
    drawing.wire(`${sketch}.image`, `${large}.image`);
  },
  (drawing) => {
    const still = drawing.image();
    const look = drawing.add("restyle", { preset: "custom", prompt: drawing.words() });
    drawing.wire(`${still}.image`, `${look}.image`);
    drawing.shot(look);
  },
  // A list: one turn of the next node for each portrait.
  (drawing, dice) => {
    const who = drawing.add("character", { prompt: drawing.words(), name: "Ines" });
    const set = drawing.add("portrait-set", { count: dice.whole(2, 3) });
    drawing.wire(`${who}.character`, `${set}.character`);
    const large = drawing.add("upscale", { scale: 2 });
    drawing.wire(`${set}.images`, `${large}.image`);
  },
  (drawing, dice, { audio, video }) => {
    const sound = drawing.add("audio-upload", { assetId: audio });
    const lips = drawing.add("lip-sync");
    drawing.wire(`${sound}.audio`, `${lips}.audio`);
    if (dice.happens(0.5)) {
      const footage = drawing.add("video-upload", { assetId: video });
      drawing.wire(`${footage}.video`, `${lips}.footage`);
    } else drawing.wire(`${drawing.shot(drawing.image())}.video`, `${lips}.footage`);
  },
];

const nothing: Uploads = { image: "", audio: "", video: "" };

/** A graph of one to three small scenes, each other than any before. */
export function randomGraph(dice: Dice, wishes: Wishes): DrillGraph {
  const drawing = new Drawing(dice, wishes);
  const { draft, uploads, title } = wishes;
  const scenes = draft || !uploads ? free : paid;
  for (let left = dice.whole(1, draft ? 1 : 2); left > 0; left -= 1)
    dice.pick(scenes)(drawing, dice, uploads ?? nothing);
  const { nodes, edges } = drawing;
  return { format: 1, settings: { title }, nodes, edges };
}
