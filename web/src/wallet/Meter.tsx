import type { CSSProperties } from "react";
import styles from "./Meter.module.css";

interface MeterProps {
  value: number;
  most: number;
}

/** A quiet line beside words that say the same. */
export function Meter({ value, most }: MeterProps) {
  const part = most > 0 ? Math.min(1, value / most) : 1;
  return (
    <span
      aria-hidden="true"
      className={styles.meter}
      data-full={part >= 1 || undefined}
      style={{ "--part": part } as CSSProperties}
    />
  );
}
