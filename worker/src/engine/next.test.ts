import { wire } from "@aktion/schema/graph/wiring";
import type { Failure, RunEvent } from "@aktion/schema/run/events";
import { fold, reduce } from "@aktion/schema/run/reduce";
import { newRun } from "@aktion/schema/run/state";
import { build } from "@aktion/schema/testing/build";
import { describe, expect, it } from "vitest";
import { play, takeOf } from "../testing/simulate-script";
import { jobOf, lookOf } from "./action";
import { next } from "./next";
import { plainPolicy } from "./policy";

const still = { kind: "image", params: { prompt: "a" } };
const shot = { kind: "i2v" };
const restyle = { kind: "restyle" };
const set = { c: { kind: "character", params: { prompt: "x" } }, set: { kind: "portrait-set" } };
const toSet = "c.character > set.character";

const failing = (kind: Failure["kind"], retryable = false) => ({
  answer: (): Failure => ({ kind, message: `said ${kind}`, retryable, retryAt: null }),
});
const moderated: Failure = { kind: "moderated", message: "no", retryable: false, retryAt: null };

describe("a run", () => {
  it("starts each node as soon as what it hangs on is there, never level by level", () => {
    const graph = build({ a: still, b: still, slow: still, a2: restyle, a3: restyle }, [
      "a.image > a2.image",
      "a2.image > a3.image",
    ]);
    const { state, starts } = play(graph, { takes: (node) => (node === "slow" ? 1000 : 10) });
    expect(state.status).toBe("done");
    expect(starts.find(({ node }) => node === "a3")!.at).toBeLessThan(100);
  });

  it("stops only what hangs on a failed node", () => {
    const graph = build({ bad: still, good: still, hangs: restyle, free: restyle }, [
      "bad.image > hangs.image",
      "good.image > free.image",
    ]);
    const { state } = play(graph, { answer: (node) => (node === "bad" ? moderated : null) });
    const statuses = Object.entries(state.nodes).map(([id, { status }]) => [id, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      bad: "failed",
      good: "done",
      hangs: "skipped",
      free: "done",
    });
    expect(state.status).toBe("failed");
    expect(state.nodes["bad"]!.error).toEqual({ code: "maker.moderated", message: "no" });
  });

  it("walks the chain on true faults only", () => {
    const graph = build({ a: still });
    const chain = ["one", "two"];
    const asked = (kind: Failure["kind"]) =>
      play(graph, { ...failing(kind), chain }).starts.map(({ provider }) => provider);
    expect(asked("broken")).toEqual(chain);
    for (const kind of ["moderated", "invalid", "unknown-start"] as const)
      expect(asked(kind)).toEqual(["one"]);
  });

  it("tries a fault that may pass three times, pausing longer each time", () => {
    const { starts } = play(build({ a: still }), failing("broken", true));
    const [first, second, third, ...more] = starts.map(({ at }) => at);
    expect(more).toEqual([]);
    expect(second! - first!).toBeGreaterThanOrEqual(2000);
    expect(third! - second!).toBeGreaterThan(second! - first!);
  });

  it("never comes back sooner than the maker asked", () => {
    const { starts } = play(build({ a: still }), {
      answer: (_, tries, now) =>
        tries === 1
          ? { kind: "rate-limited", message: "slow", retryable: true, retryAt: now + 60_000 }
          : null,
    });
    expect(starts[1]!.at - starts[0]!.at).toBeGreaterThanOrEqual(60_000);
  });

  it("makes one take per item of a list, in the list's order, and hands them on", () => {
    const graph = build({ ...set, v: shot }, [toSet, "set.images > v.image"]);
    const { state } = play(graph, { takes: (node) => (node === "set" ? 50 : 10) });
    const portraits = state.nodes["set"]!.outputs!["images"]!;
    expect(portraits).toHaveLength(4);
    const made = state.nodes["v"]!;
    expect(made.jobs.map((job) => job.item)).toEqual([0, 1, 2, 3]);
    expect(made.outputs!["video"]).toHaveLength(4);
    expect(
      made.jobs.map((job) => (job.task.kind === "video.animate" ? job.task.image : null)),
    ).toEqual(portraits.map((value) => (value.type === "image" ? value.asset : "")));
  });

  it("keeps what a half-failed list made", () => {
    const { state } = play(build(set, [toSet]), {
      answer: (node, _tries, _now, job) => (node === "set" && job === 2 ? moderated : null),
    });
    expect(state.nodes["set"]!.status).toBe("failed");
    expect(state.nodes["set"]!.jobs.filter((job) => job.take)).toHaveLength(3);
  });

  it("passes a circled node by, and what hangs on it uses the circled take", () => {
    const graph = build({ a: still, b: shot }, ["a.image > b.image"]);
    const pinned = { a: [takeOf("circled", { number: 3 })] };
    const passed = play(graph, { pinned });
    expect(passed.starts.map(({ node }) => node)).toEqual(["b"]);
    const again = play(graph, { pinned, fresh: ["a"], numbers: { a: [4, 5] } });
    expect(again.starts.filter(({ node }) => node === "a")).toHaveLength(2);
    for (const { state } of [passed, again])
      expect(state.nodes["a"]!.outputs!["image"]).toEqual([{ type: "image", asset: "circled" }]);
  });

  it("climbs a ladder until a candidate is accepted, else takes the best of them", () => {
    const policy = { rungs: 3, judged: true, otherwise: "best" } as const;
    const graph = build({ a: still });
    const second = play(graph, { policy, accepts: (_, rung) => rung === 1 });
    expect(second.starts.map(({ rung }) => rung)).toEqual([0, 1]);
    expect(second.state.nodes["a"]!.jobs[0]!.take!.assets).toEqual(["a-0-2"]);
    const none = { policy, accepts: () => false };
    expect(play(graph, none).state.nodes["a"]!.jobs[0]!.take!.assets).toEqual(["a-0-3"]);
    const strict = play(graph, { ...none, policy: { ...policy, otherwise: "stop" } });
    expect(strict.state.nodes["a"]!.error?.code).toBe("identity.no-match");
  });

  it("cancels at any moment: nothing starts after, and what is made stays", () => {
    const graph = build({ a: still, b: restyle, c: restyle }, [
      "a.image > b.image",
      "b.image > c.image",
    ]);
    const { state, starts } = play(graph, { takes: () => 100, cancelAt: 150 });
    expect(state.status).toBe("cancelled");
    expect(starts.every(({ at }) => at <= 150)).toBe(true);
    expect(state.nodes["a"]!.status).toBe("done");
    expect(state.nodes["c"]!.status).toBe("cancelled");
  });

  it("changes nothing after its end, whatever arrives late", () => {
    const graph = build({ a: still, b: shot }, ["a.image > b.image"]);
    const { state, events } = play(graph);
    for (const event of events) expect(reduce(state, event)).toEqual(state);
    expect(next(wire(graph), state, { now: 1e9, busy: new Set() })).toEqual([]);
  });
});

