import { titleOf } from "@aktion/schema/graph/check";
import type { GraphEdge, Position } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import { portsThrough } from "@aktion/schema/graph/rewire";
import { kindOf, nodeKinds } from "@aktion/schema/nodes/registry";
import { useEffect, useMemo } from "react";
import { takeOff } from "../canvas/rewiring";
import { PortMark } from "../previews/PortMark";
import { useBoard } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { wiringOf } from "../stores/graph-index";
import { openWithin } from "../stores/within-wire";
import type { Entry } from "./find-entries";
import { PickList } from "./PickList";

interface WireEntry extends Entry {
  readonly type: PortType | null;
}

function wiresAt({ document, view }: BoardSession): GraphEdge[] {
  const { selected, wires } = view.getState();
  return document
    .graph()
    .edges.filter(
      ({ id, from, to }) =>
        wires.has(id) || (wires.size === 0 && (selected.has(from.node) || selected.has(to.node))),
    );
}

function entryOf({ document }: BoardSession, { id, from, to }: GraphEdge): WireEntry {
  const wiring = wiringOf(document.graph());
  const out = kindOf(wiring.nodes.get(from.node)?.kind ?? "")?.outputs[from.port];
  const into = kindOf(wiring.nodes.get(to.node)?.kind ?? "")?.inputs[to.port];
  return {
    id,
    title: `${titleOf(wiring, from.node)} to ${titleOf(wiring, to.node)}`,
    detail: `${out?.label ?? from.port} into ${(into?.label ?? to.port).toLowerCase()}`,
    group: "",
    end: "",
    type: out?.type ?? null,
  };
}

const markOf = ({ type }: WireEntry) => <PortMark type={type} />;

interface WireListProps {
  sheet: "disconnect" | "insert";
  at: Position;
  onClose: () => void;
}

/** The wires of what is selected, by name: one is taken off, or gets a node put into it. */
export function WireList({ sheet, at, onClose }: WireListProps) {
  const session = useBoard();
  const inserting = sheet === "insert";
  const edges = useMemo(() => {
    const graph = session.document.graph();
    return wiresAt(session).filter(
      (edge) => !inserting || nodeKinds.some(({ kind }) => portsThrough(graph, edge, kind)),
    );
  }, [session, inserting]);
  const pick = (id: string) => {
    onClose();
    if (inserting) openWithin(session, id);
    else takeOff(session, id);
  };
  // A wire that was chosen by hand needs no list.
  const [one] = session.view.getState().wires;
  const only = inserting && one !== undefined && edges.length === 1 ? one : null;
  useEffect(() => {
    if (only === null) return;
    onClose();
    openWithin(session, only);
  }, [only, onClose, session]);
  if (only !== null) return null;
  return (
    <PickList
      label={inserting ? "Insert on wire" : "Disconnect"}
      placeholder={inserting ? "Into which wire?" : "Which wire?"}
      entries={edges.map((edge) => entryOf(session, edge))}
      at={at}
      nothing={edges.length === 0 ? "No node fits into these wires." : "No wire goes there."}
      mark={markOf}
      onPick={({ id }) => pick(id)}
      onClose={onClose}
    />
  );
}
