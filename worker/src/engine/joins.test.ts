import type { Failure, RunEvent, Slot } from "@aktion/schema/run/events";
import { fold } from "@aktion/schema/run/reduce";
import { newRun, progressOf, slotOf, takesOf } from "@aktion/schema/run/state";
import { build } from "@aktion/schema/testing/build";
import { expect, test } from "vitest";
import { joinFaults } from "../testing/simulate-joins";
import { play } from "../testing/simulate-script";
import { wayOf } from "./makers-of-job";
import { plainPolicy } from "./policy";

const still = (prompt: string) => ({ kind: "image", params: { prompt } });
const stills = (count: number) => {
  const names = Array.from({ length: count }, (_, place) => `s${place}`);
  return build(
    { ...Object.fromEntries(names.map((name) => [name, still(name)])), seq: { kind: "sequence" } },
    names.map((name) => `${name}.image > seq.images`),
  );
};
const broken: Failure = {
  kind: "broken",
  message: "It fell over.",
  retryable: false,
  retryAt: null,
};
const link: Slot = { pay: "credit", amount: 5, each: 5 };
const video = (asset: string) => [{ type: "video", asset }];

test("links are made side by side, then joined in order by the studio, behind what was quoted", () => {
  const { state, starts } = play(stills(4), { slots: { seq: [link, link, link] } });
  const { jobs, outputs, status } = state.nodes["seq"]!;
  expect(status).toBe("done");
  expect(jobs.map(({ task, part, piece }) => [task.kind, part, piece ?? false])).toEqual([
    ["video.bridge", 0, true],
    ["video.bridge", 1, true],
    ["video.bridge", 2, true],
    ["video.join", 3, false],
  ]);
  expect(jobs[1]!.task).toMatchObject({ images: ["s1-0-1", "s2-0-1"] });
  expect(jobs[3]!.task).toMatchObject({ shots: ["seq-0-1", "seq-1-1", "seq-2-1"] });
  expect(outputs).toEqual({ video: video("seq-3-1") });
  const asked = starts.filter(({ node }) => node === "seq");
  expect(asked.map(({ provider }) => provider)).toEqual(["one", "one", "one", "draft"]);
});

test("two stills are one link, and nothing is joined", () => {
  const { jobs, outputs } = play(stills(2)).state.nodes["seq"]!;
  expect(jobs.map(({ task, piece }) => [task.kind, piece])).toEqual([["video.bridge", undefined]]);
  expect(outputs).toEqual({ video: video("seq-0-1") });
});

test("each take is joined of its own links, and the newest is handed on", () => {
  const { jobs, outputs } = play(stills(3), { numbers: { seq: [1, 2] } }).state.nodes["seq"]!;
  const joins = jobs.flatMap(({ task, number }) =>
    task.kind === "video.join" ? [[number, ...task.shots]] : [],
  );
  expect(joins).toEqual([
    [1, "seq-0-1", "seq-1-1"],
    [2, "seq-2-1", "seq-3-1"],
  ]);
  expect(outputs).toEqual({ video: video("seq-5-1") });
});

test("a link that fails is named by its stills, and the others keep their takes", () => {
  const { state } = play(stills(4), {
    answer: (node, _tries, _now, job) => (node === "seq" && job === 2 ? broken : null),
  });
  const { jobs, error } = state.nodes["seq"]!;
  expect(error).toEqual({
    code: "maker.broken",
    message: "Link 3, from still 3 to still 4: It fell over.",
  });
  expect(jobs.map(({ take }) => take !== null)).toEqual([true, true, false]);
});

test("a join that is refused fails its node in its own words", () => {
  const odd: Failure = { ...broken, kind: "invalid", message: "Link 2 came in another size." };
  const { state } = play(stills(3), {
    answer: (node, _tries, _now, job) => (node === "seq" && job === 2 ? odd : null),
  });
  expect(state.nodes["seq"]!.error?.message).toBe("Link 2 came in another size.");
  expect(takesOf(state.nodes["seq"]!)).toEqual([]);
});

test("after any of its events a run that is read back joins once, and never tells less progress", () => {
  const { events, state } = play(stills(4));
  let told = 0;
  for (let end = 1; end <= events.length; end += 1) {
    const seq = fold(events.slice(0, end), newRun).nodes["seq"]!;
    expect(joinFaults(seq)).toEqual([]);
    expect(progressOf(seq)).toBeGreaterThanOrEqual(told);
    told = progressOf(seq);
  }
  const again = events.find(({ type }) => type === "join-planned") as RunEvent;
  expect(fold([again], fold(events.slice(0, -2), newRun)).nodes["seq"]!.jobs).toHaveLength(4);
  expect(takesOf(state.nodes["seq"]!).map(({ assets }) => assets[0])).toEqual(["seq-3-1"]);
});

test("whoever made one link is asked first for the others of that take", () => {
  const run = play(stills(3)).state.nodes["seq"]!;
  const [first, second, join] = run.jobs;
  const made = { ...first!, take: { ...first!.take!, provider: "two" } };
  const open = { ...run, jobs: [made, { ...second!, take: null }, join!] };
  const asked = { chain: ["one", "two", "three"], policy: plainPolicy };
  expect(wayOf(open, second!, asked).chain).toEqual(["two", "one", "three"]);
  expect(wayOf(open, { ...second!, number: 2 }, asked).chain).toEqual(asked.chain);
  expect(wayOf(open, join!, asked).chain).toEqual(["draft"]);
});

test("a join is free, also where more links were quoted than were planned", () => {
  const { state } = play(stills(3), { slots: { seq: [link, link, link] } });
  expect(state.nodes["seq"]!.jobs).toHaveLength(3);
  expect([0, 1, 2].map((place) => slotOf(state, "seq", place)?.pay)).toEqual([
    "credit",
    "credit",
    undefined,
  ]);
});
