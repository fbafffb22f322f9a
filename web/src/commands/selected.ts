import { kindOf } from "@aktion/schema/nodes/registry";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";

/** The selected nodes that make something. */
export function selectedMakers({ document, view }: BoardSession): string[] {
  const nodes = nodesById(document.graph());
  return [...view.getState().selected].filter((id) => kindOf(nodes.get(id)?.kind ?? "")?.makes);
}

/** Whether a wire is selected, or a node that has one. */
export const hasWires = ({ document, view }: BoardSession): boolean => {
  const { selected, wires } = view.getState();
  const has = ({ node }: { readonly node: string }) => selected.has(node);
  return wires.size > 0 || document.graph().edges.some(({ from, to }) => has(from) || has(to));
};
