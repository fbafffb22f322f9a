import { useState } from "react";
import { readNote, writeNote } from "../../api/local-note";

const key = "aktion.watch.name";

/** Who watches, as they said it last on this device. */
export function useWatcherName() {
  const [name, setName] = useState(() => readNote(key) ?? "");
  return {
    name,
    setName(next: string) {
      setName(next);
      writeNote(key, next.trim() || null);
    },
  };
}
