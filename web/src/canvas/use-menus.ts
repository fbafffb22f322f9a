import { useMemo, type MouseEvent } from "react";
import { useBoard } from "../stores/board-context";
import { select } from "../stores/view";
import type { FlowNode, WireEdge } from "./flow-adapter";
import { sectionOf } from "./places";

type Click = MouseEvent | globalThis.MouseEvent;

/** The same functions as long as the board is open: new ones would have React Flow draw every card. */
export function useMenus() {
  const { view } = useBoard();
  return useMemo(() => {
    const open = (event: Click, node: string | null, wire = "") => {
      event.preventDefault();
      const framed = node === null ? null : sectionOf(node);
      const { selected, sections } = view.getState();
      if (wire) select(view, [], [wire]);
      else if (framed !== null && !sections.has(framed)) select(view, [], [], [framed]);
      else if (node !== null && framed === null && !selected.has(node)) select(view, [node]);
      const at = { x: event.clientX, y: event.clientY };
      view.setState({ menu: { at, node, ...(wire ? { wire } : {}) } });
    };
    return {
      onNodeContextMenu: (event: Click, { id }: FlowNode) => open(event, id),
      onSelectionContextMenu: (event: Click, [card]: readonly FlowNode[]) => {
        if (card) open(event, card.id);
      },
      onEdgeContextMenu: (event: Click, { id }: WireEdge) => open(event, null, id),
      onPaneContextMenu: (event: Click) => open(event, null),
    };
  }, [view]);
}
