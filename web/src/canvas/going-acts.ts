import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";
import { select } from "../stores/view";
import { boxOf } from "./boxes";
import { neighbourOf, readingOrder, type CardBox, type Direction } from "./going";
import { moveSelected } from "./mover";

/** The board without a mouse; fetched after the page, and a key that is quicker waits for it. */
const aside = 320;

const boxesOf = ({ document }: BoardSession): CardBox[] => {
  const graph = document.graph();
  return graph.nodes.map((node) => ({ id: node.id, ...boxOf(graph, node) }));
};

const cardOf = (id: string) =>
  globalThis.document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);

const focused = (): string | null =>
  globalThis.document.activeElement?.closest(".react-flow__node")?.getAttribute("data-id") ?? null;

/** The card the keyboard is at: the one in focus, or the one selected last. */
function current({ document, view }: BoardSession): string | null {
  const selected = [...view.getState().selected];
  const own = focused();
  if (own !== null && (selected.length === 0 || selected.includes(own))) return own;
  const last = selected.at(-1);
  return last !== undefined && nodesById(document.graph()).has(last) ? last : null;
}

/** A card out of sight is not drawn: it is brought into view first. */
export function focusCard(id: string, tries = 20): void {
  const card = cardOf(id);
  if (card) card.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusCard(id, tries - 1));
}

function goTo(session: BoardSession, card: CardBox, adding = false): void {
  const { canvas, view } = session;
  const selected = view.getState().selected;
  select(view, adding ? [...[...selected].filter((id) => id !== card.id), card.id] : [card.id]);
  const box = globalThis.document.querySelector(".react-flow")?.getBoundingClientRect();
  const middle = { x: card.x + card.w / 2, y: card.y + card.h / 2 };
  const at = canvas.current?.toPage(middle);
  const seen =
    box && at && at.x > box.left && at.x < box.right - aside && at.y > box.top && at.y < box.bottom;
  if (!seen) canvas.current?.centre(middle);
  focusCard(card.id);
}

/** Arrows go to the nearest card that way; with Shift it is selected as well. */
export function go(session: BoardSession, keys: string): void {
  const boxes = boxesOf(session);
  const direction = keys.split("arrow").at(-1) as Direction;
  const from = current(session);
  const id = from === null ? readingOrder(boxes)[0] : neighbourOf(boxes, from, direction);
  const card = boxes.find((one) => one.id === (id ?? from));
  if (card) goTo(session, card, keys.startsWith("shift"));
}

/** What can be focused outside the cards, on one side of the canvas. */
function outside(back: boolean): HTMLElement | undefined {
  const surface = globalThis.document.querySelector(".react-flow__nodes");
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const all = globalThis.document.querySelectorAll<HTMLElement>(
    "a[href], button:not(:disabled), input, textarea, select",
  );
  const open = [...all].filter(
    (one) =>
      surface &&
      (surface.compareDocumentPosition(one) & side) > 0 &&
      !surface.contains(one) &&
      one.checkVisibility(),
  );
  return back ? open.at(-1) : open[0];
}

/** Tab goes from card to card as they are read, and on past the last. */
export function goOn(session: BoardSession, keys: string): void {
  const back = keys.startsWith("shift");
  const boxes = boxesOf(session);
  const order = readingOrder(boxes);
  const next = order.indexOf(focused() ?? "") + (back ? -1 : 1);
  const card = boxes.find(({ id }) => id === order[next]);
  if (card) goTo(session, card);
  else outside(back)?.focus();
}

/** Which way Tab was just pressed, if it was: only then is a card in focus a step on the way. */
let tabbed: "on" | "back" | null = null;

globalThis.addEventListener?.(
  "keydown",
  ({ key, shiftKey }) => (tabbed = key === "Tab" ? (shiftKey ? "back" : "on") : null),
  true,
);
globalThis.addEventListener?.("pointerdown", () => (tabbed = null), true);

/** Who tabs onto the board begins where they were, or at its first card; out of a card's field, at the next. */
export function enter(session: BoardSession, card: Element, before: EventTarget | null): void {
  if (tabbed === null) return;
  const left = before instanceof Element ? before.closest(".react-flow__node") : null;
  if (left !== null && (left === card || left === before)) return;
  const boxes = boxesOf(session);
  const order = readingOrder(boxes);
  const [selected] = session.view.getState().selected;
  const own = left && order.indexOf(left.getAttribute("data-id") ?? "");
  const id =
    own === null
      ? (selected ?? (tabbed === "back" ? order.at(-1) : order[0]))
      : order[own + (tabbed === "back" ? -1 : 1)];
  const next = boxes.find((one) => one.id === id);
  if (next) goTo(session, next);
  else outside(tabbed === "back")?.focus();
}

/** The arrow that was pressed says which way, Shift how far. */
export const move = (session: BoardSession, keys: string): void =>
  moveSelected(session, keys.split("arrow").at(-1) as Direction, keys.includes("shift"));

/** Into the card's own field, or, where it shows none, into the inspector's. */
export function write(session: BoardSession): void {
  const id = current(session);
  if (id === null) return;
  select(session.view, [id]);
  const field =
    cardOf(id)?.querySelector<HTMLElement>("textarea, input, select") ??
    globalThis.document.querySelector<HTMLElement>("aside textarea, aside select, aside input");
  field?.focus();
  if (field instanceof HTMLTextAreaElement)
    field.setSelectionRange(field.value.length, field.value.length);
}

/** Out of a field of the card or the inspector, back to the card. */
export function leaveField(session: BoardSession): void {
  const id = current(session);
  if (id !== null) focusCard(id);
}

/** The menu of what is selected, or of the board. */
export function openMenu({ canvas, document, view }: BoardSession): void {
  const { selected, wires } = view.getState();
  const node = nodesById(document.graph()).get([...selected].at(-1) ?? "");
  const middle = canvas.current?.middle() ?? { x: innerWidth / 2, y: innerHeight / 2 };
  const at = (node && canvas.current?.toPage(node.position)) || middle;
  const [wire] = wires;
  view.setState({
    menu: { at, node: node?.id ?? null, ...(!node && wire !== undefined ? { wire } : {}) },
  });
}
