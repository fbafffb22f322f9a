import type { LibraryItem } from "@aktion/schema/api/library";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { openChoosing, type Choice } from "./choosing";
import type { Listing, PageAsk } from "./listing";

const page = 5;
const idsOf = (count: number) => Array.from({ length: count }, (_, place) => `f${place}`);

/** A list behind pages, of which a stretch is shown. A page can be held back, or fail. */
function shelf(count: number, from: number, to: number) {
  let all = idsOf(count);
  let gate: Promise<void> = Promise.resolve();
  const asked: PageAsk[] = [];
  const pageOf = (begin: number, end: number) => {
    const [first, last] = [Math.max(0, begin), Math.min(all.length, end)];
    return {
      items: all.slice(first, last).map((id) => ({ id }) as LibraryItem),
      previous: first > 0 ? all[first]! : null,
      next: last < all.length ? all[last - 1]! : null,
    };
  };
  const shown = (begin: number, end: number): Listing => ({
    ...pageOf(begin, end),
    shapes: [],
    above: begin,
    seams: [],
    begun: true,
    ended: end >= all.length,
    failure: null,
  });
  const store = createStore<Listing>(() => shown(from, to));
  const choosing = openChoosing({
    store,
    async readPage(ask, signal) {
      asked.push(ask);
      await gate;
      signal.throwIfAborted();
      const { until, cursor } = ask;
      if (until === undefined) {
        const begin = all.indexOf(cursor!) + 1;
        return pageOf(begin, begin + page);
      }
      const end = all.indexOf(until);
      return pageOf(end - page, end);
    },
  });
  return {
    choosing,
    asked,
    jump: (begin: number, end: number) => store.setState(shown(begin, end)),
    move(to: string[]) {
      all = to;
    },
    hold(until: Promise<void>) {
      gate = until;
    },
    now: () => choosing.store.getState(),
    settled: async (): Promise<Choice> => {
      while (choosing.store.getState().progress !== null)
        await new Promise((resolve) => setTimeout(resolve));
      return choosing.store.getState();
    },
  };
}

const sorted = ({ selection }: Choice) =>
  [...selection.chosen].map((id) => Number(id.slice(1))).sort((one, other) => one - other);
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place);

test("all are chosen wherever the page is, and one more press takes it back", async () => {
  const count = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(count, fc.nat(), fc.nat(), async (many, one, other) => {
      const ends = [one % many, other % many].sort((a, b) => a - b);
      const { choosing, settled } = shelf(many, ends[0]!, ends[1]! + 1);
      choosing.flipAll(many);
      const { selection, whole } = await settled();
      expect([selection.chosen.size, whole]).toEqual([many, true]);
      choosing.flipAll(many);
      expect((await settled()).selection.chosen.size).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("what is read comes bit by bit, can be stopped, and is not read twice", async () => {
  const { choosing, asked, hold, now, settled } = shelf(23, 5, 10);
  hold(new Promise(() => {}));
  choosing.all(23);
  expect(now().progress).toEqual({ done: 5, of: 23 });
  choosing.stop();
  expect([sorted(now()), now().progress, now().whole]).toEqual([numbers(5, 9), null, false]);
  hold(Promise.resolve());
  choosing.flipAll(0);
  expect(now().progress).toEqual({ done: 5, of: null });
  expect(sorted(await settled())).toEqual(numbers(0, 22));
  const before = asked.length;
  choosing.all(23);
  expect([now().whole, now().progress, asked.length]).toEqual([true, null, before]);
});

test("another choice, or none, ends what is being read", async () => {
  const { choosing, hold, now } = shelf(23, 0, 5);
  let letGo = () => {};
  hold(new Promise((resolve) => (letGo = resolve)));
  choosing.all(23);
  choosing.toggle("f3");
  letGo();
  await new Promise((resolve) => setTimeout(resolve));
  expect([sorted(now()), now().progress, now().failure]).toEqual([[0, 1, 2, 4], null, null]);
  choosing.all(23);
  choosing.clear();
  await new Promise((resolve) => setTimeout(resolve));
  expect([sorted(now()), now().progress]).toEqual([[], null]);
});

test("what can't be read keeps what is chosen, and goes on from there", async () => {
  const { choosing, hold, now, asked, settled } = shelf(12, 0, 5);
  const broken = new Error("offline");
  hold(Promise.reject(broken));
  choosing.all(12);
  expect(sorted(await settled())).toEqual(numbers(0, 4));
  expect(now().failure?.error).toBe(broken);
  hold(Promise.resolve());
  now().failure?.again?.();
  expect(sorted(await settled())).toEqual(numbers(0, 11));
  expect(asked).toEqual([{ cursor: "f4" }, { cursor: "f4" }, { cursor: "f9" }]);
});

test("a range reaches over a jump: exactly what lies between, and what was chosen before", async () => {
  const place = fc.nat({ max: 59 });
  await fc.assert(
    fc.asyncProperty(place, place, place, async (from, other, to) => {
      const { choosing, jump, settled } = shelf(60, from, from + 1);
      const begin = (at: number) => {
        jump(at, Math.min(60, at + 4));
        choosing.toggle(`f${at}`);
      };
      begin(other);
      if (other !== from) begin(from);
      jump(to, Math.min(60, to + 4));
      choosing.reach(`f${to}`);
      const chosen = new Set([other, ...numbers(Math.min(from, to), Math.max(from, to))]);
      expect(sorted(await settled())).toEqual([...chosen].sort((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});

test("a range that is being read goes to where it is drawn by now, and can be drawn back", async () => {
  const { choosing, jump, asked, now, settled } = shelf(60, 0, 5);
  choosing.toggle("f2");
  jump(40, 50);
  choosing.reach("f41");
  expect(now().progress).toEqual({ done: 2, of: 40 });
  choosing.reach("f43");
  expect(sorted(await settled())).toEqual(numbers(2, 43));
  const before = asked.length;
  choosing.reach("f40");
  expect([sorted(now()), asked.length]).toEqual([numbers(2, 40), before]);
});

test("a range is found again in a list that moved by more than lies between", async () => {
  const { choosing, jump, move, settled } = shelf(60, 0, 5);
  choosing.toggle("f2");
  const come = Array.from({ length: 30 }, (_, place) => `f${100 + place}`);
  move([...come, ...idsOf(60)]);
  jump(10, 15);
  choosing.reach("f112");
  expect(sorted(await settled())).toEqual([...numbers(0, 2), ...numbers(112, 129)]);
  jump(60, 65);
  choosing.reach("f33");
  expect(sorted(await settled())).toEqual(numbers(2, 33));
});

test("a range that began at a file that is gone says so, and leaves what was chosen", async () => {
  const { choosing, jump, move, settled } = shelf(60, 0, 5);
  choosing.toggle("f2");
  move(idsOf(60).filter((id) => id !== "f2"));
  jump(39, 44);
  choosing.reach("f42");
  const { failure, selection } = await settled();
  expect([...selection.chosen]).toEqual(["f2"]);
  expect(failure?.error).toMatchObject({ code: "range.gone" });
  expect(failure?.again).toBeUndefined();
});

test("what is deleted is chosen no more, nor read for", async () => {
  const { choosing, move, jump, settled, now } = shelf(12, 0, 5);
  choosing.all(12);
  await settled();
  choosing.drop(new Set(["f0", "f11"]));
  expect(sorted(now())).toEqual(numbers(1, 10));
  move(idsOf(12).slice(1, 11));
  jump(0, 4);
  choosing.flipAll(10);
  expect(sorted(await settled())).toEqual([]);
});
