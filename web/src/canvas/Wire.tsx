import { BaseEdge, getBezierPath, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { portColour } from "../previews/port-look";
import type { WireEdge } from "./flow-adapter";
import styles from "./Wire.module.css";

/** A wire has the colour of what flows along it. */
export const Wire = memo(function Wire(props: EdgeProps<WireEdge>) {
  const { id, data, selected, sourceX, sourceY, targetX, targetY } = props;
  const { sourcePosition, targetPosition } = props;
  const [path] = getBezierPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
  });
  return (
    <BaseEdge
      id={id}
      path={path}
      interactionWidth={18}
      className={selected ? styles.selected : data?.off ? styles.off : styles.wire}
      style={{ stroke: portColour(data?.type ?? null) }}
    />
  );
});
