import { BaseEdge, getBezierPath, type EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { portColour } from "../previews/port-look";
import { useEstimate, useView } from "../stores/board-context";
import type { WireEdge } from "./flow-adapter";
import styles from "./Wire.module.css";

/** Three quarters along the curve "M x,y C x,y x,y x,y". */
function nearEnd(path: string) {
  const points = path.match(/-?[\d.]+/g)!.map(Number);
  const along = (axis: 0 | 1) =>
    [1, 9, 27, 27].reduce((sum, part, place) => sum + part * points[place * 2 + axis]!, 0) / 64;
  return { x: along(0), y: along(1) };
}

/** A wire has the colour of what flows along it; near its end, its place in a row, or how many. */
export const Wire = memo(function Wire(props: EdgeProps<WireEdge>) {
  const { id, data, selected, sourceX, sourceY, targetX, targetY } = props;
  const { target, targetHandleId, sourcePosition, targetPosition } = props;
  const landing = useView((state) => state.landing?.wire === id);
  const items = useEstimate(({ estimate }) => {
    const one = estimate?.nodes[target];
    return one?.list === targetHandleId ? one?.items : 0;
  });
  const [path] = getBezierPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
  });
  const figure = data?.place || (items ? `${items} \u00d7` : "");
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={18}
        className={landing || selected ? styles.selected : data?.off ? styles.off : styles.wire}
        style={{ stroke: portColour(data?.type ?? null) }}
      />
      {figure && (
        <text className={styles.figure} {...nearEnd(path)}>
          {figure}
        </text>
      )}
    </>
  );
});
