import { useMemo, useRef, type RefObject } from "react";
import { useBoard } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import type { Flow } from "./flow";
import { isCard, type CardNode, type FlowNode } from "./flow-adapter";

/** A card without wires that is dragged over a wire will stand in it. */
export function useLanding(surface: RefObject<HTMLElement | null>, flow: Flow) {
  const session = useBoard();
  const held = useRef<((card: CardNode) => void) | null>(null);
  const last = useRef<CardNode | null>(null);
  const drags = useRef(0);
  return useMemo(
    () => ({
      onNodeDragStart: (_: unknown, { id, type }: FlowNode, cards: readonly FlowNode[]) => {
        flow.grip(id);
        held.current = null;
        last.current = null;
        if (type !== "card") return;
        const wiring = wiringOf(session.document.graph());
        if (cards.length > 1 || wiring.into(id).length + wiring.outOf(id).length > 0) return;
        const drag = (drags.current += 1);
        void import("./rewiring").then(({ startLanding }) => {
          if (!surface.current || drag !== drags.current) return;
          held.current = startLanding(session, id, surface.current);
          // The card may stand over its wire by now, and not be moved again.
          if (last.current) held.current(last.current);
        });
      },
      onNodeDrag: (_: unknown, card: FlowNode) => {
        if (!isCard(card)) return;
        last.current = card;
        held.current?.(card);
      },
      onNodeDragStop: () => {
        held.current = null;
        last.current = null;
        drags.current += 1;
      },
    }),
    [session, surface, flow],
  );
}
