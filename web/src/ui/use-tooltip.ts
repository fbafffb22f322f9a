import { useEffect, useId, useRef, useState } from "react";

const pause = 400;
const gap = 6;
const margin = 8;

/** Shows a tip while what it is about is hovered or focused, and ties the two for screen readers. */
export function useTooltip() {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const element = anchor.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setShown(true), pause);
    };
    const hide = () => {
      clearTimeout(timer);
      setShown(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide();
    };
    const ended = new AbortController();
    const { signal } = ended;
    element.addEventListener("pointerenter", show, { signal });
    element.addEventListener("pointerleave", hide, { signal });
    element.addEventListener("pointerdown", hide, { signal });
    element.addEventListener("focusin", show, { signal });
    element.addEventListener("focusout", hide, { signal });
    element.addEventListener("keydown", escape, { signal });
    return () => {
      ended.abort();
      clearTimeout(timer);
    };
  }, []);

  useEffect(() => {
    if (!shown || !anchor.current || !tip.current) return undefined;
    place(tip.current, anchor.current);
    const about = anchor.current.querySelector("button, a, input, [tabindex]") ?? anchor.current;
    about.setAttribute("aria-describedby", id);
    return () => about.removeAttribute("aria-describedby");
  }, [shown, id]);

  return { id, anchor, tip, shown };
}

/** Below the anchor, or above where there is no room; never past the edge of the window. */
function place(tip: HTMLElement, anchor: HTMLElement) {
  tip.showPopover();
  const around = anchor.getBoundingClientRect();
  const size = tip.getBoundingClientRect();
  const below = around.bottom + gap + size.height + margin <= window.innerHeight;
  const left = around.left + (around.width - size.width) / 2;
  const most = window.innerWidth - size.width - margin;
  tip.style.left = `${Math.max(margin, Math.min(left, most))}px`;
  tip.style.top = `${below ? around.bottom + gap : around.top - gap - size.height}px`;
}
