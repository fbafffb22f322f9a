import { titleOf } from "@aktion/schema/graph/check";
import type { Graph } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/wiring";
import { wiringOf } from "../stores/graph-index";
import type { End } from "../stores/view";
import { targetEntries } from "./connect-entries";
import type { Entry } from "./find-entries";

/** One way to plug a wire anew: its ends as they would be. */
export interface ReplugEntry extends Entry {
  readonly from: End;
  readonly to: End;
  readonly type: PortType | null;
}

const sameEnd = (one: End, other: End) => one.node === other.node && one.port === other.port;

/** Every port the wire could be led to instead, and every one it could come from instead. */
export function replugEntries(graph: Graph, wire: string): ReplugEntry[] {
  const edge = graph.edges.find(({ id }) => id === wire);
  if (!edge) return [];
  // The wire itself is no reason against a port.
  const without = { ...graph, edges: graph.edges.filter(({ id }) => id !== wire) };
  const wiring = wiringOf(graph);
  const type = kindOf(wiring.nodes.get(edge.from.node)?.kind ?? "")?.outputs[edge.from.port]?.type;
  const others = (from: End, side: "source" | "target", now: End) =>
    targetEntries(without, {
      id: "",
      title: "",
      detail: "",
      group: "",
      end: "",
      from,
      side,
      type: type ?? null,
    }).flatMap(({ target, ...entry }) =>
      target === null || sameEnd(target, now) ? [] : [{ ...entry, target }],
    );
  return [
    ...others(edge.from, "source", edge.to).map(({ target, ...entry }) => ({
      ...entry,
      id: `to-${entry.id}`,
      group: says.notIntoBut(titleOf(wiring, edge.to.node)),
      from: edge.from,
      to: target,
    })),
    ...others(edge.to, "target", edge.from).map(({ target, ...entry }) => ({
      ...entry,
      id: `from-${entry.id}`,
      group: says.notFromBut(titleOf(wiring, edge.from.node)),
      from: target,
      to: edge.to,
    })),
  ];
}
