import type { Slot, Take } from "@aktion/schema/run/events";
import { newRun, type JobRun, type NodeRun } from "@aktion/schema/run/state";
import { expect, test } from "vitest";
import { sumsOf, sumsOfNode, sumWords } from "./run-sums";

const slot = (amount: number, pay: Slot["pay"] = "credit"): Slot => ({ pay, amount, each: amount });
const job = (charged: number | null): JobRun =>
  ({ take: charged === null ? null : ({ charged } as Take) }) as JobRun;
const node = (status: NodeRun["status"], jobs: JobRun[]): NodeRun => ({
  status,
  jobs,
  pinned: null,
  found: [],
  outputs: null,
  error: null,
  startedAt: null,
});

test("while it runs the rest is held; once it is over the rest is given back", () => {
  const jobs = [job(6), job(null)];
  expect(sumsOfNode(node("running", jobs), [slot(8), slot(8)])).toEqual({
    quoted: 16,
    charged: 6,
    held: 8,
    released: 2,
    stills: 0,
  });
  expect(sumsOfNode(node("failed", jobs), [slot(8), slot(8)])).toMatchObject({
    held: 0,
    released: 10,
  });
});

test("a node not planned yet holds all of its slots; free, own and reused ones hold nothing", () => {
  expect(sumsOfNode(node("waiting", []), [slot(2), slot(1, "still"), slot(0, "own")])).toEqual({
    quoted: 2,
    charged: 0,
    held: 2,
    released: 0,
    stills: 0,
  });
});

test("a run adds its nodes up and says it in a line", () => {
  const state = {
    ...newRun,
    nodes: {
      a: node("done", [job(8)]),
      b: node("running", [job(null)]),
      c: node("done", [job(0)]),
    },
    slots: { a: [slot(8)], b: [slot(8)], c: [slot(1, "still")] },
  };
  expect(sumWords(sumsOf(state))).toBe("Quoted 16, charged 8, held 8, 1 free still");
  expect(sumWords(sumsOf(newRun))).toBe("Free");
});
