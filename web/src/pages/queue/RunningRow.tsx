import type { RunSummary } from "@aktion/schema/api/runs";
import { useQuery } from "@tanstack/react-query";
import * as says from "#words/queue";
import { runQuery } from "../../api/run-queries";
import { Button } from "../../ui/Button";
import { QueueRow } from "./QueueRow";
import { nowWords, progressOfRun } from "./run-words";

interface RunningRowProps {
  run: RunSummary;
  now: number;
  onCancel: () => void;
}

/** A run that goes on: how much is being made, and what keeps the rest. */
export function RunningRow({ run, now, onCancel }: RunningRowProps) {
  const { data } = useQuery({ ...runQuery(run.id), refetchInterval: 3000 });
  const known = data && progressOfRun(data.nodes);
  const done = Math.max(run.done, known?.over ?? 0);
  return (
    <QueueRow
      run={{ ...run, done }}
      now={now}
      progress={known?.part}
      why={data && nowWords(data.nodes, now, !run.training).join(". ")}
    >
      <Button size="small" onClick={onCancel}>
        {says.cancel}
      </Button>
    </QueueRow>
  );
}
