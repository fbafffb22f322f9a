import type { useStoreApi } from "@xyflow/react";
import * as says from "#words/canvas";
import type { BoardSession } from "../stores/board-session";
import { say, select } from "../stores/view";
import { startDrawing } from "./drawing";
import type { FlowNode } from "./flow-adapter";
import { joinTo } from "./use-wiring";

type Store = ReturnType<typeof useStoreApi<FlowNode>>;

/**
 * A wire without a drag: one port is tapped, then the other, or the card it should go to. React Flow
 * keeps the port that was tapped; from it follows what the wire fits, as in a drag.
 */
export function watchTaps(session: BoardSession, store: Store, signal: AbortSignal): () => void {
  const { document, view } = session;
  const armed = () => store.getState().connectionClickStartHandle;
  const letGo = () => store.setState({ connectionClickStartHandle: null });
  let said: number | null = null;
  const unwatch = store.subscribe(({ connectionClickStartHandle: start }, before) => {
    if (start === before.connectionClickStartHandle) return;
    // The press on a port is none on its card, which would bring the inspector over the others.
    const { selected, wires, sections } = view.getState();
    queueMicrotask(() => select(view, selected, wires, sections));
    if (start?.id) {
      const end = { node: start.nodeId, port: start.id };
      view.setState({ drawing: startDrawing(document.graph(), end, start.type) });
      say(view, says.nowTheOtherEnd);
      said = view.getState().notice?.id ?? null;
    } else {
      const { notice } = view.getState();
      view.setState({ drawing: null, ...(notice?.id === said && { notice: null }) });
    }
  });
  const box = store.getState().domNode;
  const pressed = (event: MouseEvent) => {
    const { drawing } = view.getState();
    if (!armed() || !drawing || !(event.target instanceof Element)) return;
    if (event.target.closest(".react-flow__handle")) return;
    const node = event.target.closest(".react-flow__node-card")?.getAttribute("data-id");
    event.stopPropagation();
    if (node && node !== drawing.end.node && !joinTo(session, node, drawing))
      say(view, says.noPortOfThisCardFits);
    letGo();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !armed()) return;
    event.stopPropagation();
    letGo();
  };
  box?.addEventListener("click", pressed, { capture: true, signal });
  window.addEventListener("keydown", escape, { capture: true, signal });
  return unwatch;
}
