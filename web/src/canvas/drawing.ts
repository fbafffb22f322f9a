import { canConnect } from "@aktion/schema/graph/connect";
import type { Graph } from "@aktion/schema/graph/graph";
import { downstreamOf, upstreamOf } from "@aktion/schema/graph/wiring";
import { kindOf, nodeKinds } from "@aktion/schema/nodes/registry";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { fits } from "@aktion/schema/graph/ports";
import type { Validity } from "@aktion/schema/validity";
import { wiringOf } from "../stores/graph-index";
import type { Drawing, End } from "../stores/view";

export const portKey = ({ node, port }: End): string => `${node} ${port}`;

const nobody: ReadonlySet<string> = new Set();

/** Everything a wire from here may end in, worked out once as it is picked up. */
export function startDrawing(
  graph: Graph,
  end: End,
  side: Drawing["side"],
  wire: string | null = null,
): Drawing {
  const wiring = wiringOf(graph);
  const found = new Set<string>();
  const own = new Set([end.node]);
  // Whatever the source hangs on would be closed to a circle; seen from an input, what hangs on it.
  const closed = side === "source" ? upstreamOf(wiring, own) : downstreamOf(wiring, own);
  for (const node of graph.nodes) {
    const kind = kindOf(node.kind);
    if (!kind || closed.has(node.id)) continue;
    for (const port of Object.keys(side === "source" ? kind.inputs : kind.outputs)) {
      const other = { node: node.id, port };
      const [from, to] = side === "source" ? [end, other] : [other, end];
      if (canConnect(wiring, from, to, nobody).ok) found.add(portKey(other));
    }
  }
  const declared = kindOf(wiring.nodes.get(end.node)?.kind ?? "");
  const type =
    (side === "source"
      ? declared?.outputs[end.port]?.type
      : declared?.inputs[end.port]?.types[0]) ?? null;
  return { wire, type, end, side, fits: found, downstream: closed };
}

/** Why the wire may not end here, in words. */
export function checkEnd(graph: Graph, { end, side }: Drawing, other: End): Validity {
  const [from, to] = side === "source" ? [end, other] : [other, end];
  return canConnect(wiringOf(graph), from, to);
}

/** The first free port of a kind that a wire from here would fit, or null. */
export function portFor(
  graph: Graph,
  end: End,
  side: Drawing["side"],
  kind: NodeKind,
): string | null {
  const own = kindOf(wiringOf(graph).nodes.get(end.node)?.kind ?? "");
  if (side === "source") {
    const out = own?.outputs[end.port];
    return Object.entries(kind.inputs).find(([, input]) => out && fits(out, input).ok)?.[0] ?? null;
  }
  const into = own?.inputs[end.port];
  return Object.entries(kind.outputs).find(([, out]) => into && fits(out, into).ok)?.[0] ?? null;
}

export const kindsFor = (graph: Graph, end: End, side: Drawing["side"]): readonly NodeKind[] =>
  nodeKinds.filter((kind) => portFor(graph, end, side, kind) !== null);
