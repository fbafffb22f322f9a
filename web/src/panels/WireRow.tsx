import { titleOf } from "@aktion/schema/graph/check";
import type { GraphEdge } from "@aktion/schema/graph/graph";
import { moveWire } from "@aktion/schema/graph/wire-order";
import type { KeyboardEvent } from "react";
import * as says from "#words/wiring";
import { takeOff } from "../canvas/rewiring";
import { useBoard, useGraph } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { select, tell } from "../stores/view";
import { openWithin } from "../stores/within-wire";
import { IconButton } from "../ui/IconButton";
import styles from "./WireRow.module.css";

interface WireRowProps {
  edge: GraphEdge;
  end: "from" | "to";
  /** Its place among the wires of a port that takes several, from 0. */
  place: number | null;
  /** The wire that is being dragged, if one is. */
  held: string | null;
  onHold: (id: string | null) => void;
}

/** One wire by the name of the card at its other end. In focus it shows itself on the canvas. */
export function WireRow({ edge, end, place, held, onHold }: WireRowProps) {
  const session = useBoard();
  const { edit, view, canvas } = session;
  const other = edge[end].node;
  const name = useGraph((graph) => titleOf(wiringOf(graph), other));
  const moveTo = (id: string, to: number) => {
    if (edit(moveWire(id, to))) tell(view, says.isNumber(name, to + 1));
  };
  const pressed = (event: KeyboardEvent) => {
    const way = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (way !== undefined && place !== null) moveTo(edge.id, Math.max(0, place + way));
    else if (event.key === "Delete" || event.key === "Backspace") takeOff(session, edge.id);
    else if (event.key === "i") openWithin(session, edge.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Alt and the arrows on its button do the same as a drag.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={styles.row}
      draggable={place !== null}
      data-held={held === edge.id || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onHold(edge.id);
      }}
      onDragEnd={() => onHold(null)}
      onDragOver={(event) => held !== null && place !== null && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (held !== null && place !== null) moveTo(held, place);
        onHold(null);
      }}
    >
      {place !== null && <span className={styles.place}>{place + 1}</span>}
      <button
        type="button"
        className={styles.name}
        title={place === null ? undefined : says.keysOfTheOrder}
        onClick={() => {
          select(view, [other]);
          canvas.current?.fit([other]);
        }}
        onFocus={() => view.setState({ wires: new Set([edge.id]) })}
        onBlur={() => view.setState({ wires: new Set() })}
        onKeyDown={pressed}
      >
        {name}
      </button>
      <IconButton
        size="small"
        icon="close"
        label={says.unwire(name)}
        onClick={() => takeOff(session, edge.id)}
      />
    </li>
  );
}
