import { differenceOf, isNothing } from "@aktion/schema/graph/difference";
import type { Graph } from "@aktion/schema/graph/graph";
import { useMemo } from "react";
import { clockTime } from "../app/time-words";
import { useBoard, useGraph } from "../stores/board-context";
import type { Conflict } from "../stores/saving";
import { Button } from "../ui/Button";
import { differenceLines } from "./difference-words";
import styles from "./ConflictChoice.module.css";

const most = 6;

/** Someone chooses; nothing is overwritten without it, and nothing is lost by it. */
export function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { saving } = useBoard();
  const mine = useGraph((graph) => graph);
  return (
    <div role="alert" className={styles.bar}>
      <p className={styles.words}>
        This board was changed elsewhere at {clockTime(conflict.at)}. Which one should stay?
      </p>
      <Side title="Here" from={conflict.base} to={mine} />
      <Side title="Elsewhere" from={conflict.base} to={conflict.graph} />
      <p className={styles.acts}>
        <Button size="small" onClick={() => saving.keepMine()}>
          Keep mine
        </Button>
        <Button size="small" onClick={() => saving.takeTheirs()}>
          Take theirs
        </Button>
        <span className={styles.remark}>Mine stays in history and undo.</span>
      </p>
    </div>
  );
}

function Side({ title, from, to }: { title: string; from: Graph; to: Graph }) {
  const lines = useMemo(() => {
    const difference = differenceOf(from, to);
    return isNothing(difference) ? [] : differenceLines(difference, from, to);
  }, [from, to]);
  if (lines.length === 0) return null;
  const shown = lines.slice(0, most);
  return (
    <div className={styles.side} data-side={title.toLowerCase()}>
      <span className={styles.title}>{title}</span>
      <ul>
        {shown.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > most && <li>and {lines.length - most} more</li>}
      </ul>
    </div>
  );
}
