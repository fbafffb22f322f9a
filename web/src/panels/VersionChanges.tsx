import { differenceOf } from "@aktion/schema/graph/difference";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as says from "#words/history";
import { api } from "../api/api";
import { call } from "../api/call";
import { useBoard } from "../stores/board-context";
import { ErrorNote } from "../ui/ErrorNote";
import { differenceLines } from "./difference-words";
import styles from "./VersionChanges.module.css";

/** What one kept version has that the one before had not, looked up when it is asked for. */
export function VersionChanges({ from, to }: { from: number; to: number }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.changes} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.ask}>{says.whatChanged}</summary>
      {open && <Lines from={from} to={to} />}
    </details>
  );
}

function Lines({ from, to }: { from: number; to: number }) {
  const { boardId } = useBoard();
  const lines = useQuery({
    queryKey: ["changes", boardId, from, to],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const read = (revision: number) =>
        call(api.boardVersion, { path: { id: boardId, revision: String(revision) }, signal });
      const [before, after] = await Promise.all([read(from), read(to)]);
      const difference = differenceOf(before.graph, after.graph);
      return differenceLines(difference, before.graph, after.graph);
    },
  });
  if (lines.error) return <ErrorNote error={lines.error} onRetry={() => void lines.refetch()} />;
  if (!lines.data) return <p className={styles.line}>{says.comparing}</p>;
  return (
    <ul>
      {lines.data.map((line) => (
        <li key={line} className={styles.line}>
          {line}
        </li>
      ))}
    </ul>
  );
}
