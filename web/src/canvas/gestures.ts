import { boundsOf, contains, type Box } from "@aktion/schema/graph/boxes";
import type { Position } from "@aktion/schema/graph/graph";
import type { useStoreApi } from "@xyflow/react";
import type { BoardSession } from "../stores/board-session";
import { withHeld } from "./boxes";
import type { Flow, Guide } from "./flow";
import type { FlowNode } from "./flow-adapter";
import { drawGuides } from "./guide-lines";
import { movePlaces, sectionKey, sectionOf, type Places } from "./places";
import { indexOf, snapTo, type SnapIndex } from "./snapping";

type Store = ReturnType<typeof useStoreApi<FlowNode>>;

const reach = 6;
const step = { plain: 8, far: 32 };

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

const directions: Readonly<Record<string, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
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
function nudge({ document, view, edit }: BoardSession, event: KeyboardEvent): void {
  const direction = directions[event.key];
  if (!direction) return;
  if (view.getState().sections.size === 0) return;
  const graph = document.graph();
  const { selected, sections } = withHeld(graph, view.getState());
  event.preventDefault();
  event.stopImmediatePropagation();
  const by = event.shiftKey ? step.far : step.plain;
  const places = new Map<string, Position>();
  for (const { id, position } of graph.nodes) {
    if (!selected.has(id)) continue;
    places.set(id, { x: position.x + by * direction.x, y: position.y + by * direction.y });
  }
  for (const { id, x, y } of graph.sections) {
    if (!sections.has(id)) continue;
    places.set(sectionKey(id), { x: x + by * direction.x, y: y + by * direction.y });
  }
  edit(movePlaces(places), { merge: "nudge" });
}

export function startGestures(session: BoardSession, store: Store, flow: Flow): () => void {
  const guide = guideFor(session, store, flow);
  flow.guide(guide);
  const unwatch = watchMarquee(session, store);
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
    window.removeEventListener("keydown", pressed, true);
    window.removeEventListener("pointermove", held, true);
  };
}
