import type { NodeKind } from "@aktion/schema/nodes/define";
import { Suspense } from "react";
import { EmptyFrame } from "./EmptyFrame";
import { FilmPreview } from "./FilmPreview";
import { useGone } from "../previews/gone";
import { isCut, heldParam, shownPort } from "../previews/preview-room";
import { previews } from "../previews/previews";
import { useShownTakes } from "../previews/shown-takes";
import { useBoard } from "../stores/board-context";
import { latePart } from "../ui/late-part";
import styles from "./NodePreview.module.css";

// Only few cards hold a file of one's own.
const HeldPreview = latePart(() =>
  import("./HeldPreview").then(({ HeldPreview: shown }) => ({ default: shown })),
);
const GoneTake = latePart(() => import("./GoneTake"));
const Drawn = latePart(() =>
  import("../pad/sketch-parts").then(({ DrawnPreview }) => ({ default: DrawnPreview })),
);

interface NodePreviewProps {
  id: string;
  kind: NodeKind;
  width: number;
  height: number;
  /** A finger has no double click. */
  tap?: boolean;
}

/** What a node made or holds, in the place that is kept for it. */
export function NodePreview({ id, kind, width, height, tap = false }: NodePreviewProps) {
  const { view } = useBoard();
  const takes = useShownTakes(id);
  const asset = takes[0]?.media[0]?.id;
  const gone = useGone((state) => asset !== undefined && state[asset] === true);
  const empty = takes.length === 0 || gone;
  const port = shownPort(kind);
  const held = heldParam(kind);
  if (isCut(kind)) return <FilmPreview id={id} width={width} height={height} />;
  if (!port || height === 0) return null;
  const Preview = previews[port];
  const seen = port === "image" || port === "video";
  const open = () => view.setState({ viewer: { node: id, take: takes[0]?.id ?? null } });
  return (
    <div
      className={styles.preview}
      style={{ width, height }}
      {...(takes.length > 0 && seen && (tap ? { onClick: open } : { onDoubleClick: open }))}
    >
      {(takes.length > 0 || port === "text") && !(held && gone) ? (
        <Suspense>
          <Preview node={id} takes={takes} width={width} height={height} />
        </Suspense>
      ) : (
        !held && <EmptyFrame id={id} kind={kind} port={port} />
      )}
      {kind.kind === "sketch" && (
        <Suspense>
          <Drawn id={id} width={width} height={height} made={!empty} />
        </Suspense>
      )}
      {held && (
        <Suspense>
          <HeldPreview node={id} name={held} kind={kind} empty={empty} gone={gone} />
        </Suspense>
      )}
      {!held && gone && (
        <Suspense>
          <GoneTake id={id} />
        </Suspense>
      )}
    </div>
  );
}
