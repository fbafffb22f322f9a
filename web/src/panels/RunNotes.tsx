import * as says from "#words/run";
import { useBoard, useEstimate, useRuns, useView } from "../stores/board-context";
import { isRunning } from "../stores/runs";
import { Button } from "../ui/Button";
import { WaitingPlace } from "./WaitingPlace";
import styles from "./RunNotes.module.css";

/** What is to be known beside the Run button, under it: a line each, and mostly none. */
export function RunNotes() {
  const { view } = useBoard();
  const steppedDown = useEstimate((state) => state.estimate?.steppedDown ?? false);
  const warnings = useEstimate((state) => state.estimate?.warnings.length ?? 0);
  const lost = useRuns((state) => state.lost);
  const waiting = useRuns((state) =>
    isRunning(state) && state.live?.times.begun === null ? state.live.id : null,
  );
  const told = useView((state) => state.sheet === "run");
  const first = useEstimate((state) => state.estimate?.warnings[0]?.message ?? "");
  const open = useRuns((state) => isRunning(state));
  return (
    <output className={styles.notes}>
      {waiting !== null && !told && (
        <div className={styles.note}>
          <WaitingPlace run={waiting} />
        </div>
      )}
      {lost !== null && <p className={styles.note}>{lost}</p>}
      {steppedDown && !open && <p className={styles.note}>{says.theStudiosMonthIsSpent}</p>}
      {warnings > 0 && !open && (
        <div className={styles.note}>
          <p>{warnings === 1 ? first : says.thingsToKnow(warnings)}</p>
          <Button size="small" variant="quiet" onClick={() => view.setState({ sheet: "run" })}>
            {says.look}
          </Button>
        </div>
      )}
    </output>
  );
}
