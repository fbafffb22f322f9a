import { addNode } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { insertNode, portsThrough } from "@aktion/schema/graph/rewire";
import { nodeKinds } from "@aktion/schema/nodes/registry";
import type { NodeKind } from "@aktion/schema/nodes/define";
import * as says from "#words/stores";
import { boxOf } from "../canvas/boxes";
import type { BoardSession } from "./board-session";
import { nodesById } from "./graph-index";
import { say, tell } from "./view";

/** New nodes that stand in a wire. */
const cardWidth = 280;
const gap = 48;

const edgeOf = ({ document }: BoardSession, wire: string) =>
  document.graph().edges.find(({ id }) => id === wire);

export function kindsWithin(session: BoardSession, wire: string): readonly NodeKind[] {
  const edge = edgeOf(session, wire);
  const graph = session.document.graph();
  return edge ? nodeKinds.filter(({ kind }) => portsThrough(graph, edge, kind) !== null) : [];
}

/** Between the two cards where there is room for one, else below them. */
function placeWithin({ document }: BoardSession, from: string, to: string): Position {
  const graph = document.graph();
  const nodes = nodesById(graph);
  const [left, right] = [boxOf(graph, nodes.get(from)!), boxOf(graph, nodes.get(to)!)];
  const start = left.x + left.w;
  const middle = (start + right.x) / 2 - cardWidth / 2;
  const below = Math.max(left.y + left.h, right.y + right.h) + gap;
  return { x: middle, y: right.x - start >= cardWidth + gap ? (left.y + right.y) / 2 : below };
}

/** Opens the list of all that fits into the wire. */
export function openWithin(session: BoardSession, wire: string, at?: Position): void {
  const edge = edgeOf(session, wire);
  if (!edge) return;
  const place = placeWithin(session, edge.from.node, edge.to.node);
  const shown = at ?? session.canvas.current?.toPage(place) ?? { x: 12, y: 80 };
  session.view.setState({ adding: { at: shown, place, wire: null, within: wire } });
}

/** The new node and both its wires are one step of undo. */
export function addWithin(
  session: BoardSession,
  start: { readonly id: string; readonly kind: string; readonly position: Position },
  wire: string,
): void {
  const done = session.edit((graph) => {
    const added = addNode(start)(graph);
    const inserted = insertNode(wire, start.id)(added);
    return inserted === added ? graph : inserted;
  });
  if (done) tell(session.view, says.insertedOnTheWire);
  else say(session.view, says.itDoesNotFitIntoThisWire, { tone: "failed" });
}
