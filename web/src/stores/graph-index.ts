import type { Graph, GraphEdge, GraphNode } from "@aktion/schema/graph/graph";
import { wire, type Wiring } from "@aktion/schema/graph/wiring";

/** Look-ups made once per list of nodes or wires: a typed letter leaves the wires' as they are. */
const nodesMade = new WeakMap<readonly GraphNode[], ReadonlyMap<string, GraphNode>>();
const wiresMade = new WeakMap<readonly GraphEdge[], Wiring>();
const wiringMade = new WeakMap<Graph, Wiring>();

function once<K extends object, V>(made: WeakMap<K, V>, key: K, make: () => V): V {
  const there = made.get(key);
  if (there !== undefined) return there;
  const fresh = make();
  made.set(key, fresh);
  return fresh;
}

export const nodesById = (graph: Graph): ReadonlyMap<string, GraphNode> =>
  once(nodesMade, graph.nodes, () => new Map(graph.nodes.map((node) => [node.id, node])));

export const wiringOf = (graph: Graph): Wiring =>
  once(wiringMade, graph, () => {
    const wires = once(wiresMade, graph.edges, () => wire({ ...graph, nodes: [] }));
    return { ...wires, graph, nodes: nodesById(graph) };
  });
