import { useEffect, useId, useRef, type ReactNode } from "react";
import * as says from "#words/ui";
import { IconButton } from "./IconButton";
import styles from "./Dialog.module.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** In CSS pixels; on a phone it takes the width there is. */
  width?: number;
  /** A press beside it leaves it open: something in it would be lost. */
  stays?: boolean;
}

/** Shown while it is mounted. The browser's own dialog keeps focus inside and gives it back. */
export function Dialog({ title, onClose, children, width = 400, stays = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    // Into the field it is about, not onto the button that closes it.
    shown?.querySelector<HTMLElement>("input, textarea, select")?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      style={{ width }}
      aria-labelledby={titleId}
      closedby={stays ? "closerequest" : "any"}
      // Said before the browser closes it, not a task later: what is pressed next meets a closed one.
      onCancel={(event) => event.target === event.currentTarget && onClose()}
      onClose={onClose}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <IconButton icon="close" label={says.close} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
