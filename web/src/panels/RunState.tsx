import { isOver } from "@aktion/schema/run/state";
import { lengthWords } from "../app/time-words";
import { useNow } from "../app/use-now";
import runPanel from "../commands/run-panel.command";
import { credits } from "../money/credit-words";
import { sumsOf } from "../runs/run-sums";
import { useBoard, useRuns, useView } from "../stores/board-context";
import { isRunning, type RunsState } from "../stores/runs";
import { Button } from "../ui/Button";
import styles from "./RunState.module.css";

/** How the last run came out, in a word or two. */
function outcome({ live, last }: RunsState): string {
  const status = live?.state.status ?? last?.status;
  if (status === undefined) return "";
  if (live?.state.cancelled) return "stopped";
  if (!isOver(status)) return live?.times.begun == null ? "waiting" : "running";
  if (status === "cancelled") return "stopped";
  const nodes = Object.values(live?.state.nodes ?? {});
  const failed = nodes.filter((node) => node.status === "failed").length;
  if (failed > 0) return `${failed} failed`;
  if (status === "failed") return "failed";
  const charged = live ? sumsOf(live.state).charged : (last?.charged ?? 0);
  return charged > 0 ? `done, ${credits(charged)}` : "done";
}

/** Where the run stands; pressed, it opens the whole story. */
export function RunState() {
  const session = useBoard();
  const words = useRuns(outcome);
  const begun = useRuns((state) => state.live?.times.begun ?? null);
  const going = useRuns(isRunning);
  const pressed = useView((state) => state.sheet === "run");
  const now = useNow(going && begun !== null);
  if (words === "") return null;
  const said =
    words === "running" && begun !== null ? `running ${lengthWords(now - begun)}` : words;
  return (
    <Button
      size="small"
      variant="quiet"
      className={styles.state}
      aria-pressed={pressed}
      data-failed={words.endsWith("failed") || undefined}
      onClick={() => runPanel.run(session)}
    >
      <span className={styles.spoken}>Run: </span>
      {said}
    </Button>
  );
}
