import { clockTime } from "../app/time-words";
import { useBoard, useSaving } from "../stores/board-context";
import { Button } from "../ui/Button";
import styles from "./ConflictBar.module.css";

/** Someone chooses; nothing is overwritten without it, and nothing is lost by it. */
export function ConflictBar() {
  const { saving } = useBoard();
  const at = useSaving((state) => state.conflict?.at ?? null);
  if (at === null) return null;
  return (
    <div role="alert" className={styles.bar}>
      <p className={styles.words}>
        This board was changed elsewhere at {clockTime(at)}. Which one should stay?
      </p>
      <Button size="small" onClick={() => saving.keepMine()}>
        Keep mine
      </Button>
      <Button size="small" onClick={() => saving.takeTheirs()}>
        Take theirs
      </Button>
      <span className={styles.remark}>Mine stays in history and undo.</span>
    </div>
  );
}
