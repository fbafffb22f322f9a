import { wire } from "@aktion/schema/graph/wiring";
import type { Failure, Take } from "@aktion/schema/run/events";
import { fold, reduce } from "@aktion/schema/run/reduce";
import { isOver, newRun } from "@aktion/schema/run/state";
import { build } from "@aktion/schema/testing/build";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simulate, type Maker } from "../testing/simulate";

const still = { kind: "image", params: { prompt: "a" } };
const shot = { kind: "i2v" };
const restyle = { kind: "restyle" };

const failing = (kind: Failure["kind"], retryable = false): Maker => ({
  answer: () => ({ kind, message: `said ${kind}`, retryable, retryAt: null }),
});

describe("a run", () => {
  it("starts each node as soon as what it hangs on is there, never level by level", () => {
    const graph = build({ a: still, b: still, slow: still, a2: restyle, a3: restyle }, [
      "a.image > a2.image",
      "a2.image > a3.image",
    ]);
    const { state, starts } = simulate(graph, {
      maker: { takes: (node) => (node === "slow" ? 1000 : 10) },
      atOnce: 10,
    });
    expect(state.status).toBe("done");
    expect(starts.findIndex((start) => start.node === "a3")).toBeGreaterThan(-1);
    expect(starts.find((start) => start.node === "a3")!.at).toBeLessThan(100);
  });

  it("stops only what hangs on a failed node", () => {
    const graph = build({ bad: still, good: still, hangs: restyle, free: restyle }, [
      "bad.image > hangs.image",
      "good.image > free.image",
    ]);
    const { state } = simulate(graph, {
      maker: {
        answer: (node) =>
          node === "bad"
            ? { kind: "moderated", message: "no", retryable: false, retryAt: null }
            : null,
      },
    });
    expect(
      Object.fromEntries(Object.entries(state.nodes).map(([id, node]) => [id, node.status])),
    ).toEqual({
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
    expect(
      simulate(graph, { maker: failing("broken"), chain }).starts.map((one) => one.provider),
    ).toEqual(chain);
    for (const kind of ["moderated", "invalid", "unknown-start"] as const) {
      expect(simulate(graph, { maker: failing(kind), chain }).starts).toHaveLength(1);
    }
  });

  it("tries a retryable fault three times, pausing longer each time", () => {
    const { starts } = simulate(build({ a: still }), {
      maker: failing("broken", true),
      chain: ["one"],
    });
    const [first, second, third, ...more] = starts.map((start) => start.at);
    expect(more).toEqual([]);
    expect(second! - first!).toBeGreaterThanOrEqual(2000);
    expect(third! - second!).toBeGreaterThan(second! - first!);
  });

  it("never comes back sooner than the maker asked", () => {
    const { starts } = simulate(build({ a: still }), {
      maker: {
        answer: (_, tries, now) =>
          tries === 1
            ? { kind: "rate-limited", message: "slow", retryable: true, retryAt: now + 60_000 }
            : null,
      },
    });
    expect(starts[1]!.at - starts[0]!.at).toBeGreaterThanOrEqual(60_000);
  });

  it("makes one take per item of a list, in the list's order, and hands them on", () => {
    const graph = build(
      { c: { kind: "character", params: { prompt: "x" } }, set: { kind: "portrait-set" }, v: shot },
      ["c.character > set.character", "set.images > v.image"],
    );
    const { state } = simulate(graph);
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
    const graph = build(
      { c: { kind: "character", params: { prompt: "x" } }, set: { kind: "portrait-set" } },
      ["c.character > set.character"],
    );
    const { state } = simulate(graph, {
      maker: {
        answer: (node, _tries, _now, job) =>
          node === "set" && job === 2
            ? { kind: "moderated", message: "no", retryable: false, retryAt: null }
            : null,
      },
    });
    expect(state.nodes["set"]!.status).toBe("failed");
    expect(state.nodes["set"]!.jobs.filter((job) => job.take)).toHaveLength(3);
  });

  it("keeps to the number of attempts it may have under way", () => {
    const nodes = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`n${at}`, still]));
    expect(simulate(build(nodes), { atOnce: 3 }).mostAtOnce).toBe(3);
  });

  it("passes a circled node by, and what hangs on it uses the circled take", () => {
    const graph = build({ a: still, b: shot }, ["a.image > b.image"]);
    const circled: Take = {
      id: "tk",
      job: 0,
      item: 0,
      number: 3,
      assets: ["circled"],
      text: null,
      media: "image",
      width: 1,
      height: 1,
      seconds: null,
      provider: "one",
      tier: "draft",
      reused: true,
      charged: 0,
    };
    const passed = simulate(graph, { pinned: { a: [circled] } });
    expect(passed.starts.map((start) => start.node)).toEqual(["b"]);
    const again = simulate(graph, {
      pinned: { a: [circled] },
      fresh: ["a"],
      numbers: { a: [4, 5] },
    });
    expect(again.starts.filter((start) => start.node === "a")).toHaveLength(2);
    for (const { state } of [passed, again]) {
      expect(state.nodes["a"]!.outputs!["image"]).toEqual([{ type: "image", asset: "circled" }]);
    }
  });

  it("cancels at any moment: nothing starts after, and what is made stays", () => {
    const graph = build({ a: still, b: restyle, c: restyle }, [
      "a.image > b.image",
      "b.image > c.image",
    ]);
    const { state, starts } = simulate(graph, { maker: { takes: () => 100 }, cancelAt: 150 });
    expect(state.status).toBe("cancelled");
    expect(starts.every((start) => start.at <= 150)).toBe(true);
    expect(state.nodes["a"]!.status).toBe("done");
    expect(state.nodes["c"]!.status).toBe("cancelled");
  });
});

