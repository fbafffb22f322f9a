import type { BoardSession } from "../stores/board-session";

const acts = () => import("../canvas/going-acts");

type Acts = Awaited<ReturnType<typeof acts>>;

export const onCard = (): boolean =>
  document.activeElement?.matches(".react-flow__node, .react-flow__nodesselection-rect") ?? false;

/** Keys of the board itself: not while a field, a button or a menu has the focus. */
export const onBoard = (session: BoardSession): boolean =>
  session.canvas.current !== null &&
  session.document.graph().nodes.length > 0 &&
  (document.activeElement === document.body || onCard());

/** What the keyboard does on the board comes after the page. */
export const byKeyboard = (act: (acts: Acts) => void): void => void acts().then(act);
