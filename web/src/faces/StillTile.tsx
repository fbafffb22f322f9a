import type { GraphEdge } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { KeyboardEvent } from "react";
import * as says from "#words/faces";
import { Picture } from "../previews/Picture";
import { useShownTakes } from "../previews/shown-takes";
import { useNode, useUploads } from "../stores/board-context";
import { uploadKey } from "../stores/uploads";
import { Icon } from "../ui/Icon";
import type { Reorder } from "./use-reorder";
import styles from "./StillTile.module.css";

interface StillTileProps {
  edge: GraphEdge | null;
  place: number;
  /** What the place is called: "Still 2". */
  label: string;
  sign?: string;
  width: number;
  height: number;
  chosen: boolean;
  reorder: Reorder;
  onPress: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A still that is wired in, or the empty place for one. */
export function StillTile({
  edge,
  place,
  label,
  sign = "",
  width,
  height,
  chosen,
  reorder,
  onPress,
  onKeyDown,
}: StillTileProps) {
  const name = useStillName(edge);
  const lit = reorder.from !== null && reorder.over === place && reorder.from !== place;
  return (
    <button
      type="button"
      className={styles.tile}
      style={{ width, height }}
      aria-label={edge ? `${label}: ${name}` : says.emptyChooseAStill(label)}
      aria-pressed={edge ? chosen : undefined}
      aria-keyshortcuts={edge ? "Alt+ArrowLeft Alt+ArrowRight Delete" : undefined}
      data-empty={!edge || undefined}
      data-dragged={reorder.from === place || undefined}
      data-lit={lit || undefined}
      {...reorder.grip(place)}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!reorder.wasDrag()) onPress();
      }}
    >
      {edge ? (
        <StillPicture edge={edge} name={name} width={width} height={height} />
      ) : (
        <span className={styles.plus}>
          <Icon name="plus" size={16} />
        </span>
      )}
      <span className={styles.sign}>{sign || place + 1}</span>
    </button>
  );
}

export function useStillName(edge: GraphEdge | null): string {
  const node = useNode(edge?.from.node ?? "");
  return node ? node.name || kindOf(node.kind)?.title || node.kind : "";
}

interface StillPictureProps {
  edge: GraphEdge;
  name: string;
  width: number;
  height: number;
}

function StillPicture({ edge, name, width, height }: StillPictureProps) {
  const media = useShownTakes(edge.from.node).flatMap((take) => take.media);
  const going = useUploads((state) => state.going[uploadKey(edge.from.node, "assetId")]);
  const [first] = media;
  if (going?.preview)
    return (
      <img
        className={styles.coming}
        src={going.preview}
        alt=""
        data-failed={going.error !== null}
      />
    );
  if (!first) return <span className={styles.name}>{name}</span>;
  return (
    <>
      <Picture media={first} width={width} height={height} alt="" small />
      {media.length > 1 && <span className={styles.count}>{media.length}</span>}
    </>
  );
}
