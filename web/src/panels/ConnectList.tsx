import { titleOf } from "@aktion/schema/graph/check";
import { connect } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { useMemo, useState } from "react";
import * as says from "#words/wiring";
import { boxOf } from "../canvas/boxes";
import { PortMark } from "../previews/PortMark";
import { useBoard } from "../stores/board-context";
import { nodesById, wiringOf } from "../stores/graph-index";
import { tell } from "../stores/view";
import { portEntries, targetEntries, type PortEntry, type TargetEntry } from "./connect-entries";
import { PickList } from "./PickList";

interface ConnectListProps {
  id: string;
  at: Position;
  onClose: () => void;
}

const markOf = ({ type }: { readonly type: PortEntry["type"] }) =>
  type ? <PortMark type={type} /> : null;

/** A wire without a mouse: which port, then where to. */
export function ConnectList({ id, at, onClose }: ConnectListProps) {
  const session = useBoard();
  const graph = session.document.graph();
  const [ports] = useState(() => portEntries(graph, id));
  const [port, setPort] = useState<PortEntry | null>(ports.length === 1 ? ports[0]! : null);
  const targets = useMemo(() => (port ? targetEntries(graph, port) : []), [graph, port]);

  const wireTo = (target: TargetEntry["target"], { from, side }: PortEntry) => {
    onClose();
    if (target === null) return addTo(from, side);
    const [start, end] = side === "source" ? [from, target] : [target, from];
    const wiring = wiringOf(graph);
    const words = says.fromTo(titleOf(wiring, start.node), titleOf(wiring, end.node));
    tell(
      session.view,
      session.edit(connect(start, end)) ? says.wired(words) : says.notPossible(words),
    );
  };
  const addTo = (end: PortEntry["from"], side: PortEntry["side"]) => {
    const box = boxOf(graph, nodesById(graph).get(id)!);
    const x = side === "source" ? box.x + box.w + 80 : box.x - 80;
    const place = { x, y: box.y + 120 };
    session.view.setState({ adding: { at, place, wire: { end, side } } });
  };
  if (!port) {
    return (
      <PickList
        key="ports"
        label={says.connect}
        placeholder={says.whichPort}
        entries={ports}
        at={at}
        nothing={ports.length === 0 ? says.thisCardHasNoPort : says.noPortIsCalledThat}
        mark={markOf}
        onPick={setPort}
        onClose={onClose}
      />
    );
  }
  return (
    <PickList
      key="targets"
      label={says.connectPort(port.title.toLowerCase())}
      placeholder={port.side === "source" ? says.whereTo : says.fromWhere}
      entries={targets}
      at={at}
      nothing={says.nothingThatFitsIsCalledThat}
      mark={markOf}
      onPick={({ target }) => wireTo(target, port)}
      onClose={onClose}
    />
  );
}
