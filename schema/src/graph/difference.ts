import { sameValue } from "./edits";
import type { Graph, GraphNode } from "./graph";

/** What of a node is not as it was. */
export const nodeParts = [
  "moved",
  "resized",
  "renamed",
  "params",
  "take",
  "off",
  "tier",
  "slate",
  "identity",
] as const;
export type NodePart = (typeof nodeParts)[number];

export interface NodeChange {
  readonly id: string;
  readonly parts: readonly NodePart[];
  /** Names of the params that differ. */
  readonly params: readonly string[];
}

/** From one state of a board to another: node and wire ids, and names of settings. */
export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly NodeChange[];
  readonly wired: readonly string[];
  readonly unwired: readonly string[];
  readonly sections: boolean;
  readonly settings: readonly string[];
}

const keysOf: Readonly<Record<Exclude<NodePart, "params">, keyof GraphNode>> = {
  moved: "position",
  resized: "size",
  renamed: "name",
  take: "take",
  off: "off",
  tier: "tier",
  slate: "shot",
  identity: "identity",
};

function changeOf(from: GraphNode, to: GraphNode): NodeChange | null {
  if (from === to) return null;
  const names = new Set([...Object.keys(from.params), ...Object.keys(to.params)]);
  const params = [...names].filter((name) => !sameValue(from.params[name], to.params[name]));
  const parts = nodeParts.filter((part) =>
    part === "params" ? params.length > 0 : !sameValue(from[keysOf[part]], to[keysOf[part]]),
  );
  return parts.length > 0 ? { id: to.id, parts, params } : null;
}

const missing = <T extends { readonly id: string }>(from: readonly T[], to: readonly T[]) => {
  const there = new Set(to.map(({ id }) => id));
  return from.filter(({ id }) => !there.has(id)).map(({ id }) => id);
};

/** Wires by what they join: one that was drawn again under another id is the same wire. */
const wireKey = ({ from, to }: Graph["edges"][number]): string =>
  [from.node, from.port, to.node, to.port].join(" ");

const missingWires = (from: Graph, to: Graph): string[] => {
  const there = new Set(to.edges.map(wireKey));
  return from.edges.filter((edge) => !there.has(wireKey(edge))).map(({ id }) => id);
};

export function differenceOf(from: Graph, to: Graph): Difference {
  // A node that became another kind under its old id is another node.
  const before = new Map(from.nodes.map((node) => [node.id, node]));
  const isSwapped = ({ id, kind }: GraphNode) => (before.get(id)?.kind ?? kind) !== kind;
  const swapped = to.nodes.filter(isSwapped).map(({ id }) => id);
  const settings = Object.keys({ ...from.settings, ...to.settings }).filter((name) => {
    const key = name as keyof Graph["settings"];
    return !sameValue(from.settings[key], to.settings[key]);
  });
  return {
    added: [...missing(to.nodes, from.nodes), ...swapped],
    removed: [...missing(from.nodes, to.nodes), ...swapped],
    changed: to.nodes.flatMap((node) => {
      const old = before.get(node.id);
      return (old && !isSwapped(node) && changeOf(old, node)) || [];
    }),
    wired: missingWires(to, from),
    unwired: missingWires(from, to),
    sections: !sameValue(from.sections, to.sections),
    settings,
  };
}

export const isNothing = (difference: Difference): boolean =>
  Object.values(difference).every((part: boolean | readonly unknown[]) =>
    Array.isArray(part) ? part.length === 0 : part === false,
  );
