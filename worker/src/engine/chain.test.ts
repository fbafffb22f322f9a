import type { Failure } from "@aktion/schema/run/events";
import type { Attempt } from "@aktion/schema/run/state";
import fc from "fast-check";
import { attemptWith, jobWith, storedStill } from "@aktion/schema/testing/attempts";
import { describe, expect, it } from "vitest";
import { nextTry } from "./chain";
import { plainPolicy, type Policy } from "./policy";

const chain = ["one", "two", "three"];
const ladder: Policy = { rungs: 3, judged: true, otherwise: "best" };
const minute = 60_000;

const failure = (kind: Failure["kind"], more: Partial<Failure> = {}): Failure => ({
  kind,
  message: `said ${kind}`,
  retryable: false,
  retryAt: null,
  ...more,
});

let count = 0;
const attempt = (more: Partial<Attempt> = {}): Attempt =>
  attemptWith({
    id: `att_${(count += 1)}`,
    status: more.failure ? "failed" : "rejected",
    ...more,
  });
const failed = (kind: Failure["kind"], more: Partial<Failure> = {}, of: Partial<Attempt> = {}) =>
  attempt({ failure: failure(kind, more), ...of });
const rejected = (score: number, of: Partial<Attempt> = {}) =>
  attempt({ output: storedStill, score, ...of });

describe("the first try", () => {
  it("asks the best maker of the chain at once", () => {
    expect(nextTry(jobWith(), chain, plainPolicy)).toEqual({
      do: "ask",
      provider: "one",
      rung: 0,
      at: 0,
    });
    expect(nextTry(jobWith(), [], plainPolicy)).toMatchObject({
      do: "give-up",
      code: "node.no-maker",
    });
  });
});

