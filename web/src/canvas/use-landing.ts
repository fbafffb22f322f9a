import type { Graph } from "@aktion/schema/graph/graph";
import { useMemo, useRef, type RefObject } from "react";
import { useBoard } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import type { Flow } from "./flow";
import { isCard, type CardNode, type FlowNode } from "./flow-adapter";

interface Drag {
  /** What to do at each of its steps; not known before it is fetched. */
  land: ((card: CardNode) => void) | null;
  card: CardNode | null;
  /** The board as the hand let go of the card before that was known. */
  left: Graph | null;
}

/** A card without wires that is dragged over a wire will stand in it. */
export function useLanding(surface: RefObject<HTMLElement | null>, flow: Flow) {
  const session = useBoard();
  const drag = useRef<Drag | null>(null);
  return useMemo(
    () => ({
      onNodeDragStart: (_: unknown, { id, type }: FlowNode, cards: readonly FlowNode[]) => {
        flow.grip(id);
        drag.current = null;
        if (type !== "card") return;
        const wiring = wiringOf(session.document.graph());
        if (cards.length > 1 || wiring.into(id).length + wiring.outOf(id).length > 0) return;
        const begun: Drag = { land: null, card: null, left: null };
        drag.current = begun;
        void import("./rewiring").then(({ startLanding }) => {
          if (!surface.current || drag.current !== begun) return;
          begun.land = startLanding(session, id, surface.current);
          // The card may stand over its wire by now, and not be moved again.
          if (begun.card) begun.land(begun.card);
          if (!begun.left) return;
          drag.current = null;
          // Let go already: it stands in the wire all the same, in the step that moved it.
          const { landing } = session.view.getState();
          session.view.setState({ landing: null });
          if (landing && session.document.graph() === begun.left)
            session.edit(landing.edit, "skip");
        });
      },
      onNodeDrag: (_: unknown, card: FlowNode) => {
        if (!drag.current || !isCard(card)) return;
        drag.current.card = card;
        drag.current.land?.(card);
      },
      onNodeDragStop: () => {
        if (drag.current && !drag.current.land) drag.current.left = session.document.graph();
        else drag.current = null;
      },
    }),
    [session, surface, flow],
  );
}
