import { about } from "../previews/clock";
import { useBoard, useEstimate } from "../stores/board-context";
import { Button } from "../ui/Button";
import { Tooltip } from "../ui/Tooltip";
import styles from "./EstimateWords.module.css";

const credits = (low: number, high: number): string => {
  const figure = low === high ? String(high) : `${low} to ${high}`;
  return `${figure} ${high === 1 ? "credit" : "credits"}`;
};

/** What a run would cost and take, and how much keeps it from starting. */
export function EstimateWords() {
  const { view } = useBoard();
  const estimate = useEstimate((state) => state.estimate);
  const error = useEstimate((state) => state.error);
  if (error && error.status !== 0) {
    return (
      <Tooltip words={error.message}>
        <span className={styles.words}>no estimate</span>
      </Tooltip>
    );
  }
  if (!estimate || Object.keys(estimate.nodes).length + estimate.problems.length === 0) return null;
  const { low, high, seconds, problems } = estimate;
  const [first] = problems;
  const mend = problems.length > 1 ? `${problems.length} things to mend` : first?.message;
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
        {credits(low, high)}, {about(seconds)}
      </span>
    </>
  );
}
