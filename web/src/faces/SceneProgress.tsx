import * as says from "#words/faces";
import { useNow } from "../app/use-now";
import { lengthWords } from "../app/time-words";
import { nodeWaitWords } from "../runs/wait-words";
import { leftWords, secondsLeft } from "../runs/time-left";
import { useEstimate, useRuns } from "../stores/board-context";
import { progressPerCent } from "../stores/runs";
import styles from "./SceneProgress.module.css";

const quick = 30;

/** A long making: how long it has been, how long it may still be, or what it waits for. */
export function SceneProgress({ id, usual }: { id: string; usual: number }) {
  const now = useNow(true);
  const node = useRuns(({ live }) => live?.state.nodes[id]);
  const progress = useRuns((state) => progressPerCent(state, id)) / 100;
  const expected = useEstimate(({ estimate }) => estimate?.nodes[id]?.seconds) || usual;
  if (!node) return null;
  const since = node.startedAt ?? now;
  const left = secondsLeft({ since, now, expected, progress });
  // Of a quick Draft there is nothing to foretell.
  const words =
    left === null && expected < quick ? says.composing : says.composingFor(leftWords(left));
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        <span>{nodeWaitWords(node, now) ?? words}</span>
        <span className={styles.gone}>{lengthWords(now - since)}</span>
      </p>
      <progress
        className={styles.bar}
        aria-label={says.howFarTheSceneIs}
        value={part(progress, left, now - since)}
      />
    </div>
  );
}

/** Its own progress, or the usual time's: the bar never stands still at nothing. */
const part = (progress: number, left: number | null, gone: number): number => {
  const byTime = left === null ? 0.97 : gone / (gone + left * 1000 || 1);
  return Math.min(0.97, Math.max(progress, byTime));
};
