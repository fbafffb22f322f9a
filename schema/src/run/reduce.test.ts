import { storedStill } from "../testing/attempts";
import { describe, expect, it } from "vitest";
import type { RunEvent, Take } from "./events";
import { fold, reduce } from "./reduce";
import { newRun, progressOf, takesOf, waitOf, type RunState } from "./state";

const take = (id: string): Take => ({
  id,
  job: 0,
  item: 0,
  number: 1,
  assets: [`asset-${id}`],
  text: null,
  media: "image",
  width: 1,
  height: 1,
  seconds: null,
  provider: "one",
  tier: "standard",
  reused: false,
  charged: 2,
});

const task = { kind: "speech.generate", line: "You came back.", voice: "ada" } as const;
const job = { item: 0, part: 0, number: 1, task };
const place = { node: "n", job: 0 };
const attempt = { ...place, attempt: "att_1" };
const failure = { kind: "broken", message: "no", retryable: true, retryAt: null } as const;

const started: RunEvent = {
  type: "run-started",
  at: 1,
  tier: "standard",
  tiers: { n: "premium" },
  nodes: ["n", "m"],
  chains: { n: ["one"] },
  slots: {},
  numbers: {},
  fresh: [],
};
const planned: RunEvent = { type: "node-planned", at: 2, node: "n", jobs: [job] };
const keyed: RunEvent = { type: "job-keyed", at: 3, ...place, key: "k", seed: 7, price: 2 };
const intended: RunEvent = {
  type: "attempt-intended",
  at: 4,
  ...attempt,
  provider: "one",
  rung: 0,
};
const begun: RunEvent = { type: "attempt-started", at: 5, ...attempt, handle: "h", due: 9 };
const kept: RunEvent = { type: "attempt-stored", at: 6, ...attempt, output: storedStill };
const delivered: RunEvent = { type: "take-delivered", at: 7, ...place, take: take("t") };
const cancelled: RunEvent = { type: "run-cancelled", at: 8 };
const failed: RunEvent = { type: "attempt-failed", at: 8, ...attempt, failure };
const done: RunEvent = { type: "node-done", at: 9, node: "n", outputs: {} };

const after = (...events: RunEvent[]): RunState => fold(events, newRun);
const upTo = (event: RunEvent): RunState => {
  const all: RunEvent[] = [started, planned, keyed, intended, begun, kept, delivered];
  return after(...all.slice(0, all.indexOf(event) + 1));
};
const attemptOf = (state: RunState) => state.nodes["n"]!.jobs[0]!.attempts[0]!;

describe("what happens in order", () => {
  it("leads a job from its plan to its take", () => {
    expect(upTo(planned).nodes["n"]!.jobs[0]).toMatchObject({ key: null, take: null });
    expect(upTo(keyed).nodes["n"]!.jobs[0]).toMatchObject({ key: "k", seed: 7, price: 2 });
    expect(attemptOf(upTo(intended))).toMatchObject({ status: "intended", at: 4, due: null });
    expect(attemptOf(upTo(begun))).toMatchObject({ status: "started", handle: "h", due: 9 });
    expect(attemptOf(upTo(kept))).toMatchObject({
      status: "stored",
      output: storedStill,
      due: null,
    });
    expect(takesOf(upTo(delivered).nodes["n"]!)).toEqual([take("t")]);
  });

  it("says what a job waits for, until something of it happens", () => {
    const wait = { why: "turn", until: null } as const;
    const waiting = reduce(upTo(keyed), { type: "job-waits", at: 4, ...place, wait });
    expect(waitOf(waiting.nodes["n"]!)).toEqual(wait);
    expect(waitOf(reduce(waiting, intended).nodes["n"]!)).toBeNull();
  });

  it("counts stumbles until the maker answers again, and says that it is asked again", () => {
    const stumble: RunEvent = {
      type: "attempt-stumbled",
      at: 6,
      ...attempt,
      step: "check",
      message: "",
      due: 20,
    };
    const twice = fold([stumble, stumble], upTo(begun));
    expect(attemptOf(twice)).toMatchObject({ status: "started", stumbles: 2, due: 20 });
    expect(waitOf(twice.nodes["n"]!)).toEqual({ why: "answer", until: 20 });
    const progress: RunEvent = {
      type: "attempt-progressed",
      at: 7,
      ...attempt,
      progress: 0.5,
      due: 30,
    };
    expect(attemptOf(reduce(twice, progress)).stumbles).toBe(0);
  });

  it("never shows progress that goes back, or beyond the whole", () => {
    const told = (progress: number): RunEvent => {
      return { type: "attempt-progressed", at: 6, ...attempt, progress, due: 9 };
    };
    const far = fold([told(0.6), told(0.2)], upTo(begun));
    expect(progressOf(far.nodes["n"]!)).toBe(0.6);
    expect(progressOf(reduce(far, told(7)).nodes["n"]!)).toBe(1);
  });
});

