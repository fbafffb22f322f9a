import { useEffect, useId, useRef, useState } from "react";

/** Spread over the button that opens a popup. */
export interface TriggerProps {
  ref: React.RefObject<HTMLButtonElement | null>;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: () => void;
  onPointerEnter: () => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
}

export interface PopupChange {
  readonly event: Event;
  cancel(): void;
}

export interface PopupProps {
  id: string;
  anchor: React.RefObject<HTMLButtonElement | null>;
  onOpenChange: (open: boolean, change: PopupChange) => void;
}

const isInside = (target: EventTarget | null, element: HTMLElement | null): boolean =>
  target instanceof Node && element !== null && element.contains(target);

/**
 * What opens a popup whose code comes after the page: the trigger is an ordinary button, the popup
 * is fetched while the page is idle and shown as soon as both are there.
 */
export function usePopup(kind: "menu" | "dialog", preload: () => unknown) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => whenIdle(preload), [preload]);

  const trigger: TriggerProps = {
    ref: anchor,
    "aria-haspopup": kind,
    "aria-expanded": open,
    "aria-controls": open ? id : undefined,
    onClick: () => setOpen((now) => !now),
    onPointerEnter: () => void preload(),
    onKeyDown: (event) => {
      if (kind !== "menu" || event.key !== "ArrowDown") return;
      event.preventDefault();
      setOpen(true);
    },
  };
  const popup: PopupProps = {
    id,
    anchor,
    onOpenChange: (next, change) => {
      // A press on the trigger closes by the trigger's own click, not twice.
      if (
        !next &&
        change.event.type !== "keydown" &&
        isInside(change.event.target, anchor.current)
      ) {
        change.cancel();
        return;
      }
      setOpen(next);
    },
  };
  return { open, setOpen, trigger, popup };
}

/** Not before the page has settled; browsers without idle time get a second's pause. */
function whenIdle(work: () => unknown): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(work, 1000);
    return () => clearTimeout(timer);
  }
  const ticket = requestIdleCallback(() => void work(), { timeout: 3000 });
  return () => cancelIdleCallback(ticket);
}
