import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { NodeResizeControl, useStore, type NodeProps, type ReactFlowState } from "@xyflow/react";
import { memo, Suspense } from "react";
import { FaceFields } from "../faces/FaceFields";
import { FacePanel } from "../faces/FacePanel";
import { NodePreview } from "../faces/NodePreview";
import { useEstimate, useNodePart, useRuns, useView } from "../stores/board-context";
import { statusOf } from "../stores/runs";
import { CardFoot } from "./CardFoot";
import { CardHandle } from "./CardHandle";
import { CardHead } from "./CardHead";
import type { CardNode } from "./flow-adapter";
import { RunEdge } from "./RunEdge";
import { UnknownKind } from "./UnknownKind";
import { useEmpty } from "./use-far";
import { latePart } from "../ui/late-part";
import styles from "./Card.module.css";

const PassThrough = latePart(() => import("./PassThrough"));

const farZoom = 0.35;
const isFar = (state: ReactFlowState) => state.transform[2] < farZoom;

type CardProps = Pick<NodeProps<CardNode>, "id" | "data" | "selected" | "width" | "height">;

/** React Flow also tells where a card is, a frame at a time while it is dragged: no part of it shows that. */
export const Card = ({ id, data, selected, width, height }: NodeProps<CardNode>) =>
  useEmpty(id) ? (
    <div className={styles.drawn} />
  ) : (
    <CardInside {...{ id, data, selected, width, height }} />
  );

/** From afar a note or a prompt is its own words, as far as they go. */
const wordsOf = ({ name, params: { text } }: GraphNode): string =>
  name || (typeof text === "string" ? text.trim().slice(0, 120) : "");

function Block({ id, title }: { id: string; title: string }) {
  return <p className={styles.block}>{useNodePart(id, wordsOf) || title}</p>;
}

/** One node. It reads its own leaves of the stores, so another node's news never draws it again. */
const CardInside = memo(function CardInside({ id, data, selected, width, height }: CardProps) {
  const name = useNodePart(id, (node) => node.kind);
  const off = useNodePart(id, (node) => node.off);
  const status = useRuns((state) => statusOf(state, id));
  const stale = useEstimate(({ estimate }) => estimate?.nodes[id]?.stale ?? false);
  const far = useStore(isFar);
  const chipOf = useView((state) => state.chipOf);
  if (name === undefined) return null;
  const { layout } = data;
  const kind = kindOf(name);
  const inside = (width ?? layout.width) - 2;
  const running = status === "running";
  return (
    <div
      className={styles.card}
      data-selected={selected || undefined}
      data-off={off || undefined}
      data-unknown={!kind || undefined}
      data-status={status ?? undefined}
      data-stale={stale || undefined}
      data-far={far || undefined}
    >
      <div className={styles.inside}>
        {!far && <CardHead id={id} kind={kind} title={kind?.title ?? name} />}
        {far && <div className={styles.head} />}
        {!kind && <UnknownKind kind={name} />}
        {kind && layout.preview > 0 && (
          <NodePreview id={id} kind={kind} width={inside} height={layout.preview} />
        )}
        {kind && layout.panel > 0 && (
          <FacePanel
            id={id}
            kind={kind}
            width={inside}
            height={layout.panel}
            ratio={inside / layout.preview}
          />
        )}
        {kind && !far && <FaceFields id={id} kind={kind} names={layout.fields} />}
        {kind && far && layout.preview + layout.panel === 0 && <Block id={id} title={kind.title} />}
        {!far && layout.foot && <CardFoot id={id} />}
      </div>
      {!far && chipOf?.(id)}
      {running && <RunEdge id={id} />}
      {off && !far && (
        <Suspense>
          <PassThrough id={id} layout={layout} width={inside + 2} />
        </Suspense>
      )}
      {!far &&
        layout.handles.map((place) => (
          <CardHandle key={`${place.side} ${place.port}`} node={id} place={place} />
        ))}
      {selected && !far && (
        <NodeResizeControl
          className={styles.resize ?? ""}
          minWidth={200}
          minHeight={layout.least}
          maxWidth={1200}
          maxHeight={Math.max(height ?? 0, 1400)}
        />
      )}
    </div>
  );
});
