import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { build } from "../testing/build";
import { withoutBypassed } from "./bypass";
import { canConnect } from "./connect";
import { shapesOf } from "./shape";
import { inOrder, wire } from "./wiring";

const restyle = { kind: "restyle" };
const portraits = { kind: "portrait-set" };

describe("inOrder", () => {
  it("puts each node after all it hangs on, in any graph without circles", () => {
    const links = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 60 });
    fc.assert(
      fc.property(links, (pairs) => {
        const nodes = Object.fromEntries(
          Array.from({ length: 20 }, (_, id) => [`n${id}`, restyle]),
        );
        const forward = pairs
          .filter(([a, b]) => a < b)
          .map(([a, b]) => `n${b}.image > n${a}.image`);
        const wiring = wire(build(nodes, forward));
        const place = new Map(inOrder(wiring).map((id, at) => [id, at]));
        expect(place.size).toBe(20);
        for (const { from, to } of wiring.graph.edges) {
          expect(place.get(from.node)!).toBeLessThan(place.get(to.node)!);
        }
      }),
    );
  });
});

describe("canConnect", () => {
  const wiring = wire(
    build({ p: { kind: "prompt" }, a: { kind: "image" }, b: restyle, c: restyle }, [
      "a.image > b.image",
      "b.image > c.image",
    ]),
  );
  const ask = (from: string, to: string) => {
    const [fromNode, fromPort] = from.split(".") as [string, string];
    const [toNode, toPort] = to.split(".") as [string, string];
    return canConnect(wiring, { node: fromNode, port: fromPort }, { node: toNode, port: toPort });
  };

  it("lets what fits through", () => {
    expect(ask("p.text", "b.prompt")).toEqual({ ok: true });
    expect(ask("a.image", "c.image")).toEqual({ ok: true });
  });

  it.each([
    ["a.image", "b.prompt", "Prompt takes words, not a still."],
    ["b.image", "b.image", "A node can't be wired to itself."],
    ["c.image", "b.image", "That would make a circle."],
    ["a.image", "b.image", "They are wired already."],
    ["a.ear", "b.image", "That port is not there."],
  ])("refuses %s into %s with a reason", (from, to, reason) => {
    expect(ask(from, to)).toEqual({ ok: false, reason });
  });
});

describe("shapesOf", () => {
  it("runs a node once per item when a list meets a single port, and hands the list on", () => {
    const wiring = wire(
      build(
        {
          c: { kind: "character" },
          set: portraits,
          r: restyle,
          v: { kind: "i2v" },
          s: { kind: "sequence" },
        },
        [
          "c.character > set.character",
          "set.images > r.image",
          "r.image > v.image",
          "r.image > s.images",
          "c.image > s.images",
        ],
      ),
    );
    const shapes = shapesOf(wiring);
    expect(shapes.get("set")).toMatchObject({ items: 1, out: { images: 4 } });
    expect(shapes.get("r")).toMatchObject({ items: 4, lists: ["image"], out: { image: 4 } });
    expect(shapes.get("v")).toMatchObject({ items: 4, out: { video: 4 } });
    expect(shapes.get("s")).toMatchObject({ items: 1, counts: { images: 5 } });
  });
});

describe("withoutBypassed", () => {
  it("passes the first input of the output's type through, chain after chain", () => {
    const graph = withoutBypassed(
      build(
        {
          a: { kind: "image" },
          b: { ...restyle, off: true },
          c: { ...restyle, off: true },
          d: restyle,
        },
        ["a.image > b.image", "b.image > c.image", "c.image > d.image"],
      ),
    );
    expect(graph.nodes.map((node) => node.id)).toEqual(["a", "d"]);
    expect(graph.edges.map(({ from, to }) => [from, to])).toEqual([
      [
        { node: "a", port: "image" },
        { node: "d", port: "image" },
      ],
    ]);
  });

  it("leaves a port empty when nothing passes through", () => {
    const graph = withoutBypassed(
      build({ a: { kind: "image", off: true }, b: restyle }, ["a.image > b.image"]),
    );
    expect(graph.edges).toEqual([]);
  });
});
