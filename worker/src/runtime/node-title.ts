import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";

/** How a take's file is called. */
export const titleOfNode = (node: GraphNode, number: number): string =>
  `${node.name || (kindOf(node.kind)?.title ?? node.kind)}, take ${number}`;
