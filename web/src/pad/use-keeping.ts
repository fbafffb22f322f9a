import { useEffect, useRef, useState } from "react";
import type { Drawing } from "./drawing";
import { forgetKept, keep } from "./kept-drawings";
import type { Pad } from "./pad-store";

const every = 1000;

interface Keeping {
  readonly at: number | null;
  /** This device keeps nothing: only Done does. */
  readonly refused: boolean;
}

interface Keeper extends Keeping {
  /** The drawing is in the document: nothing more is kept here. */
  end(): void;
}

/**
 * Keeps an open drawing on this device within a second of every change, and once more when the page
 * is hidden or left. A drawing that is as the document has it needs no keeping.
 */
export function useKeeping(pad: Pad, board: string, node: string, saved: Drawing): Keeper {
  const [keeping, setKeeping] = useState<Keeping>({ at: null, refused: false });
  const ended = useRef(false);
  useEffect(() => {
    let last = pad.store.getState().drawing;
    const write = () => {
      const { drawing } = pad.store.getState();
      if (drawing === last || ended.current) return;
      last = drawing;
      if (drawing === saved) {
        void forgetKept(board, node).then(() => setKeeping({ at: null, refused: false }));
      } else {
        void keep(board, node, drawing).then((kept) =>
          setKeeping({ at: kept ? Date.now() : null, refused: !kept }),
        );
      }
    };
    const timer = setInterval(write, every);
    document.addEventListener("visibilitychange", write);
    window.addEventListener("pagehide", write);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", write);
      window.removeEventListener("pagehide", write);
      write();
    };
  }, [pad, board, node, saved]);
  const end = () => {
    ended.current = true;
  };
  return { ...keeping, end };
}
