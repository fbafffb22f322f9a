import * as says from "#words/wall";
import { Skeleton } from "../../ui/Skeleton";
import styles from "./SkeletonWall.module.css";

/** A wall of covers before it is known, of the size it will have. */
export function SkeletonWall({ label = says.loadingYourBoards }: { label?: string }) {
  return (
    <output className={styles.wall} aria-label={label}>
      {Array.from({ length: 8 }, (_, place) => (
        <div key={place}>
          <Skeleton className={styles.cover} />
          <div className={styles.foot}>
            <Skeleton width="50%" height={14} />
            <Skeleton width="30%" height={10} />
          </div>
        </div>
      ))}
    </output>
  );
}
