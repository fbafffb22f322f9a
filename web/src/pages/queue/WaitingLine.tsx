import type { RunSummary } from "@aktion/schema/api/runs";
import { useState } from "react";
import * as says from "#words/queue";
import { lineWords } from "../../runs/wait-words";
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { moveRun } from "./queue-acts";
import { QueueRow } from "./QueueRow";
import { beforeWhom } from "./run-order";
import { whatRuns } from "./run-words";
import styles from "./WaitingLine.module.css";

interface WaitingLineProps {
  runs: readonly RunSummary[];
  now: number;
  onAct: (work: Promise<unknown>) => void;
  onCancel: (run: RunSummary) => void;
}

/** Runs in the order they will start; dragged, or moved by a press, they change it. */
export function WaitingLine({ runs, now, onAct, onCancel }: WaitingLineProps) {
  const [held, setHeld] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  const move = (run: RunSummary, by: -1 | 1) => {
    const before = beforeWhom(runs, run.id, by);
    if (before === undefined) return;
    onAct(moveRun(run.id, before));
    const place = runs.indexOf(run) + by + 1;
    setSaid(says.isNumberNow(whatRuns(run).name, place, runs.length));
  };
  const drop = (onto: number) => {
    const from = runs.findIndex(({ id }) => id === held);
    if (from >= 0 && from !== onto) {
      // Dragged down it goes behind the run it was let go on, dragged up before it.
      const before = onto > from ? (runs[onto + 1]?.id ?? null) : runs[onto]!.id;
      onAct(moveRun(runs[from]!.id, before));
    }
    setHeld(null);
    setOver(null);
  };
  return (
    <>
      <output className={styles.spoken}>{said}</output>
      <ol>
        {runs.map((run, place) => (
          <QueueRow
            key={run.id}
            run={run}
            now={now}
            why={place === 0 ? says.startsNext : lineWords(place)}
            className={over === run.id && held !== run.id ? styles.over : undefined}
            draggable={runs.length > 1}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", run.title ?? "");
              setHeld(run.id);
            }}
            onDragOver={(event) => {
              if (held === null) return;
              event.preventDefault();
              setOver(run.id);
            }}
            onDragEnd={() => {
              setHeld(null);
              setOver(null);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(place);
            }}
            handle={
              runs.length > 1 && (
                <span className={styles.handle} aria-hidden="true">
                  <Icon name="drag" size={16} />
                </span>
              )
            }
          >
            {runs.length > 1 && (
              <>
                <Button
                  size="small"
                  variant="quiet"
                  disabled={place === 0}
                  aria-label={says.runEarlier(whatRuns(run).name)}
                  onClick={() => move(run, -1)}
                >
                  {says.earlier}
                </Button>
                <Button
                  size="small"
                  variant="quiet"
                  disabled={place === runs.length - 1}
                  aria-label={says.runLater(whatRuns(run).name)}
                  onClick={() => move(run, 1)}
                >
                  {says.later}
                </Button>
              </>
            )}
            <Button size="small" onClick={() => onCancel(run)}>
              {says.cancel}
            </Button>
          </QueueRow>
        ))}
      </ol>
    </>
  );
}
