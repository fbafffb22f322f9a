import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  /** One line: what would be here. */
  title: string;
  words?: ReactNode;
  /** Where it is all there is on the page, its title is the page's. */
  level?: "h1" | "h2";
  /** The way on: a button or a link. */
  children?: ReactNode;
}

export function EmptyState({ title, words, level: Title = "h2", children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {words && <p className={styles.words}>{words}</p>}
      {children && <div className={styles.act}>{children}</div>}
    </div>
  );
}
