import * as says from "#words/run";
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
        aria-label={says.stopTheRunDone(done, all)}
        onClick={() => void running.cancel()}
      >
        {says.stop}
        {all > 0 && <span className={styles.count}>{says.doneOf(done, all)}</span>}
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
      {starting ? says.starting : says.run}
    </Button>
  );
}
