import * as says from "#words/faces";
import { useBoard, useRuns } from "../stores/board-context";
import { isRunning } from "../stores/runs";
import { Button } from "../ui/Button";
import styles from "./GoneTake.module.css";

/** A take whose file was deleted: what is left to do is to make another. */
export default function GoneTake({ id }: { id: string }) {
  const { running } = useBoard();
  const going = useRuns(isRunning);
  return (
    <div className={styles.gone}>
      <p>{says.thisTakeWasDeleted}</p>
      <Button
        size="small"
        className="nodrag"
        disabled={going}
        onClick={() => void running.run({ newTake: [{ node: id, count: 1 }] })}
      >
        {says.replaceWithANewTake}
      </Button>
    </div>
  );
}
