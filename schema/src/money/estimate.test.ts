import { describe, expect, it } from "vitest";
import type { Tier } from "../graph/graph";
import { wire } from "../graph/wiring";
import { nodeRegistry } from "../nodes/registry.gen";
import { build } from "../testing/build";
import { estimate, type Foreseen } from "./estimate";
import { costOf, unitPrice } from "./price";
import { defaultSettings, studioSettingsSchema } from "./settings";

const still = { kind: "image", params: { prompt: "a" } };
const nothing: Foreseen = { takes: 1, kept: new Set(), own: false, seconds: {}, words: {} };

interface Known {
  readonly tier?: Tier;
  readonly freeLeft?: number;
  readonly of?: Readonly<Record<string, Partial<Foreseen>>>;
  readonly prices?: Record<string, { standard: number; premium: number }>;
}

const quote = (graph: ReturnType<typeof build>, known: Known = {}) =>
  estimate(
    wire(graph),
    graph.nodes.map((node) => node.id),
    {
      tierOf: (node) =>
        graph.nodes.find((one) => one.id === node)?.tier ?? known.tier ?? "standard",
      foreseen: (node) => ({ ...nothing, ...known.of?.[node] }),
      freeLeft: known.freeLeft ?? 0,
      settings: studioSettingsSchema.parse({ prices: known.prices ?? {} }),
    },
  );

const pays = (slots: readonly { pay: string }[] | undefined) => slots?.map(({ pay }) => pay);

describe("the price of a run", () => {
  it("is a range where only the run will know, and holds the high figure", () => {
    const graph = build(
      { v: { kind: "voice", params: { line: "Hm." } }, s: still, l: { kind: "lip-sync" } },
      ["v.audio > l.audio", "s.image > l.footage"],
    );
    const unknown = quote(graph);
    expect(unknown.nodes["l"]).toMatchObject({ low: 3, high: 18 });
    expect(unknown.slots["l"]).toEqual([{ pay: "credit", amount: 18, each: 3 }]);
    expect(unknown).toMatchObject({ low: 1 + 2 + 3, high: 1 + 2 + 18 });
    const known = quote(graph, { of: { l: { seconds: { audio: 14 } } } });
    expect(known.nodes["l"]).toMatchObject({ low: 6, high: 6 });
    expect(known.slots["l"]).toEqual([{ pay: "credit", amount: 6, each: 6 }]);
  });

  it("reads typed and wired lines, and gives a range for words nobody has written yet", () => {
    const line = "x".repeat(301);
    const typed = build({ v: { kind: "voice", params: { line } } });
    expect(quote(typed)).toMatchObject({ low: 2, high: 2 });
    const wired = build({ p: { kind: "prompt" }, v: { kind: "voice", params: { line } } }, [
      "p.text > v.text",
    ]);
    expect(quote(wired)).toMatchObject({ low: 1, high: 4 });
    expect(quote(wired, { of: { v: { words: { text: "Short." } } } })).toMatchObject({ high: 1 });
  });

  it("asks nothing for what earlier takes answer, job by job", () => {
    const graph = build({ a: still });
    const half = quote(graph, { of: { a: { takes: 3, kept: new Set([0, 2]) } } });
    expect(pays(half.slots["a"])).toEqual(["reused", "credit", "reused"]);
    expect(half.nodes["a"]).toMatchObject({ low: 2, high: 2, turns: 3, kept: 2 });
    const all = quote(graph, { of: { a: { kept: new Set([0]) } } });
    expect(all).toMatchObject({ low: 0, high: 0, seconds: 0 });
    expect(all.slots["a"]).toEqual([{ pay: "reused", amount: 0, each: 0 }]);
  });

  it("plans no job for a node a circled take stands for", () => {
    const circled = quote(build({ a: still }), { of: { a: { kept: null } } });
    expect(circled.nodes["a"]).toMatchObject({ high: 0, turns: 0, seconds: 0 });
    expect(circled.slots).toEqual({});
  });

  it("gives the day's free stills to the first stills of the run, in its order", () => {
    const graph = build({ a: still, r: { kind: "restyle" }, b: still, c: still, d: still }, [
      "a.image > r.image",
    ]);
    const cost = quote(graph, { freeLeft: 3, of: { b: { takes: 1 } } });
    expect(["a", "b", "c", "d"].flatMap((id) => pays(cost.slots[id]))).toEqual([
      "still",
      "still",
      "still",
      "credit",
    ]);
    expect(pays(cost.slots["r"])).toEqual(["credit"]);
    expect(cost).toMatchObject({ free: 3, high: 5 + 2 });
    const one = quote(build({ a: still }), { freeLeft: 1, of: { a: { takes: 2 } } });
    expect(one.slots["a"]).toEqual([
      { pay: "still", amount: 1, each: 1 },
      { pay: "credit", amount: 2, each: 2 },
    ]);
    for (const tier of ["draft", "premium"] as const)
      expect(quote(build({ a: still }), { freeLeft: 3, tier }).free).toBe(0);
  });

  it("costs nothing with the user's own key, and takes no free still for it", () => {
    const cost = quote(build({ a: still, b: still }), { freeLeft: 1, of: { a: { own: true } } });
    expect(cost.slots["a"]).toEqual([{ pay: "own", amount: 0, each: 0 }]);
    expect(pays(cost.slots["b"])).toEqual(["still"]);
    expect(cost.high).toBe(0);
  });

  it("follows each node's tier, and what an admin set", () => {
    const mixed = build({
      a: still,
      b: { ...still, tier: "premium" },
      c: { ...still, tier: "draft" },
    });
    expect(quote(mixed)).toMatchObject({ low: 6, high: 6 });
    expect(pays(quote(mixed).slots["c"])).toEqual(["none"]);
    const prices = { image: { standard: 7, premium: 0 } };
    expect(quote(mixed, { prices })).toMatchObject({ high: 7 });
    expect(pays(quote(mixed, { prices }).slots["b"])).toEqual(["none"]);
  });

  it("buys each picture of a set alone, and each item of a list", () => {
    const graph = build(
      {
        c: { kind: "character", params: { prompt: "x" } },
        set: { kind: "portrait-set", params: { count: 3 } },
        v: { kind: "i2v", params: { seconds: 7 } },
      },
      ["c.character > set.character", "set.images > v.image"],
    );
    const cost = quote(graph, { of: { v: { takes: 2 } } });
    expect(cost.slots["set"]).toEqual(
      Array.from({ length: 3 }, () => ({ pay: "credit", amount: 1, each: 1 })),
    );
    expect(cost.slots["v"]).toEqual(
      Array.from({ length: 6 }, () => ({ pay: "credit", amount: 16, each: 16 })),
    );
    expect(cost.high).toBe(2 + 3 + 96);
  });

  it("takes as long as its longest way, side by side on makers, one by one in Draft", () => {
    const graph = build({ a: still, b: still, v: { kind: "i2v" }, alone: still }, [
      "a.image > v.image",
    ]);
    expect(quote(graph, { of: { a: { takes: 4 } } }).seconds).toBe(30 + 120);
    expect(quote(graph, { tier: "draft", of: { a: { takes: 4 } } }).seconds).toBe(4 + 4);
  });
});

