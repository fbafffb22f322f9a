import { create } from "zustand";
import { readNote, writeNote } from "../api/local-note";
import { hintsAfter, readGone, type Gone, type HintEvent } from "./hints";

const note = "aktion.hints";

/** What this browser's person has learned or waved away. */
export const useGoneHints = create<{ readonly gone: Gone }>(() => ({
  gone: readGone(readNote(note)),
}));

export function tellHints(event: HintEvent): void {
  const { gone } = useGoneHints.getState();
  const next = hintsAfter(gone, event);
  if (next === gone) return;
  writeNote(note, next.length > 0 ? JSON.stringify(next) : null);
  useGoneHints.setState({ gone: next });
}
