import type { ReactNode } from "react";
import styles from "./SidePanel.module.css";

interface SidePanelProps {
  label: string;
  /** Instead of the label, where the head is more than words. */
  head?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}

/** Lies over the canvas at the right, so that nothing on the canvas moves when it comes. */
export function SidePanel({ label, head, end, children }: SidePanelProps) {
  return (
    <aside className={styles.panel} aria-label={label}>
      <header className={styles.head}>
        {head ?? <h2 className={styles.title}>{label}</h2>}
        {end}
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