describe("any run of any graph", () => {
  const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
  const schedule = fc.record({
    links,
    seed: fc.integer(),
    faults: fc.integer({ min: 0, max: 60 }),
    crashes: fc.integer({ min: 0, max: 30 }),
    atOnce: fc.integer({ min: 1, max: 4 }),
  });

  it("ends, in order, with each node settled once, whatever fails and however often it restarts", () => {
    fc.assert(
      fc.property(schedule, ({ links: pairs, seed, faults, crashes, atOnce }) => {
        const targets = new Set<number>();
        const wires = pairs.flatMap(([a, b]) => {
          if (a <= b || targets.has(a)) return [];
          targets.add(a);
          return [`n${b}.image > n${a}.image`];
        });
        const nodes = Object.fromEntries(
          Array.from({ length: 12 }, (_, at) => [`n${at}`, targets.has(at) ? restyle : still]),
        );
        const graph = build(nodes, wires);
        const run = simulate(graph, { seed, faults, crashes, atOnce, chain: ["one", "two"] });
        expect(["done", "failed"]).toContain(run.state.status);
        expect(run.mostAtOnce).toBeLessThanOrEqual(atOnce);
        // The log alone gives the same state again.
        expect(fold(run.events, newRun)).toEqual(run.state);
        const wiring = wire(graph);
        for (const [id, node] of Object.entries(run.state.nodes)) {
          expect(isOver(node.status)).toBe(true);
          const sources = wiring.into(id).map((edge) => run.state.nodes[edge.from.node]!.status);
          expect(node.status === "skipped").toBe(sources.some((status) => status !== "done"));
          const settled = run.events.filter(
            (event) =>
              "node" in event &&
              event.node === id &&
              /^node-(done|failed|skipped)$/.test(event.type),
          );
          expect(settled).toHaveLength(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("changes nothing after its end, whatever arrives late", () => {
    const { state, events } = simulate(build({ a: still, b: shot }, ["a.image > b.image"]));
    for (const event of events) {
      if (event.type === "run-started") continue;
      expect(reduce(state, event)).toEqual(state);
    }
  });
});
