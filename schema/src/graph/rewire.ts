import { kindOf } from "../nodes/registry";
import { canConnect } from "./connect";
import { connect, disconnect, type GraphEdit } from "./edits";
import type { Graph, GraphEdge } from "./graph";
import { fits } from "./ports";
import { moveWire } from "./wire-order";
import { wire } from "./wiring";

/** Changes of wires that are already there. Each is one edit, so that it is one step of undo. */
type End = GraphEdge["from"];

const sameEnd = (one: End, other: End): boolean =>
  one.node === other.node && one.port === other.port;

/** The wire is taken off and led elsewhere; into the port it came from it keeps its place. */
export const rewire =
  (id: string, from: End, to: End): GraphEdit =>
  (graph) => {
    const edge = graph.edges.find((one) => one.id === id);
    if (!edge || (sameEnd(edge.from, from) && sameEnd(edge.to, to))) return graph;
    const place = wire(graph).intoPort(edge.to.node, edge.to.port).indexOf(edge);
    const without = disconnect([id])(graph);
    const led = connect(from, to)(without);
    if (led === without) return graph;
    const fresh = led.edges.at(-1)!;
    return sameEnd(edge.to, to) ? moveWire(fresh.id, place)(led) : led;
  };

/** The ports of a kind that a wire could run through, or null where it fits one way at most. */
export function portsThrough(
  graph: Graph,
  edge: GraphEdge,
  kindName: string,
): { readonly into: string; readonly out: string } | null {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node.kind]));
  const source = kindOf(nodes.get(edge.from.node) ?? "")?.outputs[edge.from.port];
  const target = kindOf(nodes.get(edge.to.node) ?? "")?.inputs[edge.to.port];
  const kind = kindOf(kindName);
  if (!source || !target || !kind) return null;
  const into = Object.entries(kind.inputs).find(([, port]) => fits(source, port).ok)?.[0];
  const out = Object.entries(kind.outputs).find(([, port]) => fits(port, target).ok)?.[0];
  return into !== undefined && out !== undefined ? { into, out } : null;
}

/** A node without wires comes to stand in a wire: what flowed along it now flows through the node. */
export const insertNode =
  (id: string, node: string): GraphEdit =>
  (graph) => {
    const edge = graph.edges.find((one) => one.id === id);
    const kind = graph.nodes.find((one) => one.id === node)?.kind;
    const loose = graph.edges.every(({ from, to }) => from.node !== node && to.node !== node);
    if (!edge || kind === undefined || !loose) return graph;
    const ports = portsThrough(graph, edge, kind);
    if (!ports || !canConnect(wire(graph), edge.from, { node, port: ports.into }).ok) return graph;
    const led = rewire(id, { node, port: ports.out }, edge.to)(graph);
    const joined = led === graph ? graph : connect(edge.from, { node, port: ports.into })(led);
    return joined === led ? graph : joined;
  };
