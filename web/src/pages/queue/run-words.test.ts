import type { RunSummary } from "@aktion/schema/api/runs";
import { expect, test } from "vitest";
import { costWords, nowWords, progressOfRun, spanWords, statusWords, whatRuns } from "./run-words";

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
  training: null,
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

const none = { quoted: 0, held: 0, charged: 0 };
const training: RunSummary = {
  ...run,
  ...none,
  board: null,
  title: null,
  training: { member: "cst", name: "Mara", why: null, quoted: 30, held: 30, charged: 0 },
};

test("a training is named after whom it trains, and told in training credits", () => {
  expect(whatRuns(training)).toEqual({ name: "Training of Mara", href: "/cast/cst" });
  expect(whatRuns({ ...training, tier: "draft" }).name).toBe("Rehearsal of Mara");
  const gone = { ...training.training!, name: null };
  expect(whatRuns({ ...training, training: gone })).toEqual({
    name: "Training of a deleted cast member",
    href: null,
  });
  expect(costWords(training)).toBe("quoted 30 training credits, held 30");
  const rehearsed = { ...training.training!, ...none };
  expect(costWords({ ...training, training: rehearsed })).toBe("free");
  expect(statusWords(training)).toBe("Being trained");
  expect(statusWords({ ...training, status: "failed" })).toBe("Not trained");
});

test("a run is named after its board", () => {
  expect(whatRuns(run)).toEqual({ name: "Rooftop", href: "/boards/b" });
  expect(whatRuns({ ...run, title: "" }).name).toBe("Untitled");
  expect(whatRuns({ ...run, title: null })).toEqual({ name: "A deleted board", href: null });
  expect(whatRuns({ ...run, board: null, title: null }).name).toBe("A run without a board");
  expect(statusWords(run)).toBe("1 of 4");
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
