import * as says from "#words/run";
import { priceWords } from "../money/credit-words";
import { about } from "../previews/clock";
import { useBoard, useEstimate, useRuns } from "../stores/board-context";
import { isRunning } from "../stores/runs";
import { Button } from "../ui/Button";
import { Tooltip } from "../ui/Tooltip";
import { ShortWords } from "./ShortWords";
import styles from "./EstimateWords.module.css";

/** What a run would cost and take, and how much keeps it from starting. */
export function EstimateWords() {
  const { view } = useBoard();
  const estimate = useEstimate((state) => state.estimate);
  const error = useEstimate((state) => state.error);
  const going = useRuns(isRunning);
  // While it runs, what it may cost was agreed to already.
  if (going) return null;
  if (error && error.status !== 0) {
    return (
      <Tooltip words={error.message}>
        <span className={styles.words}>{says.noEstimate}</span>
      </Tooltip>
    );
  }
  if (!estimate || Object.keys(estimate.nodes).length + estimate.problems.length === 0) return null;
  const { high, seconds, problems } = estimate;
  const [first] = problems;
  const mend = problems.length > 1 ? says.thingsToMend(problems.length) : first?.message;
  return (
    <>
      {problems.length > 0 && (
        <Button
          size="small"
          variant="quiet"
          className={styles.mend}
          onClick={() => view.setState({ sheet: "problems" })}
        >
          <span className={styles.mendWords}>{mend}</span>
        </Button>
      )}
      <span className={styles.words}>
        {priceWords(estimate)}
        <span className={styles.time}>, {about(seconds)}</span>
      </span>
      <ShortWords high={high} />
    </>
  );
}