describe("after a failure", () => {
  it.each([
    ["out-of-funds", "two"],
    ["broken", "two"],
    ["unusable", "two"],
    ["moderated", null],
    ["invalid", null],
    ["unknown-start", null],
  ] as const)("%s leads on to %s", (kind, provider) => {
    const wish = nextTry(jobWith(failed(kind)), chain, plainPolicy);
    if (provider) expect(wish).toEqual({ do: "ask", provider, rung: 0, at: 0 });
    else expect(wish).toEqual({ do: "give-up", code: `maker.${kind}`, message: `said ${kind}` });
  });

  it("passes makers that failed before, and ends with the last one's words", () => {
    const gone = ["one", "three"].map((provider) => failed("broken", {}, { provider }));
    expect(nextTry(jobWith(...gone), chain, plainPolicy)).toMatchObject({ provider: "two" });
    const all = [...gone, failed("unusable", {}, { provider: "two" })];
    expect(nextTry(jobWith(...all), chain, plainPolicy)).toMatchObject({ code: "maker.unusable" });
  });

  it("tries a fault that may pass three times at one maker, pausing longer each time", () => {
    const passing = failed("broken", { retryable: true });
    const tries = [passing, { ...passing, at: 10_000 }, { ...passing, at: 30_000 }];
    const wishes = tries.map((_, turn) =>
      nextTry(jobWith(...tries.slice(0, turn + 1)), chain, plainPolicy),
    );
    const pauses = wishes
      .slice(0, 2)
      .map((wish, turn) => (wish.do === "ask" ? wish.at - tries[turn]!.at : 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(2000);
    expect(pauses[1]).toBeGreaterThanOrEqual(4000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(6000);
    expect(wishes[2]).toEqual({ do: "ask", provider: "two", rung: 0, at: 0 });
  });

  it("gives up what was called off", () => {
    const wish = nextTry(jobWith(attempt({ status: "dropped" })), chain, ladder);
    expect(wish).toMatchObject({ do: "give-up", code: "maker.broken" });
  });
});

describe("a maker that asks to wait", () => {
  const wait = (at: number, retryAt: number | null = null) =>
    failed("rate-limited", { retryable: true, retryAt }, { at });

  it("is waited for as often as it asks, and that counts as no try", () => {
    const waits = [1, 2, 3, 4, 5].map((turn) => wait(turn * minute));
    expect(nextTry(jobWith(...waits), chain, plainPolicy)).toMatchObject({ provider: "one" });
    const fault = failed("broken", { retryable: true }, { at: 6 * minute });
    expect(nextTry(jobWith(...waits, fault, fault), chain, plainPolicy)).toMatchObject({
      provider: "one",
    });
    expect(nextTry(jobWith(...waits, fault, fault, fault), chain, plainPolicy)).toMatchObject({
      provider: "two",
    });
  });

  it("is left for the next after half an hour of it", () => {
    expect(nextTry(jobWith(wait(0), wait(29 * minute)), chain, plainPolicy)).toMatchObject({
      provider: "one",
    });
    expect(nextTry(jobWith(wait(0), wait(30 * minute)), chain, plainPolicy)).toMatchObject({
      provider: "two",
    });
    expect(nextTry(jobWith(wait(0, 31 * minute)), chain, plainPolicy)).toMatchObject({
      provider: "two",
    });
    expect(nextTry(jobWith(wait(0), wait(31 * minute)), ["one"], plainPolicy)).toMatchObject({
      do: "give-up",
      code: "maker.rate-limited",
    });
  });

  it("is never asked sooner than it said, nor sooner than a breath", () => {
    const facts = fc.record({
      id: fc.string(),
      at: fc.nat(1e9),
      later: fc.option(fc.nat(20 * minute), { nil: null }),
      retryable: fc.constant(true),
      kind: fc.constantFrom("rate-limited", "broken"),
    });
    fc.assert(
      fc.property(facts, ({ id, at, later, retryable, kind }) => {
        const retryAt = later === null ? null : at + later;
        const job = jobWith(failed(kind, { retryable, retryAt }, { id, at }));
        const wish = nextTry(job, chain, plainPolicy);
        expect(wish).toEqual(nextTry(job, chain, plainPolicy));
        if (wish.do !== "ask") throw new Error("it gave up");
        expect(wish.provider).toBe("one");
        expect(wish.at).toBeGreaterThanOrEqual(Math.max(retryAt ?? 0, at + 2000));
        expect(wish.at).toBeLessThanOrEqual(Math.max(retryAt ?? 0, at + 3000));
      }),
    );
  });

  it("spreads the retries of many jobs", () => {
    const moments = Array.from({ length: 200 }, () =>
      nextTry(jobWith(wait(0)), chain, plainPolicy),
    );
    expect(new Set(moments.map((wish) => (wish.do === "ask" ? wish.at : 0))).size).toBeGreaterThan(
      50,
    );
  });
});

describe("a ladder of rungs", () => {
  it("leads from a rejected candidate to the next rung, which walks the chain anew", () => {
    const first = failed("broken");
    const second = rejected(0.2, { provider: "two" });
    expect(nextTry(jobWith(first, second), chain, ladder)).toEqual({
      do: "ask",
      provider: "one",
      rung: 1,
      at: 0,
    });
    const again = failed("broken", {}, { rung: 1 });
    expect(nextTry(jobWith(first, second, again), chain, ladder)).toMatchObject({
      provider: "two",
      rung: 1,
    });
  });

  it("ends with the best candidate, or with none", () => {
    const all = [0.4, 0.7, 0.1].map((score, rung) => rejected(score, { rung, id: `r${rung}` }));
    expect(nextTry(jobWith(...all), chain, ladder)).toEqual({ do: "accept", attempt: "r1" });
    expect(nextTry(jobWith(...all), chain, { ...ladder, otherwise: "stop" })).toMatchObject({
      do: "give-up",
      code: "identity.no-match",
    });
  });

  it("takes the best so far where a later rung can't go on", () => {
    const good = rejected(0.5, { id: "good" });
    for (const kind of ["moderated", "unknown-start"] as const)
      expect(nextTry(jobWith(good, failed(kind, {}, { rung: 1 })), chain, ladder)).toEqual({
        do: "accept",
        attempt: "good",
      });
    const spent = chain.map((provider) => failed("broken", {}, { rung: 1, provider }));
    expect(nextTry(jobWith(good, ...spent), chain, ladder)).toMatchObject({ do: "accept" });
  });
});
