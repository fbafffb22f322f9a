import { isOver } from "@aktion/schema/run/state";
import * as says from "#words/run";
import { lengthWords } from "../app/time-words";
import { useNow } from "../app/use-now";
import runPanel from "../commands/run-panel.command";
import { credits } from "../money/credit-words";
import { sumsOf } from "../runs/run-sums";
import { useBoard, useRuns, useView } from "../stores/board-context";
import { isRunning, type RunsState } from "../stores/runs";
import { Button } from "../ui/Button";
import styles from "./RunState.module.css";

const failedNodes = (live: RunsState["live"]): number =>
  Object.values(live?.state.nodes ?? {}).filter(({ status }) => status === "failed").length;

const hasFailed = ({ live, last }: RunsState): boolean => {
  const status = live?.state.status ?? last?.status ?? "cancelled";
  if (live?.state.cancelled || status === "cancelled" || !isOver(status)) return false;
  return status === "failed" || failedNodes(live) > 0;
};

/** How the last run came out, in a word or two. */
function outcome({ live, last }: RunsState): string {
  const status = live?.state.status ?? last?.status;
  if (status === undefined) return "";
  if (live?.state.cancelled) return says.stoppedShort;
  if (!isOver(status)) return live?.times.begun == null ? says.waitingShort : says.runningShort;
  if (status === "cancelled") return says.stoppedShort;
  const failed = failedNodes(live);
  if (failed > 0) return says.countFailed(failed);
  if (status === "failed") return says.failedShort;
  const charged = live ? sumsOf(live.state).charged : (last?.charged ?? 0);
  return charged > 0 ? says.doneFor(credits(charged)) : says.doneShort;
}

/** Where the run stands; pressed, it opens the whole story. */
export function RunState() {
  const session = useBoard();
  const words = useRuns(outcome);
  const failed = useRuns(hasFailed);
  const begun = useRuns((state) => state.live?.times.begun ?? null);
  const going = useRuns(isRunning);
  const pressed = useView((state) => state.sheet === "run");
  const now = useNow(going && begun !== null);
  if (words === "") return null;
  const said =
    words === says.runningShort && begun !== null
      ? says.runningFor(lengthWords(now - begun))
      : words;
  return (
    <Button
      size="small"
      variant="quiet"
      className={styles.state}
      aria-pressed={pressed}
      data-failed={failed || undefined}
      onClick={() => runPanel.run(session)}
    >
      <span className={styles.spoken}>{says.runBefore} </span>
      {said}
    </Button>
  );
}
