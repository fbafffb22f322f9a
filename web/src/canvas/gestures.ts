import { boundsOf, contains, type Box } from "@aktion/schema/graph/boxes";
import type { Position } from "@aktion/schema/graph/graph";
import type { useStoreApi } from "@xyflow/react";
import type { BoardSession } from "../stores/board-session";
import { withHeld } from "./boxes";
import type { Flow, Guide } from "./flow";
import type { FlowNode } from "./flow-adapter";
import type { Direction } from "./going";
import { drawGuides } from "./guide-lines";
import { moveSelected } from "./mover";
import { sectionKey, sectionOf, type Places } from "./places";
import { indexOf, snapTo, type SnapIndex } from "./snapping";
import { startTouching } from "./touching";

type Store = ReturnType<typeof useStoreApi<FlowNode>>;

const reach = 6;

const boxOfNode = ({ position, width = 0, height = 0 }: FlowNode): Box => ({
  ...position,
  w: width,
  h: height,
});

/** A drag from its first move on: what goes along, and what it may stand in line with. */
interface Drag {
  readonly anchor: string;
  readonly from: Position;
  readonly bounds: Box;
  readonly along: ReadonlyMap<string, Position>;
  readonly index: SnapIndex;
}

function startDrag(session: BoardSession, store: Store, flow: Flow, places: Places): Drag {
  const { nodes } = flow.store.getState();
  const dragged = nodes.filter(({ id }) => places.has(id));
  const sections = new Set(dragged.flatMap(({ id }) => sectionOf(id) ?? []));
  const held = withHeld(session.document.graph(), { selected: new Set(), sections });
  const going = new Set([...held.selected, ...[...held.sections].map(sectionKey)]);
  const along = nodes.filter(({ id }) => going.has(id) && !places.has(id));

  const { transform, width, height } = store.getState();
  const [panX, panY, zoom] = transform;
  const seen: Box = { x: -panX / zoom, y: -panY / zoom, w: width / zoom, h: height / zoom };
  const others = nodes
    .filter(({ id }) => !places.has(id) && !going.has(id))
    .map(boxOfNode)
    .filter(
      ({ x, y, w, h }) =>
        x < seen.x + seen.w && x + w > seen.x && y < seen.y + seen.h && y + h > seen.y,
    );
  const [first] = dragged;
  return {
    anchor: first!.id,
    from: first!.position,
    bounds: boundsOf(dragged.map(boxOfNode))!,
    along: new Map(along.map(({ id, position }) => [id, position])),
    index: indexOf(others),
  };
}

function guideFor(session: BoardSession, store: Store, flow: Flow): Guide & { free: boolean } {
  let drag: Drag | null = null;
  const lines = drawGuides(store);
  const guide = {
    free: false,
    follow(places: Places) {
      drag ??= startDrag(session, store, flow, places);
      const { anchor, from, bounds, along, index } = drag;
      const now = places.get(anchor) ?? from;
      const moved = { x: now.x - from.x, y: now.y - from.y };
      const box = { ...bounds, x: bounds.x + moved.x, y: bounds.y + moved.y };
      const zoom = store.getState().transform[2];
      const snap = guide.free ? null : snapTo(index, box, reach / zoom);
      lines.show(snap?.lines ?? []);
      const x = snap?.x ?? 0;
      const y = snap?.y ?? 0;
      const all = new Map<string, Position>();
      for (const [id, place] of places) all.set(id, { x: place.x + x, y: place.y + y });
      for (const [id, place] of along)
        all.set(id, { x: place.x + moved.x + x, y: place.y + moved.y + y });
      return all;
    },
    end() {
      drag = null;
      lines.show([]);
    },
  };
  return guide;
}

/**
 * A marquee that begins over a card is held by that card, and would never end once the card is out
 * of sight and the hand lets go outside the window: from its first move on the board holds it.
 */
function holdMarquee(store: Store): () => void {
  let pointer: number | null = null;
  const pressed = ({ isTrusted, pointerId }: PointerEvent) => {
    pointer = isTrusted ? pointerId : null;
  };
  window.addEventListener("pointerdown", pressed, true);
  const unlisten = store.subscribe((next, before) => {
    if (pointer === null || !next.userSelectionActive || before.userSelectionActive) return;
    next.domNode?.querySelector(".react-flow__pane")?.setPointerCapture(pointer);
  });
  return () => {
    unlisten();
    window.removeEventListener("pointerdown", pressed, true);
  };
}

/** A marquee takes the sections it holds whole; one drawn inside a section leaves it alone. */
function watchMarquee({ document, view }: BoardSession, store: Store): () => void {
  return store.subscribe(({ userSelectionRect: drawn, transform }, before) => {
    if (!drawn || drawn === before.userSelectionRect) return;
    const [panX, panY, zoom] = transform;
    const { x, y, width, height } = drawn;
    const box = {
      x: (x - panX) / zoom,
      y: (y - panY) / zoom,
      w: width / zoom,
      h: height / zoom,
    };
    const inside = document.graph().sections.filter((section) => contains(box, section));
    const { sections } = view.getState();
    const same = inside.length === sections.size && inside.every(({ id }) => sections.has(id));
    if (!same) view.setState({ sections: new Set(inside.map(({ id }) => id)) });
  });
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Whether a key is the board's own: not typed, not held with others, not a button's. */
function onBoard({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || !(target instanceof Element)) return false;
  const near = target === document.body || target.closest(".react-flow") !== null;
  return near && !target.closest("input, textarea, select, [contenteditable], dialog");
}

/** Enter on one selected section: its title is typed. */
function rename({ view }: BoardSession, event: KeyboardEvent): void {
  const { selected, sections } = view.getState();
  const [section] = sections;
  if (section === undefined || sections.size > 1 || selected.size > 0) return;
  if (event.target instanceof HTMLButtonElement) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  view.setState({ naming: section });
}

/** With a section selected arrows move it and all it holds; else they go from card to card. */
function nudge(session: BoardSession, event: KeyboardEvent): void {
  const direction = directions[event.key];
  if (!direction || session.view.getState().sections.size === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  moveSelected(session, direction, event.shiftKey);
}

export function startGestures(session: BoardSession, store: Store, flow: Flow): () => void {
  const guide = guideFor(session, store, flow);
  flow.guide(guide);
  const unwatch = watchMarquee(session, store);
  const release = holdMarquee(store);
  const leave = startTouching(session, store);
  const pressed = (event: KeyboardEvent) => {
    if (onBoard(event)) (event.key === "Enter" ? rename : nudge)(session, event);
  };
  // Alt lets go of the lines for as long as it is held.
  const held = (event: PointerEvent) => {
    guide.free = event.altKey;
  };
  window.addEventListener("keydown", pressed, true);
  window.addEventListener("pointermove", held, true);
  return () => {
    flow.guide(null);
    guide.end();
    unwatch();
    release();
    leave();
    window.removeEventListener("keydown", pressed, true);
    window.removeEventListener("pointermove", held, true);
  };
}
