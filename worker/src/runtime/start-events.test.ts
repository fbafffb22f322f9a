import { newRun } from "@aktion/schema/run/state";
import { expect, test } from "vitest";
import { cancelEvents } from "./start-events";

const types = (state: Parameters<typeof cancelEvents>[0]) =>
  cancelEvents(state, 1).map(({ type }) => type);

test("a run that waits ends with its cancel, one that goes on when its makers were told", () => {
  expect(types(newRun)).toEqual(["run-cancelled", "run-finished"]);
  expect(types({ ...newRun, status: "running" })).toEqual(["run-cancelled"]);
});

test("a second cancel, or one of a run that is over, says nothing", () => {
  expect(types({ ...newRun, status: "running", cancelled: true })).toEqual([]);
  for (const status of ["done", "failed", "cancelled"] as const)
    expect(types({ ...newRun, status })).toEqual([]);
});
