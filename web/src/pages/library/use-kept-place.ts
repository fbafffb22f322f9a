import { useEffect, useLayoutEffect, useRef } from "react";

const pause = 400;

interface Kept {
  readonly top?: number;
}

/** Who comes back to the page, or loads it again, finds it where it was left. */
export function useKeptPlace(ready: boolean): void {
  const done = useRef(false);
  useLayoutEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    const { top } = (history.state as Kept | null) ?? {};
    if (top !== undefined) window.scrollTo(0, top);
  }, [ready]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const keep = () => {
      const state = history.state as object | null;
      history.replaceState({ ...state, top: window.scrollY }, "");
    };
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    };
    window.addEventListener("scroll", moved, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", moved);
    };
  }, []);
}
