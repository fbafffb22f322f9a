import { sha256 } from "@aktion/schema/digest";
import type { Aspect } from "@aktion/schema/tasks/task";
import { upstream, type Graph } from "./graph";

/** Changes to a deployment's saved graph: only what is named is changed. */
export type Overrides = Record<string, { inputs: Record<string, unknown> }>;

export function set(overrides: Overrides, node: string, inputs: Record<string, unknown>): void {
  overrides[node] = { inputs: { ...overrides[node]?.inputs, ...inputs } };
}

/**
 * A seed of its own for every attempt, the same however often the attempt is sent: of a graph that
 * was run before with equal inputs nothing is made, and it ends well with nothing to show.
 */
export async function seedOf(seed: number | null, attempt: string): Promise<number> {
  return Number.parseInt((await sha256(`${seed} ${attempt}`)).slice(0, 12), 16);
}

export function setSeeds(overrides: Overrides, graph: Graph, seed: number): void {
  for (const [id, { inputs }] of Object.entries(graph))
    for (const field of ["seed", "noise_seed"])
      if (typeof inputs[field] === "number") set(overrides, id, { [field]: seed });
}

const isText = ({ inputs }: Graph[string]): boolean => typeof inputs["text"] === "string";

/** The words go where the sampler's positive conditioning is written. */
export function setWords(overrides: Overrides, graph: Graph, words: string): void {
  if (words.trim() === "") return;
  for (const { inputs } of Object.values(graph)) {
    const found = upstream(graph, inputs["positive"], isText);
    if (found) set(overrides, found, { text: words });
  }
}

/** Half a megapixel each, in steps of 16: what Wan was trained at. */
const sizes: Readonly<Record<Aspect, readonly [number, number]>> = {
  "16:9": [832, 480],
  "9:16": [480, 832],
  "1:1": [640, 640],
  "4:3": [736, 544],
  "3:4": [544, 736],
  "21:9": [960, 416],
};

/** Wan shoots 16 frames a second, in fours and one more. */
const framesFor = (seconds: number): number =>
  Math.min(161, Math.max(17, 4 * Math.round(seconds * 4) + 1));

export const isBridge = ({ inputs }: Graph[string]): boolean =>
  "start_image" in inputs && "end_image" in inputs;

/** Size and length, where the graph has them as plain numbers. */
export function setFilm(
  overrides: Overrides,
  graph: Graph,
  { aspect, seconds }: { aspect: Aspect; seconds: number },
): void {
  const [width, height] = sizes[aspect];
  const wanted = { width, height, length: framesFor(seconds) };
  for (const [id, node] of Object.entries(graph)) {
    if (!isBridge(node)) continue;
    const plain = Object.entries(wanted).filter(
      ([field]) => typeof node.inputs[field] === "number",
    );
    if (plain.length > 0) set(overrides, id, Object.fromEntries(plain));
  }
}
