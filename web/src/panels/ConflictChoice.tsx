import { differenceOf, isNothing } from "@aktion/schema/graph/difference";
import type { Graph } from "@aktion/schema/graph/graph";
import { useMemo } from "react";
import * as says from "#words/history";
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
      <p className={styles.words}>{says.changedElsewhere(clockTime(conflict.at))}</p>
      <Side title={says.here} from={conflict.base} to={mine} />
      <Side title={says.elsewhere} from={conflict.base} to={conflict.graph} />
      <p className={styles.acts}>
        <Button size="small" onClick={() => saving.keepMine()}>
          {says.keepMine}
        </Button>
        <Button size="small" onClick={() => saving.takeTheirs()}>
          {says.takeTheirs}
        </Button>
        <span className={styles.remark}>{says.mineStaysInHistoryAndUndo}</span>
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
        {lines.length > most && <li>{says.andMore(lines.length - most)}</li>}
      </ul>
    </div>
  );
}
