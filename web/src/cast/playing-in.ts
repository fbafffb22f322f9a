import { passThrough } from "@aktion/schema/graph/bypass";
import type { GraphEdge, GraphNode } from "@aktion/schema/graph/graph";
import type { Wiring } from "@aktion/schema/graph/wiring";
import { kindOf } from "@aktion/schema/nodes/registry";

const castIdOf = ({ params: { castId } }: GraphNode): string[] =>
  typeof castId === "string" && castId !== "" ? [castId] : [];

/** Who comes out at the beginning of a wire; a bypassed node lets through what comes in. */
function sentBy(wiring: Wiring, { from }: GraphEdge, seen: ReadonlySet<string>): string[] {
  const node = wiring.nodes.get(from.node);
  if (!node || seen.has(node.id)) return [];
  if (!node.off) return node.kind === "cast" ? castIdOf(node) : [];
  const passed = new Set([...seen, node.id]);
  return passThrough(wiring, node, from.port).flatMap((edge) => sentBy(wiring, edge, passed));
}

/** The members of the cast a node is given, in the order of its wires, each once. */
export function playingIn(wiring: Wiring, id: string): readonly string[] {
  const node = wiring.nodes.get(id);
  const kind = kindOf(node?.kind ?? "");
  // The cast's own card shows who it is anyway.
  if (!node || !kind || node.off || node.kind === "cast") return [];
  const wired = wiring
    .into(id)
    .filter(({ to }) => kind.inputs[to.port]?.types.includes("character"))
    .flatMap((edge) => sentBy(wiring, edge, new Set([id])));
  return [...new Set([...castIdOf(node), ...wired])];
}
