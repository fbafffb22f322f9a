import { connect } from "@aktion/schema/graph/edits";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Connection, FinalConnectionState, OnConnectStartParams } from "@xyflow/react";
import { useMemo } from "react";
import { useBoard } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";
import type { Drawing, End } from "../stores/view";
import { portFor, portKey, startDrawing } from "./drawing";
import { endsOf, type WireEdge } from "./flow-adapter";

/** A wire let go over a card, beside its ports, goes into the first that fits. */
function joinTo({ document, edit }: BoardSession, node: string, { end, side }: Drawing): boolean {
  const graph = document.graph();
  const kind = kindOf(nodesById(graph).get(node)?.kind ?? "");
  const port = kind ? portFor(graph, end, side, kind) : null;
  if (port === null) return false;
  const own = { node, port };
  return edit(side === "source" ? connect(end, own) : connect(own, end));
}

const pointOf = (event: MouseEvent | TouchEvent) =>
  "changedTouches" in event ? event.changedTouches[0]! : event;

/** Drawing wires: what a wire fits is worked out as it is picked up, and read from there on. */
export function useWiring() {
  const session = useBoard();
  return useMemo(() => {
    const { document, view, edit, canvas } = session;
    const drawn = () => view.getState().drawing;
    return {
      onConnectStart: (_: unknown, { nodeId, handleId, handleType }: OnConnectStartParams) => {
        if (!nodeId || !handleId || !handleType) return;
        const end: End = { node: nodeId, port: handleId };
        view.setState({ drawing: startDrawing(document.graph(), end, handleType) });
      },
      isValidConnection: (connection: Connection | WireEdge) => {
        const drawing = drawn();
        if (!drawing) return false;
        const { from, to } = endsOf(connection);
        return drawing.fits.has(portKey(drawing.side === "source" ? to : from));
      },
      onConnect: (connection: Connection) => {
        const { from, to } = endsOf(connection);
        edit(connect(from, to));
      },
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        const drawing = drawn();
        view.setState({ drawing: null });
        if (!drawing || state.isValid || state.toHandle) return;
        const { clientX: x, clientY: y } = pointOf(event);
        const card = globalThis.document.elementFromPoint(x, y)?.closest(".react-flow__node");
        const node = card?.getAttribute("data-id");
        if (node && node !== drawing.end.node) joinTo(session, node, drawing);
        if (card) return;
        const { end, side } = drawing;
        const place = canvas.current?.toBoard({ x, y }) ?? { x, y };
        view.setState({ adding: { at: { x, y }, place, wire: { end, side } } });
      },
    };
  }, [session]);
}
