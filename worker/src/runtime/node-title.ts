import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/run";

/** Stands in the name of a take's file where its count will: that is known only as the take is written. */
export const slateSign = "\u{E000}";

/** How a take's file is called. */
export const titleOfNode = ({ name, kind }: Pick<GraphNode, "name" | "kind">): string =>
  says.takeOf((name || (kindOf(kind)?.title ?? kind)).replaceAll(slateSign, ""), slateSign);
