import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Pad, PadState } from "./pad-store";

export const PadContext = createContext<Pad | null>(null);

export function usePad(): Pad {
  const pad = useContext(PadContext);
  if (!pad) throw new Error("Not on a pad");
  return pad;
}

export const usePadState = <T>(read: (state: PadState) => T): T => useStore(usePad().store, read);
