import { useEffect } from "react";
import type { BoardSession } from "../stores/board-session";
import { keepEarly, type Early } from "./early-keys";

/** The commands come after the board is drawn; what is pressed or pasted meanwhile waits for them. */
export function useShortcuts(session: BoardSession): void {
  useEffect(() => {
    const early: Early[] = [];
    let stop: (() => void) | null = keepEarly(early);
    void import("./shortcuts").then(({ listenForKeys }) => {
      if (!stop) return;
      stop();
      stop = listenForKeys(session, early);
    });
    return () => {
      stop?.();
      stop = null;
    };
  }, [session]);
}
