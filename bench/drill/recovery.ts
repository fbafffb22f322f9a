import { isOver, type Logged, type RunRow } from "./facts/facts.ts";

/** A node with an attempt under way when the studio was ended, and when that was to be looked at. */
export interface Interrupted {
  readonly run: string;
  /** Null for a run whose host had not begun. */
  readonly node: string | null;
  readonly due: number;
}

/** One time the studio was away: what it was at, and from when to when. */
export interface Gap {
  readonly interrupted: readonly Interrupted[];
  readonly killed: number;
  readonly healthy: number;
  /** Whether the database and the store had faults while it came back. */
  readonly faulty: boolean;
}

const rests = new Set(["attempt-failed", "attempt-dropped", "attempt-rejected"]);
const ends = new Set(["node-done", "node-failed", "node-skipped"]);

function openNodes(log: readonly Logged[]): Map<string, number> {
  const open = new Map<string, number>();
  const nodeOf = new Map<string, string>();
  for (const { event } of log) {
    const { type, node = "", attempt = "" } = event;
    if (type === "attempt-intended") nodeOf.set(attempt, node);
    if (attempt && rests.has(type)) nodeOf.delete(attempt);
    else if (attempt) open.set(node, (event["due"] as number | null) ?? 0);
    if (ends.has(type)) open.delete(node);
    if (type === "take-delivered") {
      for (const [each, at] of nodeOf) if (at === node) nodeOf.delete(each);
    }
  }
  const alive = new Set(nodeOf.values());
  return new Map([...open].filter(([node]) => alive.has(node)));
}

/** What was under way at this moment: nodes that can go on as soon as the studio is back. */
export function interruptedIn(
  runs: readonly RunRow[],
  logs: ReadonlyMap<string, readonly Logged[]>,
): Interrupted[] {
  return runs.flatMap(({ id, status }): Interrupted[] => {
    if (isOver(status) || status === "waiting") return [];
    const log = logs.get(id) ?? [];
    if (log.length === 0) return [{ run: id, node: null, due: 0 }];
    if (log.some(({ event }) => event.type === "run-cancelled")) return [];
    return [...openNodes(log)].map(([node, due]) => ({ run: id, node, due }));
  });
}

/**
 * Milliseconds from the first healthy answer (or from when it was due, if that is later) to the
 * first event of each; null for one that never moved.
 */
export function recoveryOf(
  { interrupted, killed, healthy }: Omit<Gap, "faulty">,
  logs: ReadonlyMap<string, readonly Logged[]>,
): (number | null)[] {
  return interrupted.map(({ run, node, due }) => {
    const moved = (logs.get(run) ?? []).find(({ event }) => {
      if (event.at <= killed) return false;
      return node === null || event.node === node || event.type === "run-cancelled";
    });
    return moved ? Math.max(0, moved.event.at - Math.max(healthy, due)) : null;
  });
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
