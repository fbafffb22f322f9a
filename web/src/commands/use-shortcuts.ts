import { useEffect } from "react";
import type { BoardSession } from "../stores/board-session";

/** The commands come after the board is drawn; a key pressed meanwhile waits for them. */
export function useShortcuts(session: BoardSession): void {
  useEffect(() => {
    const early: KeyboardEvent[] = [];
    const keep = (event: KeyboardEvent) => void early.push(event);
    window.addEventListener("keydown", keep);
    let stop: (() => void) | null = () => window.removeEventListener("keydown", keep);
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
