import * as says from "#words/panels";
import type { ReactNode } from "react";
import { IconButton } from "../ui/IconButton";
import { useFolded } from "./drawer";
import styles from "./SidePanel.module.css";

interface SidePanelProps {
  label: string;
  /** Instead of the label, where the head is more than words. */
  head?: ReactNode;
  end?: ReactNode;
  /** Whether it can be put away while what it is about stays selected. */
  folds?: boolean;
  children: ReactNode;
}

/**
 * Lies over the canvas at the right, so that nothing on the canvas moves when it comes; on a tablet
 * held upright it is a drawer beneath the board.
 */
export function SidePanel({ label, head, end, folds = false, children }: SidePanelProps) {
  const folded = useFolded() && folds;
  return (
    <aside className={styles.panel} aria-label={label} data-folded={folded || undefined}>
      <header className={styles.head}>
        {head ?? <h2 className={styles.title}>{label}</h2>}
        <span className={styles.end}>
          {end}
          {folds && (
            <span className={styles.fold}>
              <IconButton
                icon={folded ? "up" : "down"}
                label={folded ? says.showThePanel : says.putThePanelAway}
                onClick={() => useFolded.setState(!folded, true)}
              />
            </span>
          )}
        </span>
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
