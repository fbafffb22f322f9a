import { kindOf } from "../nodes/registry";
import { readParams } from "./params";
import { inOrder, type Wiring } from "./wiring";

/**
 * How many values each port holds before anything has run. A list into a single port makes the node
 * run once per item; `list` names that port.
 */
export interface NodeShape {
  readonly counts: Readonly<Record<string, number>>;
  readonly lists: readonly string[];
  readonly items: number;
  readonly out: Readonly<Record<string, number>>;
}

/** Ports whose values are known already, by node: circled takes, and what earlier takes answer. */
export type KnownOutputs = ReadonlyMap<string, Readonly<Record<string, readonly unknown[]>> | null>;

export function shapesOf(wiring: Wiring, known?: KnownOutputs): Map<string, NodeShape> {
  const shapes = new Map<string, NodeShape>();
  for (const id of inOrder(wiring)) {
    const node = wiring.nodes.get(id)!;
    const kind = kindOf(node.kind);
    if (!kind) continue;
    const counts: Record<string, number> = {};
    for (const edge of wiring.into(id)) {
      const held = shapes.get(edge.from.node)?.out[edge.from.port] ?? 1;
      counts[edge.to.port] = (counts[edge.to.port] ?? 0) + held;
    }
    const lists = Object.entries(kind.inputs)
      .filter(([port, input]) => !input.many && (counts[port] ?? 0) > 1)
      .map(([port]) => port);
    const items = lists[0] === undefined ? 1 : counts[lists[0]]!;
    const params = readParams(kind, node.params);
    const each = params.ok ? kind.count({ params: params.params, counts }) : 1;
    const there = known?.get(id);
    const out = Object.fromEntries(
      Object.entries(kind.outputs).map(([port, { many }]) => [
        port,
        there?.[port]?.length ?? (many ? items * each : items),
      ]),
    );
    shapes.set(id, { counts, lists, items, out });
  }
  return shapes;
}
