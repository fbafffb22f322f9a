import fc from "fast-check";
import { expect, test } from "vitest";
import { hintFor, hintIds, hintsAfter, readGone, type Facts, type Gone } from "./hints";

const empty: Facts = {
  nodes: 0,
  wires: 0,
  sections: 0,
  circled: 0,
  selected: 0,
  takes: 0,
  ready: false,
  made: false,
  running: false,
  lost: false,
  listed: false,
};
const facts = (now: Partial<Facts>): Facts => ({ ...empty, ...now });
const changed = (gone: Gone, before: Partial<Facts>, now: Partial<Facts>) =>
  hintsAfter(gone, { type: "changed", before: facts(before), now: facts(now) });

test("each is said at the moment it helps", () => {
  expect(hintFor([], empty)).toBeNull();
  expect(hintFor([], facts({ nodes: 1 }))).toBeNull();
  expect(hintFor([], facts({ nodes: 2 }))).toBe("wire");
  expect(hintFor([], facts({ nodes: 2, wires: 1, ready: true }))).toBe("run");
  expect(hintFor([], facts({ nodes: 2, wires: 1, ready: true, running: true }))).toBeNull();
  expect(hintFor([], facts({ nodes: 2, wires: 1, made: true, takes: 1 }))).toBe("circle");
  expect(hintFor([], facts({ nodes: 2, wires: 1, selected: 2 }))).toBe("several");
  expect(hintFor([], facts({ nodes: 2, wires: 1, made: true, circled: 1 }))).toBe("keys");
  expect(hintFor([], facts({ nodes: 2, lost: true }))).toBe("lost");
});

test("done, it is gone, asked or not", () => {
  expect(changed([], { nodes: 2 }, { nodes: 2, wires: 1 })).toEqual(["wire"]);
  expect(changed([], { ready: true }, { ready: true, running: true })).toEqual(["run"]);
  expect(changed([], { takes: 1 }, { takes: 1, circled: 1 })).toEqual(["circle"]);
  expect(changed([], {}, { listed: true })).toEqual(["keys"]);
  expect(changed([], { selected: 2 }, { selected: 2, sections: 1 })).toEqual(["several"]);
  expect(changed([], { nodes: 1, lost: true }, { nodes: 1 })).toEqual(["lost"]);
});

test("a wire that was there already teaches nothing", () => {
  expect(changed([], { wires: 3 }, { wires: 3 })).toEqual([]);
});

test("dismissed it never comes back, until all are asked for again", () => {
  const gone = hintsAfter([], { type: "dismissed", id: "wire" });
  expect(hintFor(gone, facts({ nodes: 2 }))).toBeNull();
  expect(hintsAfter(gone, { type: "again" })).toEqual([]);
});

test("what was kept is read as far as it can be", () => {
  expect(readGone(null)).toEqual([]);
  expect(readGone("nonsense")).toEqual([]);
  expect(readGone('["run","unheard of",3]')).toEqual(["run"]);
});

const anyFacts = fc.record({
  nodes: fc.nat(3),
  wires: fc.nat(3),
  sections: fc.nat(2),
  circled: fc.nat(2),
  selected: fc.nat(3),
  takes: fc.nat(2),
  ready: fc.boolean(),
  made: fc.boolean(),
  running: fc.boolean(),
  lost: fc.boolean(),
  listed: fc.boolean(),
});

test("none comes twice, none that is gone is shown, and what is gone survives being kept", () => {
  fc.assert(
    fc.property(fc.array(anyFacts, { minLength: 2, maxLength: 12 }), (steps) => {
      let gone: Gone = [];
      for (const [place, now] of steps.entries()) {
        const before = steps[place - 1];
        const next = before ? hintsAfter(gone, { type: "changed", before, now }) : gone;
        expect(next.slice(0, gone.length)).toEqual(gone);
        gone = next;
        expect(new Set(gone).size).toBe(gone.length);
        const shown = hintFor(gone, now);
        if (shown) expect(gone).not.toContain(shown);
      }
      expect(new Set(readGone(JSON.stringify(gone)))).toEqual(new Set(gone));
      expect(hintFor(hintIds, steps[0]!)).toBeNull();
    }),
  );
});
