import type { useStoreApi } from "@xyflow/react";
import type { BoardSession } from "../stores/board-session";
import { watchDoubleTap } from "./double-tap";
import { startMarquee } from "./finger-marquee";
import type { FlowNode } from "./flow-adapter";
import { watchLongPress } from "./long-press";
import { watchPinch } from "./pinch";
import { watchTaps } from "./tap-wiring";

/** All that a finger does beyond what React Flow lets it do. */
export function startTouching(
  session: BoardSession,
  store: ReturnType<typeof useStoreApi<FlowNode>>,
): () => void {
  const gone = new AbortController();
  const box = store.getState().domNode;
  const unwatch = watchTaps(session, store, gone.signal);
  if (box) {
    watchPinch(box, store, gone.signal);
    watchLongPress(box, gone.signal, (from) => startMarquee(session, store, from));
    watchDoubleTap(box, gone.signal);
  }
  return () => {
    unwatch();
    gone.abort();
  };
}
