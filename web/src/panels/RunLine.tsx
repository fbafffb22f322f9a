import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Slot } from "@aktion/schema/run/events";
import { isOver, progressOf, type NodeRun } from "@aktion/schema/run/state";
import type { CSSProperties } from "react";
import * as says from "#words/run";
import { lengthWords } from "../app/time-words";
import { credits } from "../money/credit-words";
import { attemptLines, makersOf } from "../runs/attempt-words";
import { sumsOfNode } from "../runs/run-sums";
import { nodeWaitWords } from "../runs/wait-words";
import { useBoard } from "../stores/board-context";
import { select } from "../stores/view";
import styles from "./RunLine.module.css";

interface RunLineProps {
  id: string;
  node: GraphNode | undefined;
  run: NodeRun;
  slots: readonly Slot[] | undefined;
  ended: number | null;
  now: number;
}

const statusWords: Record<NodeRun["status"], string> = {
  waiting: says.waiting,
  running: says.making,
  done: says.done,
  failed: says.failed,
  cancelled: says.stopped,
  skipped: says.skipped,
};

function costWords(run: NodeRun, slots: readonly Slot[] | undefined): string | null {
  const { charged, held, stills } = sumsOfNode(run, slots);
  const takes = run.jobs.flatMap(({ take }) => take ?? []);
  if (charged > 0) return credits(charged);
  if (held > 0) return says.held(held);
  if (run.pinned) return says.circledNoCredits;
  if (takes.length > 0 && takes.every(({ reused }) => reused)) return says.reused;
  if (stills > 0) return says.freeToday;
  if (slots?.some(({ pay }) => pay === "own") && takes.length > 0) return says.ownKey;
  return null;
}

/** One node of a run; pressed, it is shown on the canvas. */
export function RunLine({ id, node, run, slots, ended, now }: RunLineProps) {
  const { view, canvas } = useBoard();
  const name = node ? node.name || (kindOf(node.kind)?.title ?? node.kind) : says.aNodeThatIsGone;
  const progress = Math.round(progressOf(run) * 100);
  const wait = nodeWaitWords(run, now);
  const end = ended ?? (isOver(run.status) ? null : now);
  const took = run.startedAt === null || end === null ? null : end - run.startedAt;
  const makers = makersOf(run);
  const facts = [
    makers,
    took !== null && run.jobs.length > 0 && lengthWords(took),
    costWords(run, slots),
  ].filter(Boolean);
  const show = () => {
    select(view, [id]);
    canvas.current?.fit([id]);
  };
  return (
    <li className={styles.line} data-status={run.status}>
      <div className={styles.head}>
        <button type="button" className={styles.name} disabled={!node} onClick={show}>
          {name}
        </button>
        <span className={styles.status}>
          {statusWords[run.status]}
          {run.status === "running" && progress > 0 && `, ${progress} %`}
        </span>
      </div>
      {run.status === "running" && (
        <span
          className={styles.bar}
          aria-hidden="true"
          style={{ "--part": progress / 100 } as CSSProperties}
        />
      )}
      {wait && <p className={styles.words}>{wait}</p>}
      {run.error && <p className={styles.error}>{run.error.message}</p>}
      {attemptLines(run)
        .filter((line) => !run.error || !line.endsWith(run.error.message))
        .map((line) => (
          <p key={line} className={styles.words}>
            {line}
          </p>
        ))}
      {facts.length > 0 && <p className={styles.facts}>{facts.join(", ")}</p>}
    </li>
  );
}
