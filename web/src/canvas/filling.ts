import type { useStoreApi } from "@xyflow/react";
import { flushSync } from "react-dom";

/** Of each frame, in milliseconds; the rest is the hand's. */
const share = 8;

/** Fills empty cards a few in each frame, those nearest the middle of the view first. */
export interface Filling {
  /** Answers how to wait no longer. */
  wait(id: string, fill: () => void): () => void;
  /** Told once, when no card waits any more. */
  whenDone(tell: () => void): () => void;
}

export function createFilling(store: ReturnType<typeof useStoreApi>): Filling {
  const waiting = new Map<string, () => void>();
  const told = new Set<() => void>();
  let frame = 0;

  /** From the middle of the view; what is not there any more is nearest. */
  function distanceOf(id: string): number {
    const { nodeLookup, transform, width, height } = store.getState();
    const node = nodeLookup.get(id);
    if (!node) return 0;
    const [panX, panY, zoom] = transform;
    const { x, y } = node.internals.positionAbsolute;
    const across = (x + (node.width ?? 0) / 2) * zoom + panX - width / 2;
    const down = (y + (node.height ?? 0) / 2) * zoom + panY - height / 2;
    return Math.hypot(across, down);
  }

  function nextSlice() {
    frame = 0;
    const began = performance.now();
    const nearest = [...waiting.keys()]
      .map((id) => ({ id, far: distanceOf(id) }))
      .sort((one, other) => one.far - other.far);
    for (const { id } of nearest) {
      const fill = waiting.get(id);
      waiting.delete(id);
      if (fill) flushSync(fill);
      if (performance.now() - began > share) break;
    }
    if (waiting.size > 0) return later();
    for (const tell of told) tell();
    told.clear();
  }
  const later = () => {
    frame ||= requestAnimationFrame(nextSlice);
  };

  return {
    wait(id, fill) {
      waiting.set(id, fill);
      later();
      return () => {
        if (waiting.get(id) === fill) waiting.delete(id);
      };
    },
    whenDone(tell) {
      told.add(tell);
      later();
      return () => {
        told.delete(tell);
      };
    },
  };
}
