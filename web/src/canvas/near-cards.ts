import { askedNode } from "../stores/asked-node";
import type { BoardSession } from "../stores/board-session";
import { select } from "../stores/view";
import type { CardNode } from "./flow-adapter";

/** In pixels of the screen: from here on a card's open ports show themselves. */
const near = 60;

/** The node the address leads to is selected, and brought into view. */
export function showAsked({ document, view, canvas }: BoardSession): void {
  const id = askedNode(document.graph().nodes);
  if (id === null) return;
  select(view, [id]);
  canvas.current?.fit([id]);
}

/** Who plays is said on all cards, also while the cast's own are too far away to be drawn. */
export function showWhoPlays({ document, view }: BoardSession): void {
  if (document.graph().nodes.some(({ kind }) => kind === "cast"))
    void import("../cast/cast-parts").then(({ chipOf }) => view.setState({ chipOf }));
}

/**
 * Marks the cards the pointer is near, on the page itself: React has no part in it, so that moving
 * the pointer draws nothing.
 */
export function watchNear(
  surface: HTMLElement | null,
  cards: () => readonly CardNode[],
  { canvas }: BoardSession,
  signal: AbortSignal,
): void {
  if (!surface || signal.aborted) return;
  let marked: readonly string[] = [];
  let frame = 0;
  const mark = (x: number, y: number) => {
    frame = 0;
    const low = canvas.current?.toBoard({ x: x - near, y: y - near });
    const high = canvas.current?.toBoard({ x: x + near, y: y + near });
    if (!low || !high) return;
    const found = cards()
      .filter(
        ({ position, width = 0, height = 0 }) =>
          position.x < high.x &&
          position.x + width > low.x &&
          position.y < high.y &&
          position.y + height > low.y,
      )
      .map(({ id }) => id);
    const elementOf = (id: string) =>
      surface.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
    for (const id of marked) if (!found.includes(id)) elementOf(id)?.removeAttribute("data-near");
    for (const id of found) elementOf(id)?.setAttribute("data-near", "");
    marked = found;
  };
  const moved = ({ clientX, clientY, buttons }: PointerEvent) => {
    if (buttons === 0) frame ||= requestAnimationFrame(() => mark(clientX, clientY));
  };
  surface.addEventListener("pointermove", moved, { passive: true, signal });
}
