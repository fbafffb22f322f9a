import type { ReactNode } from "react";
import styles from "./table.module.css";

/** A table that is too wide moves by itself, its names staying in sight; the page does not. */
export function AdminTable({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>{children}</table>
    </div>
  );
}
