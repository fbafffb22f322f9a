import type { CSSProperties } from "react";
import { classNames } from "./class-names";
import styles from "./Skeleton.module.css";

interface SkeletonProps {
  className?: string | undefined;
  width?: CSSProperties["width"];
  height?: CSSProperties["height"];
}

/** Keeps the place of what is on its way; it shows itself only when that takes a while. */
export function Skeleton({ className, width, height }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(styles.skeleton, className)}
      style={{ width, height }}
    />
  );
}
