import type { JobRun, NodeRun } from "@aktion/schema/run/state";
import { expect, test } from "vitest";
import { newRuns, type RunsState } from "../stores/runs";
import { linkIn, readLink } from "./link-of-strip";

const job = (from: string, to: string, more: Partial<JobRun> = {}) =>
  ({
    task: { kind: "video.bridge", images: [from, to] },
    part: from === "a" ? 0 : 1,
    piece: true,
    attempts: [],
    progress: 0,
    refusal: null,
    take: null,
    ...more,
  }) as unknown as JobRun;

const take = { id: "tk", provider: "runcomfy", width: 320, height: 180, reused: false };
const attempt = { status: "started" } as never;

const told = (jobs: readonly JobRun[], status: NodeRun["status"], binned: string[] = []) => {
  const live = { id: "run", state: { nodes: { seq: { status, jobs } } } };
  const state = { ...newRuns().getState(), live, binned: new Set(binned) } as unknown as RunsState;
  return (from: string, to: string) => linkIn(readLink(state, "seq", from, to));
};

test("a link is known by the stills it was made from, however they are ordered now", () => {
  const link = told([job("a", "b", { take: take as never }), job("b", "c")], "running");
  expect(link("a", "b")).toEqual({
    state: "made",
    number: 1,
    percent: 0,
    take: "tk",
    made: "RunComfy, 320 x 180",
  });
  expect(link("b", "c")).toMatchObject({ state: "waiting", number: 2, take: null });
  expect(link("c", "b")).toBeNull();
  expect(link("a", "x")).toBeNull();
});

test("it tells that it is being made, was made before, failed, or is to be made again", () => {
  const going = { attempts: [attempt], progress: 0.42 };
  expect(told([job("a", "b", going)], "running")("a", "b")).toMatchObject({
    state: "making",
    percent: 42,
  });
  expect(told([job("a", "b", going)], "failed")("a", "b")).toMatchObject({ state: "failed" });
  expect(told([job("a", "b", going)], "cancelled")("a", "b")).toMatchObject({ state: "waiting" });
  const reused = job("a", "b", { take: { ...take, reused: true } as never });
  expect(told([reused], "done")("a", "b")).toMatchObject({ state: "reused", take: "tk" });
  expect(told([reused], "done", ["tk"])("a", "b")).toMatchObject({ state: "waiting", take: null });
  // A sequence of two stills is its link: it is remade as a new take.
  const whole = job("a", "b", { take: take as never, piece: undefined });
  expect(told([whole], "done")("a", "b")).toMatchObject({ state: "made", take: null });
});
