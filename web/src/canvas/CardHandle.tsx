import { Handle, Position } from "@xyflow/react";
import type { CSSProperties } from "react";
import * as says from "#words/canvas";
import { PortMark } from "../previews/PortMark";
import { useGraph, useView } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import type { ViewState } from "../stores/view";
import { handleSize, type HandlePlace } from "./card-layout";
import styles from "./CardHandle.module.css";

interface CardHandleProps {
  node: string;
  place: HandlePlace;
}

/** While a wire is drawn, the ports it fits light up and the others step back. */
const fitOf = ({ drawing }: ViewState, node: string, place: HandlePlace) => {
  if (!drawing) return undefined;
  const { end, side, fits } = drawing;
  if (end.node === node && end.port === place.port && side === place.side) return "start";
  return place.side !== side && fits.has(`${node} ${place.port}`) ? "fits" : "no";
};

export function CardHandle({ node, place }: CardHandleProps) {
  const { port, side, type, label, many, y, reach } = place;
  const fit = useView((state) => fitOf(state, node, place));
  const wired = useGraph((graph) => {
    const wiring = wiringOf(graph);
    return side === "target"
      ? wiring.intoPort(node, port).length > 0
      : wiring.outOf(node).some((edge) => edge.from.port === port);
  });
  return (
    <Handle
      id={port}
      type={side}
      position={side === "target" ? Position.Left : Position.Right}
      className={styles.handle}
      style={{ top: y - handleSize / 2, "--reach": `${-reach}px` } as CSSProperties}
      data-fit={fit}
      data-side={side}
      data-open={!wired || undefined}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- React Flow makes the element.
      role="img"
      aria-label={label}
    >
      <span className={styles.mark}>
        <PortMark type={type} filled={wired || fit === "fits"} />
      </span>
      <span className={styles.label}>
        {label}
        {many && side === "target" && <span className={styles.many}> {says.several}</span>}
      </span>
    </Handle>
  );
}
