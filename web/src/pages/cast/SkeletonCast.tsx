import * as says from "#words/cast";
import { Skeleton } from "../../ui/Skeleton";
import styles from "./SkeletonCast.module.css";

/** The cast before it is known, of the size it will have. */
export function SkeletonCast() {
  return (
    <output className={styles.wall} aria-label={says.loadingYourCast}>
      {Array.from({ length: 6 }, (_, place) => (
        <div key={place}>
          <Skeleton className={styles.face} />
          <div className={styles.foot}>
            <Skeleton width="60%" height={14} />
            <Skeleton width="40%" height={10} />
          </div>
        </div>
      ))}
    </output>
  );
}
