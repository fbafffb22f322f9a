import type { RunSummary } from "@aktion/schema/api/runs";
import { expect, test } from "vitest";
import { costWords, nowWords, progressOfRun, spanWords } from "./run-words";

const run: RunSummary = {
  id: "r",
  board: "b",
  title: "Rooftop",
  status: "running",
  tier: "standard",
  done: 1,
  total: 4,
  quoted: 24,
  charged: 8,
  held: 16,
  createdAt: 1000,
  startedAt: 61_000,
  finishedAt: null,
};

test("money is told as far as it went", () => {
  expect(costWords(run)).toBe("quoted 24, held 16, charged 8");
  expect(costWords({ ...run, status: "waiting", held: 24, charged: 0 })).toBe("quoted 24, held 24");
  expect(costWords({ ...run, status: "cancelled", held: 0, charged: 0 })).toBe(
    "quoted 24, charged 0",
  );
  expect(costWords({ ...run, quoted: 0, held: 0, charged: 0 })).toBe("free");
});

test("time is counted from when it began, or from when it was asked for", () => {
  expect(spanWords(run, 73_000)).toBe("12 s");
  expect(spanWords({ ...run, startedAt: null }, 73_000)).toBe("for 1 min 12 s");
  expect(spanWords({ ...run, finishedAt: 91_000 }, 0)).toBe("30 s");
  expect(spanWords({ ...run, startedAt: null, finishedAt: 5000 }, 0)).toBe("never began");
});

test("a run is as far as its nodes, those being made in part", () => {
  const done = { status: "done" as const, progress: 1, takes: [] };
  const half = { status: "running" as const, progress: 0.5, takes: [] };
  expect(progressOfRun({ a: done, b: half })).toEqual({ over: 1, part: 0.75 });
  expect(progressOfRun({})).toEqual({ over: 0, part: 0 });
});

test("the same wait of several nodes is told once", () => {
  const node = { status: "running" as const, progress: 0, takes: [] };
  const turn = { ...node, waits: { why: "turn" as const, until: null } };
  expect(nowWords({ a: node, b: turn, c: turn }, 0)).toEqual([
    "1 being made",
    "Waiting for its turn",
  ]);
});
