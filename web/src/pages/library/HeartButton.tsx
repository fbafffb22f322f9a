import type { ReactNode } from "react";
import { Heart } from "./marks";
import styles from "./HeartButton.module.css";

interface HeartButtonProps {
  on: boolean;
  /** Its name where it shows no words. */
  label?: string;
  /** A key that does the same. */
  keys?: string;
  onClick: () => void;
  children?: ReactNode;
}

export const HeartButton = ({ on, label, keys, onClick, children }: HeartButtonProps) => (
  <button
    type="button"
    className={styles.heart}
    aria-pressed={on}
    aria-label={label}
    aria-keyshortcuts={keys}
    title={label}
    onClick={onClick}
  >
    <Heart />
    {children}
  </button>
);
