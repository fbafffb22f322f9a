import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";

/** Something on the board that words were found in. */
export interface Found {
  readonly id: string;
  readonly section: boolean;
}

const textOfNode = new WeakMap<GraphNode, string>();

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** All that is written on a node, once for each version of it: typing then only looks. */
function textOf(node: GraphNode): string {
  const there = textOfNode.get(node);
  if (there !== undefined) return there;
  const kind = kindOf(node.kind);
  const written = Object.entries(node.params).flatMap(([name, value]) =>
    kind?.params[name]?.edit.kind === "asset" ? [] : wordsIn(value),
  );
  const { shot } = node;
  const said = shot ? [shot.scene, shot.number, shot.caption] : [];
  const text = [node.name, kind?.title ?? "", node.kind, ...written, ...said]
    .join("\n")
    .toLowerCase();
  textOfNode.set(node, text);
  return text;
}

interface Placed extends Found {
  readonly x: number;
  readonly y: number;
}

/** Everything that has all the words, in the order the work flows: from the left, then from the top. */
export function findOnBoard(graph: Graph, typed: string): readonly Found[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string) => words.every((word) => text.includes(word));
  const found: Placed[] = [];
  for (const { id, title, x, y } of graph.sections)
    if (has(`${title}\nsection`.toLowerCase())) found.push({ id, section: true, x, y });
  for (const node of graph.nodes)
    if (has(textOf(node))) found.push({ id: node.id, section: false, ...node.position });
  return found.sort((one, other) => one.x - other.x || one.y - other.y);
}
