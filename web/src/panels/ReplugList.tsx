import type { Position } from "@aktion/schema/graph/graph";
import { useMemo } from "react";
import * as says from "#words/wiring";
import { lead } from "../canvas/rewiring";
import { PortMark } from "../previews/PortMark";
import { useBoard } from "../stores/board-context";
import { PickList } from "./PickList";
import { replugEntries, type ReplugEntry } from "./replug-entries";

interface ReplugListProps {
  wire: string;
  at: Position;
  onClose: () => void;
}

const markOf = ({ type }: ReplugEntry) => (type ? <PortMark type={type} /> : null);

/** Where a wire could go or come from instead; it keeps its other end. */
export function ReplugList({ wire, at, onClose }: ReplugListProps) {
  const session = useBoard();
  const graph = session.document.graph();
  const entries = useMemo(() => replugEntries(graph, wire), [graph, wire]);
  return (
    <PickList
      label={says.replugWire}
      placeholder={says.toWhichPort}
      entries={entries}
      at={at}
      nothing={
        entries.length === 0 ? says.noOtherPortFitsThisWire : says.nothingThatFitsIsCalledThat
      }
      mark={markOf}
      onPick={({ from, to }) => {
        onClose();
        lead(session, wire, from, to);
      }}
      onClose={onClose}
    />
  );
}