describe("what is to be done", () => {
  const wiring = wire(build({ a: still }));
  const place = { node: "a", job: 0 };
  const attempt = { ...place, attempt: "att" };
  const task = { kind: "speech.generate", line: "x", voice: "ada" } as const;
  const events = {
    started: {
      type: "run-started",
      at: 0,
      tier: "draft",
      tiers: {},
      nodes: ["a"],
      chains: { a: ["one"] },
      slots: {},
      numbers: {},
      fresh: [],
    },
    planned: {
      type: "node-planned",
      at: 0,
      node: "a",
      jobs: [{ item: 0, part: 0, number: 1, task }],
    },
    twin: { type: "job-waits", at: 0, ...place, wait: { why: "twin", until: null } },
    later: { type: "job-waits", at: 0, ...place, wait: { why: "answer", until: 500 } },
    keyed: { type: "job-keyed", at: 0, ...place, key: "k", seed: 1, price: 0 },
    intended: { type: "attempt-intended", at: 0, ...attempt, provider: "one", rung: 0 },
    begun: { type: "attempt-started", at: 0, ...attempt, handle: "h", due: 900 },
    cancelled: { type: "run-cancelled", at: 0 },
    dropped: { type: "attempt-dropped", at: 0, ...attempt },
  } as const satisfies Record<string, RunEvent>;
  const { started, planned, twin, later, keyed, intended, begun, cancelled, dropped } = events;
  const at = { node: "a", job: 0, attempt: "att" };
  const look = { do: "look", node: "a", jobs: [0] };
  const begin = { do: "begin", node: "a", job: 0, provider: "one", rung: 0 };

  it.each([
    ["a planned job is looked at", [started, planned], [], [look]],
    ["once at a time", [started, planned], [lookOf("a")], []],
    ["also if it waits for its twin", [started, planned, twin], [], [look]],
    ["or when it said so", [started, planned, later], [], [{ do: "wait", until: 500 }]],
    ["a keyed job begins", [started, planned, keyed], [], [begin]],
    ["unless it asks already", [started, planned, keyed], [jobOf("a", 0)], []],
    ["an intent is taken up", [started, planned, keyed, intended], [], [{ do: "resume", ...at }]],
    ["unless it is on its way", [started, planned, keyed, intended], ["att"], []],
    ["or is not on disk yet", [started, planned, keyed, intended], [jobOf("a", 0)], []],
    [
      "a job at its maker rests",
      [started, planned, keyed, intended, begun],
      [],
      [{ do: "wait", until: 900 }],
    ],
    [
      "until it is cancelled",
      [started, planned, keyed, intended, begun, cancelled],
      [],
      [{ do: "drop", ...at }],
    ],
    [
      "which waits for what goes on",
      [started, planned, keyed, intended, begun, cancelled],
      ["att"],
      [],
    ],
    [
      "and ends the run",
      [started, planned, keyed, intended, begun, cancelled, dropped],
      [],
      [{ do: "record", event: { type: "run-finished", at: 100, status: "cancelled" } }],
    ],
    ["but not while anything is busy", [started, planned, cancelled], [lookOf("a")], []],
    ["a run that has not begun has nothing to do", [], [], []],
  ] as const)("%s", (_name, journal, busy, expected) => {
    const facts = { now: 100, busy: new Set<string>(busy), policyOf: () => plainPolicy };
    expect(next(wiring, fold(journal, newRun), facts)).toEqual(expected);
  });

  it("settles whole chains of nodes that make nothing in one pass", () => {
    const graph = build({ p: { kind: "prompt", params: { text: "x" } }, a: still }, [
      "p.text > a.prompt",
    ]);
    const state = fold([{ ...started, nodes: ["p", "a"] }], newRun);
    const actions = next(wire(graph), state, { now: 1, busy: new Set() });
    expect(
      actions.map((action) => (action.do === "record" ? action.event.type : action.do)),
    ).toEqual(["node-done", "node-planned", "look"]);
  });
});
