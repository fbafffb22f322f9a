import { titleOf } from "@aktion/schema/graph/check";
import type { GraphEdge, Position } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import { portsThrough } from "@aktion/schema/graph/rewire";
import { kindOf, nodeKinds } from "@aktion/schema/nodes/registry";
import { useEffect, useMemo, useState } from "react";
import * as says from "#words/wiring";
import { takeOff } from "../canvas/rewiring";
import { PortMark } from "../previews/PortMark";
import { useBoard } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { wiringOf } from "../stores/graph-index";
import { openWithin } from "../stores/within-wire";
import type { Entry } from "./find-entries";
import { PickList } from "./PickList";
import { ReplugList } from "./ReplugList";

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
    title: says.fromTo(titleOf(wiring, from.node), titleOf(wiring, to.node)),
    detail: says.outInto(out?.label ?? from.port, (into?.label ?? to.port).toLowerCase()),
    group: "",
    end: "",
    type: out?.type ?? null,
  };
}

const markOf = ({ type }: WireEntry) => <PortMark type={type} />;

type Sheet = "disconnect" | "insert" | "replug";

const words: Readonly<Record<Sheet, { readonly label: string; readonly asks: string }>> = {
  disconnect: { label: says.disconnect, asks: says.whichWire },
  insert: { label: says.insertOnWire, asks: says.intoWhichWire },
  replug: { label: says.replug, asks: says.whichWire },
};

interface WireListProps {
  sheet: Sheet;
  at: Position;
  onClose: () => void;
}

/** The wires of what is selected, by name: one is taken off, led elsewhere, or gets a node put into it. */
export function WireList({ sheet, at, onClose }: WireListProps) {
  const session = useBoard();
  const inserting = sheet === "insert";
  const edges = useMemo(() => {
    const graph = session.document.graph();
    return wiresAt(session).filter(
      (edge) => !inserting || nodeKinds.some(({ kind }) => portsThrough(graph, edge, kind)),
    );
  }, [session, inserting]);
  // A wire that was chosen by hand needs no list.
  const [one] = session.view.getState().wires;
  const chosen = one !== undefined && edges.length === 1 ? one : null;
  const only = inserting ? chosen : null;
  const [replugged, setReplugged] = useState(sheet === "replug" ? chosen : null);
  const pick = (id: string) => {
    if (sheet === "replug") return setReplugged(id);
    onClose();
    if (inserting) openWithin(session, id);
    else takeOff(session, id);
  };
  useEffect(() => {
    if (only === null) return;
    onClose();
    openWithin(session, only);
  }, [only, onClose, session]);
  if (only !== null) return null;
  if (replugged !== null) return <ReplugList wire={replugged} at={at} onClose={onClose} />;
  return (
    <PickList
      label={words[sheet].label}
      placeholder={words[sheet].asks}
      entries={edges.map((edge) => entryOf(session, edge))}
      at={at}
      nothing={
        inserting && edges.length === 0 ? says.noNodeFitsIntoTheseWires : says.noWireGoesThere
      }
      mark={markOf}
      onPick={({ id }) => pick(id)}
      onClose={onClose}
    />
  );
}
