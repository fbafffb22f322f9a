import { useBoard, useRuns } from "../stores/board-context";
import { countsOf, isRunning } from "../stores/runs";
import { Button } from "../ui/Button";
import styles from "./RunButton.module.css";

export function RunButton() {
  const { running } = useBoard();
  const going = useRuns(isRunning);
  const starting = useRuns((state) => state.starting);
  const done = useRuns((state) => countsOf(state).done);
  const all = useRuns((state) => countsOf(state).all);
  if (going) {
    return (
      <Button
        className={styles.run}
        icon="stop"
        aria-label={`Stop the run, ${done} of ${all} done`}
        onClick={() => void running.cancel()}
      >
        Stop
        {all > 0 && <span className={styles.count}>{`${done} of ${all}`}</span>}
      </Button>
    );
  }
  return (
    <Button
      variant="accent"
      className={styles.run}
      icon="play"
      aria-disabled={starting}
      onClick={() => void running.run()}
    >
      {starting ? "Starting" : "Run"}
    </Button>
  );
}
