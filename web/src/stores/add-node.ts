import { addNode, connect, freeIds } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/stores";
import { layoutIn } from "../canvas/boxes";
import { portFor } from "../canvas/drawing";
import type { BoardSession } from "./board-session";
import { say, select, type Adding } from "./view";

const nudge = 28;

/** Not exactly over a card that is there already. */
export function freePlace(session: BoardSession, { x, y }: Position): Position {
  const taken = new Set(
    session.document.graph().nodes.map(({ position }) => `${position.x} ${position.y}`),
  );
  let place = { x: Math.round(x), y: Math.round(y) };
  while (taken.has(`${place.x} ${place.y}`)) place = { x: place.x + nudge, y: place.y + nudge };
  return place;
}

export function newNode(session: BoardSession, kind: string, place: Position) {
  const graph = session.document.graph();
  const [id] = freeIds(graph.nodes, "n", 1);
  return { id: id!, kind, position: freePlace(session, place) };
}

/** Adds a node of a kind where the list was opened, wired to what it was opened from. */
export function addKind(session: BoardSession, kind: string, { place, wire }: Adding): string {
  const graph = session.document.graph();
  const declared = kindOf(kind);
  const start = newNode(session, kind, place);
  const port = wire && declared ? portFor(graph, wire.end, wire.side, declared) : null;
  if (wire && port !== null) {
    const added = addNode(start)(graph);
    const layout = layoutIn(added, added.nodes.at(-1)!);
    const side = wire.side === "source" ? "target" : "source";
    const handle = layout.handles.find((one) => one.port === port && one.side === side);
    const position = {
      x: Math.round(place.x - (side === "source" ? layout.width : 0)),
      y: Math.round(place.y - (handle?.y ?? 0)),
    };
    const own = { node: start.id, port };
    const [from, to] = wire.side === "source" ? [wire.end, own] : [own, wire.end];
    session.edit((before) => connect(from, to)(addNode({ ...start, position })(before)));
  } else if (!session.edit(addNode(start))) {
    say(session.view, says.aBoardHolds2000Nodes, { tone: "failed" });
  }
  select(session.view, [start.id]);
  return start.id;
}
