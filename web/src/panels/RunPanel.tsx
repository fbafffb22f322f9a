import { isOver } from "@aktion/schema/run/state";
import { useEffect } from "react";
import { lengthWords } from "../app/time-words";
import { useNow } from "../app/use-now";
import { sumsOf, sumWords } from "../runs/run-sums";
import { useBoard, useGraph, useRuns } from "../stores/board-context";
import { nodesById } from "../stores/graph-index";
import { isRunning, type LiveRun } from "../stores/runs";
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
    <SidePanel label="Run" end={<IconButton icon="close" label="Close" onClick={close} />}>
      {!going && <NextRun />}
      {lost !== null && <p role="alert">{lost}</p>}
      {live && <OneRun run={live} />}
      {!live && !last && <p className={styles.quiet}>This board was not run yet.</p>}
    </SidePanel>
  );
}

const words = ({ state, times }: LiveRun): string => {
  if (!isOver(state.status)) return times.begun === null ? "Waiting" : "Running";
  const failed = Object.values(state.nodes).filter(({ status }) => status === "failed").length;
  if (state.status === "cancelled") return "Stopped";
  return failed > 0 ? `Done, but ${failed} failed` : "Done";
};

function OneRun({ run }: { run: LiveRun }) {
  const { running } = useBoard();
  const { id, state, times } = run;
  const going = useRuns(isRunning);
  const starting = useRuns((runs) => runs.starting);
  const now = useNow(going);
  const nodes = useGraph(nodesById);
  const over = isOver(state.status);
  const sums = sumsOf(state);
  const took = times.begun === null ? null : (times.over ?? now) - times.begun;
  const again = Object.values(state.nodes).some(
    ({ status }) => status === "failed" || status === "cancelled" || status === "skipped",
  );
  // In the order of the board's own list, so that nothing moves while it is made.
  const ids = Object.keys(state.nodes);
  return (
    <section className={styles.run} aria-label={over ? "The last run" : "The run"}>
      <header className={styles.head}>
        <h3 className={styles.status}>{words(run)}</h3>
        <span className={styles.quiet}>
          {tierWords[state.tier]}
          {took !== null && `, ${lengthWords(took)}`}
        </span>
      </header>
      {!over && times.begun === null && <WaitingPlace run={id} />}
      <p className={styles.sum}>{sumWords(sums)}</p>
      {(!over || again) && (
        <div className={styles.acts}>
          {!over && (
            <Button size="small" icon="stop" onClick={() => void running.cancel()}>
              Stop the run
            </Button>
          )}
          {over && again && (
            <Button
              size="small"
              icon="play"
              aria-disabled={starting}
              onClick={() => void running.retry(id)}
            >
              Run again what is missing
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
