import { useReactFlow, useStore } from "@xyflow/react";
import { Suspense } from "react";
import * as says from "#words/canvas";
import { IconButton } from "../ui/IconButton";
import { coarse } from "./coarse";
import { latePart } from "../ui/late-part";
import styles from "./ZoomBar.module.css";

const Several = latePart(() => import("./Several"));

/** Reads the zoom as whole per cent, so that panning draws nothing here. */
export function ZoomBar() {
  const perCent = useStore((state) => Math.round(state.transform[2] * 100));
  const flow = useReactFlow();
  return (
    <div className={styles.bar}>
      {coarse && (
        <Suspense>
          <Several />
        </Suspense>
      )}
      <IconButton
        size="small"
        icon="minus"
        label={says.zoomOut}
        onClick={() => void flow.zoomOut()}
      />
      <button
        type="button"
        className={styles.figure}
        title={says.zoomToFull}
        onClick={() => void flow.zoomTo(1)}
      >
        {perCent} %
      </button>
      <IconButton size="small" icon="plus" label={says.zoomIn} onClick={() => void flow.zoomIn()} />
      <IconButton
        size="small"
        icon="fit"
        label={says.showTheWholeBoard}
        onClick={() => void flow.fitView({ padding: 0.15, maxZoom: 1 })}
      />
    </div>
  );
}
