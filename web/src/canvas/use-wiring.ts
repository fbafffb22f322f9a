import { connect } from "@aktion/schema/graph/edits";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Connection, FinalConnectionState, OnConnectStartParams } from "@xyflow/react";
import { useMemo, useRef } from "react";
import * as says from "#words/canvas";
import { useBoard } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";
import { tell, type Drawing, type End } from "../stores/view";
import { portFor, portKey, startDrawing } from "./drawing";
import { endsOf, nameOf, type WireEdge } from "./flow-adapter";

const rewiring = () => import("./rewiring");

/** Draws the wire, or leads the one that was taken off to where it was let go. */
function join(session: BoardSession, { wire }: Drawing, from: End, to: End): void {
  const { document, edit, view } = session;
  if (wire !== null) return void rewiring().then(({ lead }) => lead(session, wire, from, to));
  if (!edit(connect(from, to))) return;
  const nodes = nodesById(document.graph());
  tell(view, says.wiredTo(nameOf(nodes.get(from.node)), nameOf(nodes.get(to.node))));
}

/** A wire let go over a card, beside its ports, goes into the first that fits, if one does. */
export function joinTo(session: BoardSession, node: string, drawing: Drawing): boolean {
  const { end, side } = drawing;
  const graph = session.document.graph();
  const kind = kindOf(nodesById(graph).get(node)?.kind ?? "");
  const port = kind ? portFor(graph, end, side, kind) : null;
  if (port === null) return false;
  const own = { node, port };
  if (side === "source") join(session, drawing, end, own);
  else join(session, drawing, own, end);
  return true;
}

const pointOf = (event: MouseEvent | TouchEvent) =>
  "changedTouches" in event ? event.changedTouches[0]! : event;

/** Drawing wires: what a wire fits is worked out as it is picked up, and read from there on. */
export function useWiring() {
  const session = useBoard();
  const taken = useRef<string | null>(null);
  return useMemo(() => {
    const { document, view, canvas } = session;
    const drawn = () => view.getState().drawing;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      view.setState({ drawing: null });
      // React Flow ends a gesture when the button is let go, and only then.
      globalThis.document.dispatchEvent(new MouseEvent("mouseup"));
    };
    const onConnect = (connection: Connection) => {
      const drawing = drawn();
      const { from, to } = endsOf(connection);
      if (drawing) join(session, drawing, from, to);
    };
    return {
      onReconnectStart: (_: unknown, { id }: WireEdge) => {
        taken.current = id;
        void rewiring();
      },
      onReconnect: (_: unknown, connection: Connection) => onConnect(connection),
      onConnectStart: (_: unknown, { nodeId, handleId, handleType }: OnConnectStartParams) => {
        if (!nodeId || !handleId || !handleType) return;
        const end: End = { node: nodeId, port: handleId };
        const graph = document.graph();
        const wire = taken.current;
        const edges = graph.edges.filter(({ id }) => id !== wire);
        const left = wire === null ? graph : { ...graph, edges };
        view.setState({ drawing: startDrawing(left, end, handleType, wire) });
        taken.current = null;
        window.addEventListener("keydown", escape, true);
      },
      isValidConnection: (connection: Connection | WireEdge) => {
        const drawing = drawn();
        if (!drawing) return false;
        const { from, to } = endsOf(connection);
        return drawing.fits.has(portKey(drawing.side === "source" ? to : from));
      },
      onConnect,
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        window.removeEventListener("keydown", escape, true);
        const drawing = drawn();
        view.setState({ drawing: null });
        if (!drawing || state.isValid || state.toHandle) return;
        const { clientX: x, clientY: y } = pointOf(event);
        const under = globalThis.document.elementFromPoint(x, y);
        const card = under?.closest(".react-flow__node");
        const node = card?.getAttribute("data-id");
        const { end, side, wire } = drawing;
        if (node && node !== end.node) joinTo(session, node, drawing);
        if (card || !under?.closest(".react-flow")) return;
        if (wire !== null) return void rewiring().then(({ takeOff }) => takeOff(session, wire));
        const place = canvas.current?.toBoard({ x, y }) ?? { x, y };
        view.setState({ adding: { at: { x, y }, place, wire: { end, side } } });
      },
    };
  }, [session]);
}
