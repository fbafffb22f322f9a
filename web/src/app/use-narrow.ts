import { useSyncExternalStore } from "react";

const narrow = window.matchMedia("(max-width: 640px)");

function watch(changed: () => void) {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
}

/** Whether the window is as narrow as a phone's. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => narrow.matches);
