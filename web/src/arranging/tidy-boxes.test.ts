import { boundsOf, contains, type Box } from "@aktion/schema/graph/boxes";
import { addSection } from "@aktion/schema/graph/sections";
import { build } from "@aktion/schema/testing/build";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidied } from "./tidy-boxes";

const at = (x: number, y: number) => ({ kind: "image", position: { x, y } });
const upscaleAt = (x: number, y: number) => ({ kind: "upscale", position: { x, y } });
const size = { w: 280, h: 240 };

const boxesOf = (nodes: readonly { id: string; position: { x: number; y: number } }[]) =>
  new Map<string, Box>(nodes.map(({ id, position }) => [id, { ...position, ...size }]));

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.w &&
  other.x < one.x + one.w &&
  one.y < other.y + other.h &&
  other.y < one.y + one.h;

const whole = fc.integer({ min: -2000, max: 2000 });
const boards = fc
  .record({
    places: fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 14 }),
    wires: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 16 }),
    frames: fc.array(fc.record({ x: whole, y: whole, w: fc.nat(2500), h: fc.nat(2500) }), {
      maxLength: 4,
    }),
  })
  .map(({ places, wires, frames }) => {
    const nodes = Object.fromEntries(places.map(([x, y], place) => [`n${place}`, at(x, y)]));
    // Only forwards, so that there is no circle; the layout asks nothing of ports.
    const forwards = wires
      .filter(([from, to]) => from < to && to < places.length)
      .map(([from, to]) => `n${from}.image > n${to}.image`);
    const graph = build(nodes, forwards);
    return frames.reduce((board, box, place) => addSection(`s${place}`, "", box)(board), graph);
  });

const everything = (graph: ReturnType<typeof build>) => ({
  nodes: new Set(graph.nodes.map(({ id }) => id)),
  sections: new Set(graph.sections.map(({ id }) => id)),
});

describe("tidy", () => {
  test("sets what flows on to the right of what it flows from", () => {
    const graph = build({ a: at(900, 40), b: upscaleAt(0, 0), c: upscaleAt(300, 500) }, [
      "a.image > b.image",
      "b.image > c.image",
    ]);
    const { nodes } = tidied(graph, boxesOf(graph.nodes), everything(graph));
    expect(nodes.get("a")!.x + size.w).toBeLessThan(nodes.get("b")!.x);
    expect(nodes.get("b")!.x + size.w).toBeLessThan(nodes.get("c")!.x);
    expect(Math.min(...[...nodes.values()].map(({ x }) => x))).toBe(0);
  });

  test("no card lies on another, the corner stays, and sections keep what they hold", () => {
    fc.assert(
      fc.property(boards, (graph) => {
        const cards = boxesOf(graph.nodes);
        const done = tidied(graph, cards, everything(graph));
        const placed = new Map(
          [...done.nodes].map(([id, place]) => [id, { ...cards.get(id)!, ...place }]),
        );
        const list = [...placed.values()];
        for (const [place, one] of list.entries())
          for (const other of list.slice(place + 1)) expect(overlap(one, other)).toBe(false);
        const before = boundsOf([...cards.values(), ...graph.sections])!;
        const after = boundsOf([...list, ...done.sections.values()])!;
        expect(after.x).toBeCloseTo(before.x, -0.5);
        expect(after.y).toBeCloseTo(before.y, -0.5);
        const frames = graph.sections.toSorted((one, other) => one.w * one.h - other.w * other.h);
        for (const [id, card] of cards) {
          const middle = { x: card.x + card.w / 2, y: card.y + card.h / 2, w: 0, h: 0 };
          const home = frames.find((frame) => contains(frame, middle));
          if (home) expect(contains(done.sections.get(home.id)!, placed.get(id)!)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("what is not asked for stays", () => {
    const graph = build({ a: at(0, 0), b: at(10, 10), c: at(20, 20) });
    const scope = { nodes: new Set(["a", "b"]), sections: new Set<string>() };
    expect([...tidied(graph, boxesOf(graph.nodes), scope).nodes.keys()]).toEqual(["a", "b"]);
  });

  test("a thousand nodes do not take for ever", () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [`n${n}`, at((n % 40) * 300, n * 20)]),
    );
    const wires = Array.from(
      { length: 960 },
      (_, n) => `n${n}.image > n${n + 20 + (n % 20)}.image`,
    );
    const graph = build(nodes, wires);
    const { nodes: done } = tidied(graph, boxesOf(graph.nodes), everything(graph));
    expect(done.size).toBe(1000);
  }, 30_000);
});
