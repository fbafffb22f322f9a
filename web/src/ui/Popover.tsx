import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import styles from "./Popover.module.css";

/** Spread over the button that opens it. */
export interface PopoverTrigger {
  ref: React.RefObject<HTMLButtonElement | null>;
  popoverTarget: string;
  "aria-haspopup": "dialog";
  "aria-expanded": boolean;
}

interface PopoverProps {
  label: string;
  renderTrigger: (props: PopoverTrigger) => ReactNode;
  children: ReactNode;
}

/** A small sheet below its button: the browser closes it on Escape and on a press elsewhere. */
export function Popover({ label, renderTrigger, children }: PopoverProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open && sheet.current && anchor.current) place(sheet.current, anchor.current);
  }, [open]);
  return (
    <>
      {renderTrigger({
        ref: anchor,
        popoverTarget: id,
        "aria-haspopup": "dialog",
        "aria-expanded": open,
      })}
      <dialog
        ref={sheet}
        id={id}
        popover="auto"
        aria-label={label}
        className={styles.sheet}
        data-open={open || undefined}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        {open && children}
      </dialog>
    </>
  );
}

const gap = 4;
const margin = 8;

/** Its right edge under the button's, and never past the edge of the window. */
function place(sheet: HTMLElement, anchor: HTMLElement) {
  const around = anchor.getBoundingClientRect();
  const { width, height } = sheet.getBoundingClientRect();
  const left = Math.min(around.right - width, innerWidth - width - margin);
  const below = around.bottom + gap + height + margin <= innerHeight;
  sheet.style.left = `${Math.max(margin, left)}px`;
  sheet.style.top = `${below ? around.bottom + gap : Math.max(margin, around.top - gap - height)}px`;
}
