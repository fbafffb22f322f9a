import * as says from "#words/wall";
import { Skeleton } from "../../ui/Skeleton";
import styles from "./SkeletonWall.module.css";

/** The wall before it is known, of the size it will have. */
export function SkeletonWall() {
  return (
    <output className={styles.wall} aria-label={says.loadingYourBoards}>
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
