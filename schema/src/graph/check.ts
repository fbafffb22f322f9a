import * as says from "#words/graph";
import { kindOf } from "../nodes/registry";
import type { Graph, GraphEdge } from "./graph";
import { readParams } from "./params";
import { fits, portOf } from "./ports";
import type { Problem } from "./problem";
import { inOrder, wire, type Wiring } from "./wiring";

const problem = (node: string | null, code: Problem["code"], message: string): Problem => ({
  node,
  code,
  message,
});

export const titleOf = (wiring: Wiring, id: string): string => {
  const node = wiring.nodes.get(id);
  return node?.name || (node && kindOf(node.kind)?.title) || id;
};

function duplicates(graph: Graph): Problem[] {
  const found: Problem[] = [];
  for (const parts of [graph.nodes, graph.edges, graph.sections]) {
    const seen = new Set<string>();
    for (const { id } of parts) {
      if (seen.has(id)) {
        found.push(problem(null, "graph.duplicate", says.idIsThereTwice(id)));
      }
      seen.add(id);
    }
  }
  return found;
}

function checkEdge(wiring: Wiring, edge: GraphEdge): Problem | null {
  const from = wiring.nodes.get(edge.from.node);
  const to = wiring.nodes.get(edge.to.node);
  if (!from || !to) {
    const gone = from ? edge.to.node : edge.from.node;
    return problem(
      (from ?? to)?.id ?? null,
      "graph.edge-nowhere",
      says.wireLeadsNowhere(edge.id, gone),
    );
  }
  const fromKind = kindOf(from.kind);
  const toKind = kindOf(to.kind);
  const out = portOf(fromKind?.outputs, edge.from.port);
  const into = portOf(toKind?.inputs, edge.to.port);
  if (fromKind && !out) {
    return problem(
      from.id,
      "graph.edge-nowhere",
      says.noSuchOutput(fromKind.title, edge.from.port),
    );
  }
  if (toKind && !into) {
    return problem(to.id, "graph.edge-nowhere", says.noSuchInput(toKind.title, edge.to.port));
  }
  if (!out || !into) return null;
  const fit = fits(out, into);
  return fit.ok ? null : problem(to.id, "graph.port-type", fit.reason);
}

function takenPorts(wiring: Wiring): Problem[] {
  const found: Problem[] = [];
  for (const node of wiring.graph.nodes) {
    for (const [port, input] of Object.entries(kindOf(node.kind)?.inputs ?? {})) {
      if (!input.many && wiring.intoPort(node.id, port).length > 1) {
        found.push(
          problem(
            node.id,
            "graph.port-taken",
            says.takesOneWire(input.label, titleOf(wiring, node.id)),
          ),
        );
      }
    }
  }
  return found;
}

function circle(wiring: Wiring): Problem | null {
  const ordered = new Set(inOrder(wiring));
  const caught = wiring.graph.nodes.filter((node) => !ordered.has(node.id));
  if (caught.length === 0) return null;
  // Walking upstream among the caught nodes must come round to one already met: that one is in the circle.
  const met = new Set<string>();
  let at = caught[0]!.id;
  while (!met.has(at)) {
    met.add(at);
    at = wiring.into(at).find((edge) => !ordered.has(edge.from.node))!.from.node;
  }
  const name = titleOf(wiring, at);
  return problem(at, "graph.cycle", says.waitsForItself(name));
}

/** What keeps a parsed document from being a graph at all; an empty answer means it may be saved. */
export function checkGraph(graph: Graph): Problem[] {
  const wiring = wire(graph);
  const shared = duplicates(graph);
  if (shared.length > 0) return shared;
  const edges = graph.edges.flatMap((edge) => checkEdge(wiring, edge) ?? []);
  if (edges.some((found) => found.code === "graph.edge-nowhere")) return edges;
  const params = graph.nodes.flatMap((node) => {
    const kind = kindOf(node.kind);
    const read = kind && readParams(kind, node.params);
    return !read || read.ok ? [] : [problem(node.id, read.code, read.message)];
  });
  return [
    ...edges,
    ...params,
    ...takenPorts(wiring),
    ...[circle(wiring)].filter((found) => found !== null),
  ];
}
