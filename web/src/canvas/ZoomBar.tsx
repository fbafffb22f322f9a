import { useReactFlow, useStore } from "@xyflow/react";
import { lazy, Suspense } from "react";
import { IconButton } from "../ui/IconButton";
import { coarse } from "./coarse";
import styles from "./ZoomBar.module.css";

const Several = lazy(() => import("./Several"));

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
      <IconButton size="small" icon="minus" label="Zoom out" onClick={() => void flow.zoomOut()} />
      <button
        type="button"
        className={styles.figure}
        title="Zoom to 100 %"
        onClick={() => void flow.zoomTo(1)}
      >
        {perCent} %
      </button>
      <IconButton size="small" icon="plus" label="Zoom in" onClick={() => void flow.zoomIn()} />
      <IconButton
        size="small"
        icon="fit"
        label="Show the whole board"
        onClick={() => void flow.fitView({ padding: 0.15, maxZoom: 1 })}
      />
    </div>
  );
}
