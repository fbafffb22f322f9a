import type { Box } from "@aktion/schema/graph/boxes";
import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import { heldBySections } from "@aktion/schema/graph/sections";
import { kindOf } from "@aktion/schema/nodes/registry";
import { wiringOf } from "../stores/graph-index";
import { layoutOf, type CardLayout, type LoosePorts } from "./card-layout";

const noPorts: LoosePorts = { in: [], out: [] };

const unique = (names: readonly string[]) => [...new Set(names)];

export function loosePorts(graph: Graph, node: GraphNode): LoosePorts {
  if (kindOf(node.kind)) return noPorts;
  const wiring = wiringOf(graph);
  return {
    in: unique(wiring.into(node.id).map((edge) => edge.to.port)),
    out: unique(wiring.outOf(node.id).map((edge) => edge.from.port)),
  };
}

interface Laid {
  readonly aspect: string;
  readonly loose: LoosePorts;
  readonly layout: CardLayout;
}
const laid = new WeakMap<GraphNode, Laid>();

const samePorts = (one: LoosePorts, other: LoosePorts) =>
  one === other ||
  (one.in.join(" ") === other.in.join(" ") && one.out.join(" ") === other.out.join(" "));

/** Worked out once for each node, and given as the same object while nothing it stands on changes. */
export function layoutIn(graph: Graph, node: GraphNode): CardLayout {
  const { aspect } = graph.settings;
  const loose = loosePorts(graph, node);
  const before = laid.get(node);
  if (before?.aspect === aspect && samePorts(before.loose, loose)) return before.layout;
  const layout = layoutOf(node, aspect, loose);
  laid.set(node, { aspect, loose, layout });
  return layout;
}

export const boxOf = (graph: Graph, node: GraphNode): Box => {
  const { width, height } = layoutIn(graph, node);
  return { ...node.position, w: width, h: height };
};

/** What each card covers, by node. */
export const boxesOf = (graph: Graph): ReadonlyMap<string, Box> =>
  new Map(graph.nodes.map((node) => [node.id, boxOf(graph, node)]));

interface Chosen {
  readonly selected: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

/** What is selected with all that lies in the selected sections. */
export function withHeld(graph: Graph, { selected, sections }: Chosen): Chosen {
  if (sections.size === 0) return { selected, sections };
  const held = heldBySections(graph, sections, boxesOf(graph));
  return { selected: new Set([...selected, ...held.nodes]), sections: held.sections };
}
