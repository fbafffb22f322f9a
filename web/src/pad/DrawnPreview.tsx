import { wiredDrawing } from "@aktion/schema/graph/sketch";
import { useEffect } from "react";
import * as says from "#words/pad";
import { offerUnfinished } from "./unfinished";
import { Picture } from "../previews/Picture";
import { useShownTakes } from "../previews/shown-takes";
import { useBoard, useGraph, useNode } from "../stores/board-context";
import { mediaOf, type Media } from "../stores/takes";
import { Button } from "../ui/Button";
import { sentHere } from "./sent-here";
import styles from "./DrawnPreview.module.css";

interface DrawnPreviewProps {
  id: string;
  width: number;
  height: number;
  /** What was made of the drawing stands in its place. */
  made: boolean;
}

const insetPart = 0.3;

/** The drawing that counts: the sketch's own, or the wired still it was not drawn over. */
function useDrawing(id: string): Media | undefined {
  const params = useNode(id)?.params;
  const from = useGraph((graph) => wiredDrawing(graph, id)?.from.node ?? "");
  const [still] = useShownTakes(from)[0]?.media ?? [];
  const wired = still?.kind === "image" ? still : undefined;
  const asset = params?.["drawing"];
  const own = typeof asset === "string" ? mediaOf(asset, "image") : undefined;
  return params?.["over"] === true ? (own ?? wired) : (wired ?? own);
}

function Drawn({ media, width, height }: { media: Media; width: number; height: number }) {
  const src = sentHere.get(media.id);
  if (!src) return <Picture media={media} width={width} height={height} alt="" />;
  return <img className={styles.drawn} {...{ src, width, height }} alt="" draggable={false} />;
}

/** The drawing on its card, and the way to the pad. */
export function DrawnPreview({ id, width, height, made }: DrawnPreviewProps) {
  const session = useBoard();
  const { view } = session;
  const drawing = useDrawing(id);
  const open = () => view.setState({ pad: id });
  useEffect(() => offerUnfinished(session), [session]);
  if (!drawing && !made) {
    return (
      <div className={styles.empty}>
        <Button size="small" icon="pencil" className="nodrag" onClick={open}>
          {says.draw}
        </Button>
      </div>
    );
  }
  const [w, h] = [Math.round(width * insetPart), Math.round(height * insetPart)];
  return (
    <>
      {drawing && !made && (
        <div className={styles.sheet} onDoubleClick={open}>
          <Drawn media={drawing} width={width} height={height} />
        </div>
      )}
      {drawing && made && (
        <button
          type="button"
          className={`${styles.inset} nodrag`}
          style={{ width: w, height: h }}
          aria-label={says.openTheDrawing}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Drawn media={drawing} width={w} height={h} />
        </button>
      )}
      <Button
        size="small"
        icon="pencil"
        className={`${styles.draw} nodrag`}
        onClick={(event) => {
          event.stopPropagation();
          open();
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {says.draw}
      </Button>
    </>
  );
}
