import { expect, test } from "vitest";
import type { LogEvent, Logged } from "./facts/facts.ts";
import { interruptedIn, quantile, recoveryOf } from "./recovery.ts";

const row = {
  id: "run_1",
  owner: "u1",
  status: "running",
  charged: 0,
  quoted: 0,
  createdAt: 0,
  finishedAt: null,
};
const log = (...events: LogEvent[]): ReadonlyMap<string, readonly Logged[]> =>
  new Map([["run_1", events.map((event, at) => ({ seq: at + 1, event }))]]);
const intended: LogEvent = { type: "attempt-intended", at: 10, node: "a", job: 0, attempt: "x" };

test("a node with an attempt under way counts, with the moment it is due", () => {
  const started: LogEvent = { ...intended, type: "attempt-started", at: 20, due: 900 };
  expect(interruptedIn([row], log(intended))).toEqual([{ run: "run_1", node: "a", due: 0 }]);
  expect(interruptedIn([row], log(intended, started))).toEqual([
    { run: "run_1", node: "a", due: 900 },
  ]);
});

test("what is over, or waits for its turn, does not; a run nobody heard of does", () => {
  const failed: LogEvent = { ...intended, type: "attempt-failed", at: 20 };
  expect(interruptedIn([row], log(intended, failed))).toEqual([]);
  expect(interruptedIn([{ ...row, status: "waiting" }], new Map())).toEqual([]);
  expect(interruptedIn([row], new Map())).toEqual([{ run: "run_1", node: null, due: 0 }]);
  expect(interruptedIn([row], log(intended, { type: "run-cancelled", at: 20 }))).toEqual([]);
});

test("the wait counts from the first healthy answer, or from when it was due", () => {
  const interrupted = [
    { run: "run_1", node: "a", due: 0 },
    { run: "run_1", node: "a", due: 5300 },
    { run: "run_1", node: "b", due: 0 },
  ];
  const moved = log(intended, { ...intended, type: "attempt-lost", at: 5400 });
  const gap = { interrupted, killed: 1000, healthy: 5000 };
  expect(recoveryOf(gap, moved)).toEqual([400, 100, null]);
});

test("quantiles are of what was measured", () => {
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([], 0.95)).toBe(0);
});
