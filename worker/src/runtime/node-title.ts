import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/run";

/** How a take's file is called. */
export const titleOfNode = (node: GraphNode, number: number): string =>
  says.takeOf(node.name || (kindOf(node.kind)?.title ?? node.kind), number);
