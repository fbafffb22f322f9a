import type { Position } from "@aktion/schema/graph/graph";
import * as says from "#words/canvas";
import type { BoardSession } from "../stores/board-session";
import { tell } from "../stores/view";
import { withHeld } from "./boxes";
import type { Direction } from "./going";
import { movePlaces, sectionKey } from "./places";

const step = { plain: 8, far: 32 };

const ways: Readonly<Record<Direction, Position>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

const moved: Readonly<Record<Direction, string>> = {
  left: says.movedLeft,
  right: says.movedRight,
  up: says.movedUp,
  down: says.movedDown,
};

/** What is selected moves by a step, a section with all it holds; steps in a row are one of undo. */
export function moveSelected(session: BoardSession, direction: Direction, far: boolean): void {
  const { document, edit, view } = session;
  const graph = document.graph();
  const { selected, sections } = withHeld(graph, view.getState());
  const by = far ? step.far : step.plain;
  const { x, y } = ways[direction];
  const further = (from: Position) => ({ x: from.x + by * x, y: from.y + by * y });
  const places = new Map<string, Position>();
  for (const { id, position } of graph.nodes)
    if (selected.has(id)) places.set(id, further(position));
  for (const section of graph.sections)
    if (sections.has(section.id)) places.set(sectionKey(section.id), further(section));
  if (edit(movePlaces(places), { merge: "nudge" })) tell(view, moved[direction]);
}
