import type { RunEvent } from "@aktion/schema/run/events";

/** When things came to their end in a run, which its state leaves out. */
export interface RunTimes {
  readonly begun: number | null;
  readonly over: number | null;
  readonly ends: Readonly<Record<string, number>>;
}

export const noTimes: RunTimes = { begun: null, over: null, ends: {} };

export function timesAfter(times: RunTimes, event: RunEvent): RunTimes {
  switch (event.type) {
    case "run-started":
      return { ...times, begun: event.at };
    case "node-done":
    case "node-failed":
    case "node-skipped":
      return { ...times, ends: { ...times.ends, [event.node]: event.at } };
    case "run-cancelled":
    case "run-finished":
      return times.over === null ? { ...times, over: event.at } : times;
    default:
      return times;
  }
}