describe("what arrives late or out of place", () => {
  const late: readonly (readonly [string, RunState, readonly RunEvent[]])[] = [
    [
      "a node that is done",
      after(started, planned, keyed, intended, begun, delivered, done),
      [
        planned,
        keyed,
        failed,
        kept,
        { type: "node-failed", at: 10, node: "n", error: { code: "c", message: "m" } },
        { type: "node-skipped", at: 10, node: "n", because: "b" },
        { type: "take-delivered", at: 10, ...place, take: take("other") },
      ],
    ],
    [
      "a failed attempt",
      fold([failed], upTo(begun)),
      [
        begun,
        { type: "attempt-lost", at: 10, ...attempt, due: 20 },
        { type: "attempt-judged", at: 10, ...attempt, accepted: true, score: 1 },
        { type: "attempt-dropped", at: 10, ...attempt },
      ],
    ],
    ["a node that makes already", upTo(begun), [{ ...planned, at: 10 }, started]],
    [
      "nodes and attempts nobody knows",
      upTo(begun),
      [
        { ...done, node: "stranger" },
        { ...keyed, job: 9 },
        { type: "take-found", at: 9, node: "stranger", take: take("x") },
      ],
    ],
  ];

  it.each(late)("changes nothing of %s", (_name, state, events) => {
    for (const event of events) expect(reduce(state, event)).toEqual(state);
  });

  it("changes nothing before the run or after its end", () => {
    expect(reduce(newRun, done)).toEqual(newRun);
    const ended = fold([done, { type: "run-finished", at: 10, status: "done" }], upTo(delivered));
    for (const event of [started, cancelled, { ...done, node: "m" }] as const) {
      expect(reduce(ended, event).status).toBe("done");
    }
    expect(reduce(ended, cancelled)).toEqual(ended);
  });
});

describe("a cancel", () => {
  it("ends what is not over, and leaves what is", () => {
    const state = fold([done, cancelled], upTo(delivered));
    expect(state.cancelled).toBe(true);
    expect(state.nodes["n"]!.status).toBe("done");
    expect(state.nodes["m"]!.status).toBe("cancelled");
  });

  it("lets a delivery stand that the ledger saw first", () => {
    const state = fold([cancelled, delivered], upTo(kept));
    expect(state.nodes["n"]).toMatchObject({ status: "cancelled" });
    expect(takesOf(state.nodes["n"]!)).toEqual([take("t")]);
  });

  it("still hears what has to be told to makers, and cleared from the store", () => {
    const state = fold([cancelled, begun, kept], upTo(intended));
    expect(attemptOf(state)).toMatchObject({ status: "stored", handle: "h", output: storedStill });
    const dropped = reduce(state, { type: "attempt-dropped", at: 9, ...attempt });
    expect(attemptOf(dropped).status).toBe("dropped");
    expect(state.nodes["n"]!.status).toBe("cancelled");
  });

  it("begins nothing any more", () => {
    const state = fold([cancelled, intended, keyed], upTo(planned));
    expect(state).toEqual(fold([cancelled], upTo(planned)));
  });
});

describe("a take that was found after all", () => {
  it("is kept once, whether or not its run is over", () => {
    const found: RunEvent = { type: "take-found", at: 20, node: "n", take: take("late") };
    const ended = fold([done, { type: "run-finished", at: 10, status: "done" }], upTo(delivered));
    const state = fold([found, found], ended);
    expect(takesOf(state.nodes["n"]!).map(({ id }) => id)).toEqual(["t", "late"]);
    expect(state.status).toBe("done");
  });
});
