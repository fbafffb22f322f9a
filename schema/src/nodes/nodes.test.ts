import { describe, expect, it } from "vitest";
import type { PortType } from "../graph/ports";
import type { Value } from "../graph/values";
import { taskSchema } from "../tasks/task";
import { shapesOf } from "../graph/shape";
import type { Tier } from "../graph/graph";
import { wire, type Wiring } from "../graph/wiring";
import { estimate } from "../money/estimate";
import { defaultSettings } from "../money/settings";
import { problemsOf } from "../run/ready";
import { scopeOf } from "../run/scope";
import { planTurn, type PortValues } from "../run/plan-node";
import { build } from "../testing/build";
import { nodeKinds } from "./registry";

const board = { aspect: "16:9", rate: "24" } as const;
const image = { type: "image", asset: "a" } as const;
const one: Record<PortType, Value> = {
  text: { type: "text", text: "words" },
  image,
  video: { type: "video", asset: "v" },
  audio: { type: "audio", asset: "s" },
  character: {
    type: "character",
    character: { name: "", prompt: "", assets: ["a"], castId: null },
  },
  style: { type: "style", name: "", text: "noir" },
};

const filled: Record<string, Record<string, unknown>> = {
  "image-upload": { assetId: "a" },
  "video-upload": { assetId: "a" },
  "audio-upload": { assetId: "a" },
  cast: { castId: "c" },
  "action-pose": { prompt: "leaps" },
};

const prices: Record<string, number> = {
  character: 2,
  image: 2,
  sketch: 1,
  restyle: 5,
  "action-pose": 2,
  "coherent-scene": 10,
  "portrait-set": 4,
  i2v: 8,
  "talking-portrait": 5,
  "lip-sync": 3,
  sequence: 5,
  voice: 1,
  upscale: 2,
};

/** One take of each node, with nothing to go by but the board. */
const quote = (wiring: Wiring, scope: readonly string[], tier: Tier) =>
  estimate(wiring, scope, {
    tierOf: () => tier,
    foreseen: () => ({ takes: 1, kept: new Set(), own: false, seconds: {}, words: {} }),
    freeLeft: 0,
    settings: defaultSettings,
  });

describe.each(nodeKinds.map((kind) => [kind.kind, kind] as const))("%s", (name, kind) => {
  const inputs: PortValues = Object.fromEntries(
    Object.entries(kind.inputs).map(([port, { types, least }]) => [
      port,
      Array.from({ length: Math.max(1, least) }, () => one[types[0]!]),
    ]),
  );
  const node = build({ n: { kind: name, params: (filled[name] ?? {}) as never } }).nodes[0]!;

  it("plans what it says it makes, from wired inputs alone", () => {
    const plan = planTurn(node, inputs, board);
    if (kind.makes === null) {
      expect(plan.kind).toBe("values");
      if (plan.kind === "values") {
        expect(Object.keys(plan.outputs).sort()).toEqual(Object.keys(kind.outputs).sort());
      }
      return;
    }
    expect(plan.kind).toBe("tasks");
    if (plan.kind !== "tasks") return;
    for (const task of plan.tasks) {
      expect(task.kind).toBe(kind.makes);
      expect(taskSchema.parse(task)).toEqual(task);
    }
  });

  it("fills each of its ports from what was made", () => {
    if (kind.makes === null) return;
    const params = Object.fromEntries(
      Object.entries(kind.params).map(([key, field]) => [key, field.schema.parse(undefined)]),
    );
    const made = kind.outputsOf({
      params,
      inputs,
      board,
      assets: ["made"],
      texts: ["made"],
      name: "N",
    });
    for (const [port, { type }] of Object.entries(kind.outputs)) {
      expect(made[port]?.map((value) => value.type)).toEqual([type]);
    }
  });

  it("costs on Standard what the price list says, and nothing in Draft", () => {
    const wiring = wire(build({ n: { kind: name } }));
    const cost = (tier: Tier) => quote(wiring, ["n"], tier).low;
    expect(cost("draft")).toBe(0);
    expect(cost("standard")).toBe(prices[name] ?? 0);
    expect(cost("premium")).toBe(2 * (prices[name] ?? 0));
  });
});

describe("what keeps a board from running", () => {
  it("is said by node, before anything is made", () => {
    const wiring = wire(
      build({
        empty: { kind: "image" },
        shot: { kind: "i2v" },
        alien: { kind: "hologram" },
        scene: { kind: "sequence" },
      }),
    );
    const problems = problemsOf(wiring, scopeOf(wiring, {}));
    expect(problems.map(({ node, code }) => [node, code])).toEqual([
      ["empty", "node.blocked"],
      ["shot", "node.input-missing"],
      ["alien", "graph.unknown-kind"],
      ["scene", "node.input-missing"],
    ]);
    for (const { message } of problems) expect(message).toMatch(/\w+.*\.$/);
  });

  it("refuses two lists into one node and lists over 24", () => {
    const wiring = wire(
      build(
        {
          c: { kind: "character", params: { prompt: "x" } },
          a: { kind: "portrait-set" },
          b: { kind: "portrait-set" },
          v: { kind: "i2v" },
        },
        [
          "c.character > a.character",
          "c.character > b.character",
          "a.images > v.image",
          "b.images > v.end",
        ],
      ),
    );
    expect(problemsOf(wiring, ["v"]).map((one) => one.code)).toEqual(["graph.several-lists"]);
    expect(shapesOf(wiring).get("v")!.lists).toEqual(["image", "end"]);
  });

  it("prices a list by its items", () => {
    const wiring = wire(
      build({ c: { kind: "character" }, a: { kind: "portrait-set" }, v: { kind: "i2v" } }, [
        "c.character > a.character",
        "a.images > v.image",
      ]),
    );
    const cost = quote(wiring, ["c", "a", "v"], "standard");
    expect(cost.nodes["v"]).toMatchObject({ high: 32, turns: 4 });
    expect(cost.high).toBe(2 + 4 + 32);
    expect(cost.seconds).toBe(30 + 40 + 120);
  });
});
