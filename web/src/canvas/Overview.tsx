import { MiniMap } from "@xyflow/react";
import { portColour } from "../previews/port-look";
import { useGraph } from "../stores/board-context";
import type { CardNode } from "./flow-adapter";
import styles from "./Overview.module.css";

/** Below this a board is seen whole, and a small picture of it says nothing. */
const worthIt = 24000;

const colourOf = ({ data }: CardNode): string => {
  const shown = data.layout.handles.findLast(({ side }) => side === "source");
  return portColour(shown?.type ?? null);
};

export function Overview() {
  const large = useGraph((graph) => graph.nodes.length >= worthIt);
  if (!large) return null;
  return (
    <MiniMap<CardNode>
      className={styles.map ?? ""}
      position="bottom-left"
      nodeColor={colourOf}
      nodeStrokeWidth={0}
      nodeBorderRadius={16}
      maskColor="var(--map-shade)"
      bgColor="var(--panel)"
      ariaLabel="The whole board, small"
      pannable
      zoomable
    />
  );
}
