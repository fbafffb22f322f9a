import {
  NodeResizeControl,
  ResizeControlVariant,
  useStore,
  type NodeProps,
  type ReactFlowState,
} from "@xyflow/react";
import { memo, Suspense, type CSSProperties } from "react";
import type { SectionNode } from "./flow-adapter";
import { latePart } from "../ui/late-part";
import styles from "./Section.module.css";

const Title = latePart(() =>
  import("./SectionTitle").then(({ SectionTitle }) => ({ default: SectionTitle })),
);

const edges = ["top", "right", "bottom", "left"] as const;

/** The zoom in rough steps: between them nothing is drawn again. */
const roughZoom = ({ transform }: ReactFlowState) =>
  2 ** (Math.round(Math.log2(transform[2]) * 4) / 4);

/** A titled frame behind its cards. The board is seen, panned and marked through it. */
export const Section = memo(function Section(props: NodeProps<SectionNode>) {
  const { data, selected, width = 0 } = props;
  const zoom = useStore(roughZoom);
  return (
    <div
      className={styles.section}
      data-selected={selected || undefined}
      style={{ "--pixel": `${1 / zoom}px` } as CSSProperties}
    >
      <Suspense>
        <Title section={data.section} {...{ selected, width, zoom }} />
      </Suspense>
      {edges.map((position) => (
        <NodeResizeControl
          key={position}
          className={styles.edge ?? ""}
          position={position}
          variant={ResizeControlVariant.Line}
          minWidth={40}
          minHeight={40}
        />
      ))}
    </div>
  );
});
