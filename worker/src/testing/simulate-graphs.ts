import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import type { InputPort } from "@aktion/schema/graph/ports";
import { kindOf } from "@aktion/schema/nodes/registry";
import { build } from "@aktion/schema/testing/build";

/** One node of a random board: numbers that fit whatever stands before it. */
export interface NodeSketch {
  readonly kind: string;
  readonly wires: readonly number[];
  readonly off: boolean;
  readonly tier: "draft" | "standard" | "premium" | null;
}

export const sketchKinds = [
  "prompt",
  "character",
  "image",
  "image",
  "restyle",
  "i2v",
  "portrait-set",
  "upscale",
  "sequence",
  "voice",
  "lip-sync",
] as const;

interface Source {
  readonly end: string;
  readonly type: string;
  /** How many values it holds. */
  readonly count: number;
}

const params: Record<string, GraphNode["params"]> = {
  prompt: { text: "rain" },
  character: { prompt: "a weary detective" },
  image: { prompt: "a roof at night" },
  voice: { line: "You came back." },
};

const isList = ({ count }: Source): boolean => count > 1;

/** Wires what fits: needed ports always, others now and then; one list into single ports at most. */
export function boardOf(sketches: readonly NodeSketch[]): Graph {
  const nodes: Record<string, Pick<GraphNode, "kind"> & Partial<GraphNode>> = {};
  const wires: string[] = [];
  let sources: Source[] = [];
  for (const [place, { kind: wish, wires: picks, off, tier }] of sketches.entries()) {
    const fitting = ({ types }: InputPort) =>
      sources.filter(({ type }) => types.some((one) => one === type));
    const lacks = Object.values(kindOf(wish)!.inputs).some(
      (port) => port.required && fitting(port).length === 0,
    );
    const kind = kindOf(lacks ? "image" : wish)!;
    const id = `n${place}`;
    let items = 1;
    let looks = 0;
    for (const [turn, [name, port]] of Object.entries(kind.inputs).entries()) {
      const pick = picks[turn % Math.max(1, picks.length)] ?? 0;
      if (!port.required && pick % 3 !== 0) continue;
      const fits = fitting(port).filter((source) =>
        port.many ? source.count <= 4 : items === 1 || !isList(source),
      );
      // What joins gets three or four often: of two there is nothing to join.
      const most = port.least > 1 ? port.least + (pick % 3) : 1 + (pick % 2);
      const times = port.many ? most : 1;
      for (let wire = 0; wire < times && fits.length > 0; wire += 1) {
        const source = fits[(pick + wire * 7) % fits.length]!;
        wires.push(`${source.end} > ${id}.${name}`);
        if (!port.many) {
          // The same value twice makes a list of twins.
          const twins = pick % 5 === 4 && items === 1 && source.count === 1;
          if (twins) wires.push(`${source.end} > ${id}.${name}`);
          items = Math.max(items, twins ? 2 : source.count);
        }
        if (port.many) looks += source.count;
      }
    }
    const count = 1 + ((picks[0] ?? 0) % 3);
    const own = kind.kind === "portrait-set" ? { count } : (params[kind.kind] ?? {});
    // Every other still asks for one of its own, so that both twins and strangers are about.
    const seed: GraphNode["params"] = kind.params["seed"] && place % 2 === 0 ? { seed: place } : {};
    nodes[id] = { kind: kind.kind, params: { ...own, ...seed }, off, tier };
    const made = kind.count({ params: { count }, counts: { looks } }) * items;
    const held = Object.entries(kind.outputs).map(([name, { type, many }]) => ({
      end: `${id}.${name}`,
      type,
      count: many ? made : items,
    }));
    // Newer ends first, so that boards grow deep; long lists stop here.
    sources = [...held.filter((source) => source.count <= 8), ...sources].slice(0, 12);
  }
  return build(nodes, wires);
}
