import { useSyncExternalStore } from "react";

const narrow = typeof window === "undefined" ? null : window.matchMedia("(max-width: 640px)");

const listen = (changed: () => void) => {
  narrow?.addEventListener("change", changed);
  return () => narrow?.removeEventListener("change", changed);
};

/** A phone: too narrow for a canvas. */
export const isNarrow = (): boolean => narrow?.matches ?? false;

export const useNarrow = (): boolean => useSyncExternalStore(listen, isNarrow);
