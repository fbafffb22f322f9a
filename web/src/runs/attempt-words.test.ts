import type { Attempt, JobRun, NodeRun } from "@aktion/schema/run/state";
import { expect, test } from "vitest";
import { attemptLines, attemptWords, makersOf } from "./attempt-words";

const attempt = (rest: Partial<Attempt>): Attempt => ({
  id: "x",
  provider: "a2e",
  rung: 0,
  status: "started",
  handle: null,
  due: null,
  at: 0,
  stumbles: 0,
  output: null,
  score: null,
  failure: null,
  ...rest,
});
const failed = attempt({
  status: "failed",
  failure: { kind: "broken", message: "It is resting.", retryable: false, retryAt: null },
});
const job = (attempts: Attempt[], provider?: string): JobRun =>
  ({
    attempts,
    refusal: null,
    take: provider ? { provider, reused: false } : null,
    task: { kind: "image.edit" },
  }) as unknown as JobRun;
const node = (...jobs: JobRun[]) => ({ jobs, pinned: null }) as unknown as NodeRun;

test("a failure is told with the maker and its words, a take needs none", () => {
  expect(attemptWords(failed)).toBe("A2E: It is resting.");
  expect(attemptWords(attempt({ status: "accepted" }))).toBeNull();
  expect(attemptWords(attempt({ status: "lost" }))).toMatch(/nothing is sent twice/);
});

test("the same line of several jobs is told once", () => {
  const made = attempt({ provider: "fal", status: "stored" });
  const run = node(job([failed, made], "fal"), job([failed, made], "fal"));
  expect(attemptLines(run)).toEqual(["A2E: It is resting. (2 times)"]);
  expect(makersOf(run)).toBe("fal");
  expect(makersOf(node(job([failed])))).toBeNull();
  const join = { ...job([], "draft"), task: { kind: "video.join" } } as unknown as JobRun;
  expect(makersOf(node(job([], "fal"), join))).toBe("fal");
});