describe("a sequence", () => {
  it("is a slot a link, for the price and in the time it had as one", () => {
    const graph = build({ a: still, b: still, c: still, d: still, s: { kind: "sequence" } }, [
      "a.image > s.images",
      "b.image > s.images",
      "c.image > s.images",
      "d.image > s.images",
    ]);
    const cost = quote(graph);
    expect(cost.slots["s"]).toEqual(
      Array.from({ length: 3 }, () => ({ pay: "credit", amount: 5, each: 5 })),
    );
    expect(cost.nodes["s"]).toMatchObject({ low: 15, high: 15, turns: 3, seconds: 300 });
    expect(quote(graph, { tier: "draft" }).nodes["s"]).toMatchObject({ high: 0, seconds: 12 });
  });
});

describe("the price of one unit", () => {
  it("is the kind's own, twice that on Premium, nothing in Draft or where nothing is made", () => {
    const { image, prompt } = nodeRegistry;
    expect(unitPrice(image, "standard", defaultSettings)).toBe(2);
    expect(unitPrice(image, "premium", defaultSettings)).toBe(4);
    expect(unitPrice(image, "draft", { prices: { image: { standard: 9, premium: 9 } } })).toBe(0);
    expect(unitPrice(prompt, "premium", { prices: { prompt: { standard: 9, premium: 9 } } })).toBe(
      0,
    );
  });

  it("counts what one turn buys", () => {
    const facts = { counts: { images: 4 }, seconds: {}, words: {}, params: {} };
    expect(costOf(nodeRegistry.sequence, facts, "standard", defaultSettings)).toMatchObject({
      low: 5,
      high: 5,
      jobs: 3,
    });
    const set = { ...facts, counts: { looks: 2 }, params: { count: 4 } };
    expect(costOf(nodeRegistry["portrait-set"], set, "premium", defaultSettings)).toMatchObject({
      low: 2,
      high: 2,
      jobs: 8,
    });
  });
});
