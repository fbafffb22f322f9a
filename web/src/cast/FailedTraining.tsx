import * as says from "#words/cast-training";
import { Icon } from "../ui/Icon";
import styles from "./TrainingPanel.module.css";

/** Why the last training came to nothing, where nobody stopped it; it took nothing either way. */
export function FailedTraining({ why }: { why: string | null }) {
  return (
    <>
      {why !== null && (
        <div className={styles.failed}>
          <span className={styles.sign}>
            <Icon name="warning" size={16} />
          </span>
          <p>
            {says.itFailed} {why}
          </p>
        </div>
      )}
      <p className={styles.quiet}>
        {why === null && says.stopped} {says.nothingWasTaken}
      </p>
    </>
  );
}
