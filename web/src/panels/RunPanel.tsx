import type { RunSummary } from "@aktion/schema/api/runs";
import { useEffect } from "react";
import * as says from "#words/run";
import { lengthWords } from "../app/time-words";
import { useNow } from "../app/use-now";
import { noSums, sumsOf, sumWords, type Sums } from "../runs/run-sums";
import { useBoard, useGraph, useRuns } from "../stores/board-context";
import { nodesById } from "../stores/graph-index";
import { isEnded, isRunning, type LiveRun } from "../stores/runs";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { NextRun } from "./NextRun";
import { RunLine } from "./RunLine";
import { SidePanel } from "./SidePanel";
import { tierWords } from "./tier-words";
import { WaitingPlace } from "./WaitingPlace";
import styles from "./RunPanel.module.css";

/** The live run or the last one, node by node: what became of it, and what it cost. */
export function RunPanel() {
  const { view, running } = useBoard();
  const live = useRuns((state) => state.live);
  const last = useRuns((state) => state.last);
  const lost = useRuns((state) => state.lost);
  const going = useRuns(isRunning);
  useEffect(() => {
    if (last) running.replay();
  }, [running, last]);
  const close = () => view.setState({ sheet: null });
  return (
    <SidePanel
      label={says.run}
      end={<IconButton icon="close" label={says.close} onClick={close} />}
    >
      {!going && <NextRun />}
      {lost !== null && <p role="alert">{lost}</p>}
      {live && <OneRun run={live} />}
      {!live && !last && <p className={styles.quiet}>{says.thisBoardWasNotRunYet}</p>}
    </SidePanel>
  );
}

const words = ({ state, times }: LiveRun): string => {
  if (!isEnded(state)) return times.begun === null ? says.waiting : says.running;
  const failed = Object.values(state.nodes).filter(({ status }) => status === "failed").length;
  if (state.cancelled || state.status === "cancelled") return says.stopped;
  return failed > 0 ? says.doneButFailed(failed) : says.done;
};

/** Before a run begins, all it was quoted is held. */
const held = ({ quoted, held }: RunSummary): Partial<Sums> => ({ quoted, held });

function OneRun({ run }: { run: LiveRun }) {
  const { running } = useBoard();
  const { id, state, times } = run;
  const going = useRuns(isRunning);
  const starting = useRuns((runs) => runs.starting);
  const now = useNow(going);
  const nodes = useGraph(nodesById);
  const over = isEnded(state);
  const sums = sumsOf(state);
  const listed = useRuns(({ last }) => (last?.id === id ? last : null));
  const begun = times.begun !== null;
  const took = times.begun === null ? null : (times.over ?? now) - times.begun;
  const again = Object.values(state.nodes).some(
    ({ status }) => status === "failed" || status === "cancelled" || status === "skipped",
  );
  // In the order of the board's own list, so that nothing moves while it is made.
  const ids = Object.keys(state.nodes);
  return (
    <section className={styles.run} aria-label={over ? says.theLastRun : says.theRun}>
      <header className={styles.head}>
        <h3 className={styles.status}>{words(run)}</h3>
        <span className={styles.quiet}>
          {begun ? tierWords[state.tier] : listed && tierWords[listed.tier]}
          {took !== null && `, ${lengthWords(took)}`}
        </span>
      </header>
      {!over && !begun && <WaitingPlace run={id} />}
      <p className={styles.sum}>
        {begun ? sumWords(sums) : listed && sumWords({ ...noSums, ...held(listed) })}
      </p>
      {(!over || again) && (
        <div className={styles.acts}>
          {!over && (
            <Button size="small" icon="stop" onClick={() => void running.cancel()}>
              {says.stopTheRun}
            </Button>
          )}
          {over && again && (
            <Button
              size="small"
              icon="play"
              aria-disabled={starting}
              onClick={() => void running.retry(id)}
            >
              {says.runAgainWhatIsMissing}
            </Button>
          )}
        </div>
      )}
      <ul>
        {ids.map((node) => (
          <RunLine
            key={node}
            id={node}
            node={nodes.get(node)}
            run={state.nodes[node]!}
            slots={state.slots[node]}
            ended={times.ends[node] ?? times.over}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
}
