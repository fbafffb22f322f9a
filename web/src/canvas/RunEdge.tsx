import type { CSSProperties } from "react";
import { useRuns } from "../stores/board-context";
import { progressPerCent } from "../stores/runs";
import styles from "./RunEdge.module.css";

/** A thin line along the card's edge: how far it is, and a sweep that says it is at work. */
export function RunEdge({ id }: { id: string }) {
  const progress = useRuns((state) => progressPerCent(state, id));
  return (
    <span className={styles.edge} aria-hidden="true">
      <span className={styles.done} style={{ "--part": progress / 100 } as CSSProperties} />
      <span className={styles.sweep} />
    </span>
  );
}
