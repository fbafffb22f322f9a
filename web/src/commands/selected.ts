import { kindOf } from "@aktion/schema/nodes/registry";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";

/** The selected nodes that make something. */
export function selectedMakers({ document, view }: BoardSession): string[] {
  const nodes = nodesById(document.graph());
  return [...view.getState().selected].filter((id) => kindOf(nodes.get(id)?.kind ?? "")?.makes);
}
