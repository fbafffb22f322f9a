import * as says from "#words/run";
import { useEstimate } from "../stores/board-context";
import { offerWords } from "../stores/refusal-words";
import { ShortWords } from "./ShortWords";
import styles from "./NextRun.module.css";

/** What a run from here on would cost, and what to know before it. */
export function NextRun() {
  const estimate = useEstimate((state) => state.estimate);
  if (!estimate || Object.keys(estimate.nodes).length === 0) return null;
  const { steppedDown, warnings } = estimate;
  return (
    <section className={styles.next} aria-label={says.beforeTheNextRun}>
      <p className={styles.price}>
        {says.theWholeBoardNow(offerWords(estimate))} <ShortWords high={estimate.high} />
      </p>
      {steppedDown && <p>{says.theStudiosMonthIsSpent}</p>}
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map(({ message }, place) => (
            <li key={place}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
