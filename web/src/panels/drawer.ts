import { useEffect } from "react";
import { create } from "zustand";
import { boxOf } from "../canvas/boxes";
import { nodesById } from "../stores/graph-index";
import { useBoard } from "../stores/board-context";

/** Held upright, a tablet has no room for a panel beside the board: it is a drawer beneath it. */
const upright = matchMedia("(min-width: 641px) and (max-width: 900px) and (orientation: portrait)");

/** Whether the drawer is put away but for its head; so it stays from card to card. */
export const useFolded = create<boolean>(() => false);

/** How far a card stays from the board's head, and from the drawer, over which the zoom stands. */
const rim = 16;
const clear = 72;
/** As long as a second tap on the same card may take. */
const twice = 400;

/** The card that is selected is brought out from under the drawer, once no finger drags it or taps it again. */
export function useInSight(id: string): void {
  const { canvas, document: board } = useBoard();
  useEffect(() => {
    if (!upright.matches) return undefined;
    const timer = setTimeout(() => {
      const graph = board.graph();
      const node = nodesById(graph).get(id);
      const drawer = document.querySelector("main > aside")?.getBoundingClientRect();
      const middle = canvas.current?.middle();
      if (!node || !drawer || !middle || document.querySelector(".react-flow__node.dragging"))
        return;
      const { x, y, w, h } = boxOf(graph, node);
      const foot = canvas.current!.toPage({ x: x + w / 2, y: y + h });
      if (foot.y <= drawer.top - clear) return;
      const head = canvas.current!.toPage({ x, y }).y;
      // As high as it must, but never with its head out of sight.
      const top = document.querySelector("main")!.getBoundingClientRect().top + rim;
      const by = Math.min(foot.y - drawer.top + clear, Math.max(0, head - top));
      canvas.current!.centre(canvas.current!.toBoard({ x: middle.x, y: middle.y + by }));
    }, twice);
    return () => clearTimeout(timer);
  }, [id, board, canvas]);
}
