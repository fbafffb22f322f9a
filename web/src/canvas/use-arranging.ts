import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { useBoard } from "../stores/board-context";
import type { Flow } from "./flow";
import type { FlowNode } from "./flow-adapter";

/** What a drag, a marquee and the arrow keys do beyond what React Flow does; it comes after the cards. */
export function useArranging(flow: Flow): void {
  const session = useBoard();
  const store = useStoreApi<FlowNode>();
  useEffect(() => {
    let stop: (() => void) | null = () => {};
    void import("../arranging/arranging").then(({ startGestures }) => {
      if (stop) stop = startGestures(session, store, flow);
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, [session, store, flow]);
}
