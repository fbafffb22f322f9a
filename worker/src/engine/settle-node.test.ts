import type { NodeSketch } from "../testing/simulate-graphs";
import { boardOf } from "../testing/simulate-graphs";
import { withoutBypassed } from "@aktion/schema/graph/bypass";
import { wire } from "@aktion/schema/graph/wiring";
import { estimate } from "@aktion/schema/money/estimate";
import { defaultSettings } from "@aktion/schema/money/settings";
import type { Failure, RunEvent, Slot } from "@aktion/schema/run/events";
import { fold } from "@aktion/schema/run/reduce";
import { newRun } from "@aktion/schema/run/state";
import { scopeOf } from "@aktion/schema/run/scope";
import { build } from "@aktion/schema/testing/build";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sketches } from "../testing/simulate-schedules";
import { play, takeOf } from "../testing/simulate-script";
import { next } from "./next";
import { givenUp } from "./settle-node";

const still = { kind: "image", params: { prompt: "a" } };
const character = { kind: "character", params: { prompt: "x" } };
const credit: Slot = { pay: "credit", amount: 8, each: 8 };
const moderated: Failure = { kind: "moderated", message: "no", retryable: false, retryAt: null };

/** Two pictures of each of two takes: a list of four jobs in one node. */
const set = build({ c: character, set: { kind: "portrait-set", params: { count: 2 } } }, [
  "c.character > set.character",
]);

describe("the jobs of a node", () => {
  it("stand item by item, take by take, part by part", () => {
    const { state } = play(set, { numbers: { set: [1, 2] } });
    expect(state.nodes["set"]!.jobs.map(({ item, number, part }) => [item, number, part])).toEqual([
      [0, 1, 0],
      [0, 1, 1],
      [0, 2, 0],
      [0, 2, 1],
    ]);
    const list = build({ a: still, b: still, v: { kind: "i2v" } }, [
      "a.image > v.image",
      "b.image > v.image",
    ]);
    const spread = play(list, { numbers: { v: [3, 4] } }).state.nodes["v"]!;
    expect(spread.jobs.map(({ item, number }) => [item, number])).toEqual([
      [0, 3],
      [0, 4],
      [1, 3],
      [1, 4],
    ]);
    expect(spread.outputs!["video"]).toEqual([
      { type: "video", asset: "v-1-1" },
      { type: "video", asset: "v-3-1" },
    ]);
  });

  it("are never more than were quoted: then nothing is made", () => {
    const few = play(set, { slots: { set: [credit] } });
    expect(few.state.nodes["set"]!.error?.code).toBe("price.changed");
    expect(few.starts.map(({ node }) => node)).toEqual(["c"]);
    expect(play(set, { slots: { set: [credit, credit, credit] } }).state.status).toBe("done");
  });

  it("are not made of inputs that can't be", () => {
    const { state } = play(
      build({ a: { kind: "image" }, r: { kind: "restyle" } }, ["a.image > r.image"]),
    );
    expect(state.nodes["a"]!.error?.code).toBe("node.blocked");
    expect(state.nodes["r"]).toMatchObject({ status: "skipped", error: { code: "node.skipped" } });
  });

  it("hand on only what their own jobs made, not what was found after all", () => {
    const events: RunEvent[] = play(
      build({ a: still, b: { kind: "restyle" } }, ["a.image > b.image"]),
    ).events;
    const at = events.findIndex(({ type }) => type === "take-delivered");
    const found: RunEvent = { type: "take-found", at: 5, node: "a", take: takeOf("extra") };
    const state = fold([...events.slice(0, at + 1), found], newRun);
    const graph = wire(build({ a: still, b: { kind: "restyle" } }, ["a.image > b.image"]));
    const [done] = next(graph, state, { now: 50, busy: new Set() });
    expect(done).toMatchObject({
      event: { type: "node-done", outputs: { image: [{ type: "image", asset: "a-0-1" }] } },
    });
  });
});

describe("the end of a node", () => {
  const refused: RunEvent = {
    type: "job-refused",
    at: 1,
    node: "set",
    job: 0,
    code: "node.asset-missing",
    message: "gone",
  };
  const planned = () => {
    const { events } = play(set);
    return events.slice(
      0,
      events.findIndex((event) => event.type === "node-planned" && event.node === "set") + 1,
    );
  };
  const keyed: RunEvent = {
    type: "job-keyed",
    at: 1,
    node: "set",
    job: 1,
    key: "k",
    seed: 1,
    price: 0,
  };
  const facts = { now: 50, busy: new Set<string>() };

  it("waits for every job, and says why the first came to nothing", () => {
    const half = fold([...planned(), refused, keyed], newRun);
    expect(next(wire(set), half, facts)).toEqual([
      { do: "begin", node: "set", job: 1, provider: "one", rung: 0 },
    ]);
    const whole: RunEvent = { ...keyed, type: "take-delivered", take: takeOf("x", { job: 1 }) };
    const [ended] = next(wire(set), fold([...planned(), refused, keyed, whole], newRun), facts);
    expect(ended).toMatchObject({
      event: { type: "node-failed", error: { code: "node.asset-missing", message: "gone" } },
    });
  });

  it("lets go of the claims of jobs that gave up while it goes on", () => {
    const attempt = { at: 2, node: "set", job: 1, attempt: "att" };
    const failed: RunEvent[] = [
      keyed,
      { type: "attempt-intended", ...attempt, provider: "one", rung: 0 },
      { type: "attempt-failed", ...attempt, failure: moderated },
    ];
    expect(givenUp(fold([...planned(), keyed], newRun))).toEqual([]);
    expect(givenUp(fold([...planned(), ...failed], newRun))).toEqual([{ node: "set", job: 1 }]);
    expect(givenUp(fold([...planned(), refused], newRun))).toEqual([{ node: "set", job: 0 }]);
    expect(givenUp(play(set, { answer: () => moderated }).state)).toEqual([]);
  });
});

describe("the quote of any board", () => {
  it("has one slot for each job the engine plans, in its order", () => {
    const takes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sketches, takes, (nodes: readonly NodeSketch[], counts) => {
        const graph = withoutBypassed(boardOf(nodes));
        const wiring = wire(graph);
        const scope = scopeOf(wiring, {});
        const takesOf = (node: string) => counts[scope.indexOf(node) % counts.length]!;
        const { slots } = estimate(wiring, scope, {
          tierOf: () => "standard",
          foreseen: (node) => ({
            takes: takesOf(node),
            kept: new Set(),
            own: false,
            seconds: {},
            words: {},
          }),
          freeLeft: 2,
          settings: defaultSettings,
        });
        const numbers = Object.fromEntries(
          scope.map((node) => [node, Array.from({ length: takesOf(node) }, (_, turn) => turn + 1)]),
        );
        const { state } = play(graph, { numbers });
        const jobs = Object.entries(state.nodes).filter(([, run]) => run.jobs.length > 0);
        // A bypass may leave a node without what it needs: quoted, yet never planned.
        const refused = Object.keys(slots).filter((id) => state.nodes[id]!.jobs.length === 0);
        for (const id of refused) expect(["failed", "skipped"]).toContain(state.nodes[id]!.status);
        for (const [id, { jobs: all }] of jobs) {
          // What joins pieces comes behind them, and is not quoted: it is free.
          const made = all.filter(({ task }) => task.kind !== "video.join");
          expect(slots[id]).toHaveLength(made.length);
          const order = made.map(({ item, number, part }) => [item, number, part] as const);
          const sorted = order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
          expect(order).toEqual(sorted);
        }
      }),
      { numRuns: 150 },
    );
  });
});
