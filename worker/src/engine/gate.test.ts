import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admit, type Ask, type GateState, type Lease, type MakerState } from "./gate";

const ask = (key: string, more: Partial<Ask> = {}): Ask => ({
  key,
  run: "run",
  owner: key.slice(0, 1),
  maker: "m",
  place: 0,
  at: 0,
  ...more,
});
const lease = (key: string, more: Partial<Lease> = {}): Lease => ({
  key,
  owner: key.slice(0, 1),
  maker: "m",
  until: 1e9,
  ...more,
});
const maker = (more: Partial<MakerState> = {}): MakerState => ({
  atOnce: 8,
  spacing: 0,
  pausedUntil: 0,
  lastAt: 0,
  ...more,
});
const state = (more: Partial<GateState>): GateState => ({
  asks: [],
  leases: [],
  makers: new Map([["m", maker()]]),
  owners: new Map(),
  ...more,
});
const keys = (facts: Partial<GateState>, now = 1000) =>
  admit(state(facts), now).granted.map(({ key }) => key);

describe("whose turn it is", () => {
  it("goes round the people, however many jobs one of them has", () => {
    const asks = [
      ...["a1", "a2", "a3", "a4", "a5"].map((key, at) => ask(key, { at })),
      ask("b1", { at: 10 }),
      ask("c1", { at: 11 }),
      ask("b2", { at: 12 }),
    ];
    expect(keys({ asks })).toEqual(["a1", "b1", "c1", "a2", "b2", "a3", "a4"]);
  });

  it("counts what is under way already", () => {
    const asks = [ask("a1", { at: 1 }), ask("b1", { at: 2 })];
    const makers = new Map([["m", maker({ atOnce: 3 })]]);
    expect(keys({ asks, makers, leases: [lease("a8"), lease("a9")] })).toEqual(["b1"]);
    expect(keys({ asks, makers, leases: [lease("a8"), lease("a9", { until: 900 })] })).toEqual([
      "b1",
      "a1",
    ]);
  });

  it("leads each person's jobs in the order of their runs, whatever others ask meanwhile", () => {
    const newer = ask("a1", { place: 2, at: 1 });
    const older = ask("a2", { place: 1, at: 3 });
    const other = ask("b1", { at: 2 });
    const makers = new Map([["m", maker({ atOnce: 1 })]]);
    const orders = [
      [newer, other, older],
      [older, other, newer],
      [other, older, newer],
    ];
    for (const asks of orders) {
      const owners = new Map([["b", 0]]);
      expect(keys({ asks, makers, owners })).toEqual(["a2"]);
      const all = keys({ asks });
      expect(all.indexOf("a2")).toBeLessThan(all.indexOf("a1"));
    }
  });
});

describe("when a maker can take no more", () => {
  it("waits out its pause, and says when", () => {
    const makers = new Map([["m", maker({ pausedUntil: 5000 })]]);
    expect(admit(state({ asks: [ask("a1")], makers }), 1000)).toEqual({ granted: [], again: 5000 });
    expect(keys({ asks: [ask("a1")], makers }, 5000)).toEqual(["a1"]);
  });

  it("does not keep those of another maker waiting", () => {
    const makers = new Map([
      ["m", maker({ pausedUntil: 5000 })],
      ["n", maker()],
    ]);
    expect(keys({ asks: [ask("a1"), ask("a2", { maker: "n" })], makers })).toEqual(["a2"]);
  });

  it("keeps its distance between two starts", () => {
    const makers = new Map([["m", maker({ spacing: 300, lastAt: 900 })]]);
    const asks = [ask("a1"), ask("b1")];
    expect(admit(state({ asks, makers }), 1000)).toEqual({ granted: [], again: 1200 });
    const { granted, again } = admit(state({ asks, makers }), 1200);
    expect([granted.map(({ key }) => key), again]).toEqual([["a1"], 1500]);
  });

  it("is looked at again when the first place runs out", () => {
    const makers = new Map([["m", maker({ atOnce: 1 })]]);
    const leases = [lease("b1", { until: 4000 })];
    expect(admit(state({ asks: [ask("a1")], makers, leases }), 1000).again).toBe(4000);
    expect(admit(state({ makers, leases }), 1000).again).toBeNull();
  });
});

describe("any gate", () => {
  const person: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c", "d");
  const made: fc.Arbitrary<string> = fc.constantFrom("m", "n", "o");
  const gates = fc.record({
    asks: fc.uniqueArray(
      fc.record({
        key: fc.nat(99).map(String),
        run: fc.constant("run"),
        owner: person,
        maker: made,
        place: fc.nat(3),
        at: fc.nat(1000),
      }),
      { selector: ({ key }) => key, maxLength: 40 },
    ),
    leases: fc.array(
      fc.record({
        key: fc.string(),
        owner: person,
        maker: made,
        until: fc.integer({ min: 500, max: 2000 }),
      }),
      { maxLength: 12 },
    ),
    makers: fc
      .array(
        fc.tuple(
          made,
          fc.record({
            atOnce: fc.integer({ min: 1, max: 6 }),
            spacing: fc.constantFrom(0, 0, 400),
            pausedUntil: fc.constantFrom(0, 0, 1500),
            lastAt: fc.nat(1000),
          }),
        ),
      )
      .map((pairs) => new Map(pairs)),
    owners: fc
      .array(fc.tuple(person, fc.integer({ min: 1, max: 6 })))
      .map((pairs) => new Map(pairs)),
  });
  const now = 1000;
  const count = <T>(list: readonly T[], fits: (one: T) => boolean) => list.filter(fits).length;

  it("never lets more through than there is room for, and all that fits", () => {
    fc.assert(
      fc.property(gates, (gate) => {
        const { granted, again } = admit(gate, now);
        const going = [...gate.leases.filter(({ until }) => until > now), ...granted];
        const room = (one: Ask) => {
          const {
            atOnce = 8,
            spacing = 0,
            pausedUntil = 0,
            lastAt = 0,
          } = gate.makers.get(one.maker) ?? {};
          const spaced =
            spacing === 0 ||
            (lastAt + spacing <= now && !granted.some(({ maker }) => maker === one.maker));
          return (
            pausedUntil <= now &&
            spaced &&
            count(going, ({ maker }) => maker === one.maker) < atOnce &&
            count(going, ({ owner }) => owner === one.owner) < (gate.owners.get(one.owner) ?? 4)
          );
        };
        const waiting = gate.asks.filter((one) => !granted.includes(one));
        expect(waiting.filter(room)).toEqual([]);
        for (const one of granted) {
          const { atOnce = 8, spacing = 0, pausedUntil = 0 } = gate.makers.get(one.maker) ?? {};
          expect(pausedUntil).toBeLessThanOrEqual(now);
          expect(count(going, ({ maker }) => maker === one.maker)).toBeLessThanOrEqual(atOnce);
          expect(count(going, ({ owner }) => owner === one.owner)).toBeLessThanOrEqual(
            gate.owners.get(one.owner) ?? 4,
          );
          if (spacing > 0) expect(count(granted, ({ maker }) => maker === one.maker)).toBe(1);
        }
        if (waiting.length > 0 && again !== null) expect(again).toBeGreaterThan(now);
        if (waiting.length === 0) expect(again).toBeNull();
        expect(
          again === null && waiting.length > 0 && granted.length === 0 && going.length === 0,
        ).toBe(false);
      }),
    );
  });

  it("interleaves the starts of people who ask for the same maker", () => {
    const crowds = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(crowds, fc.integer({ min: 1, max: 30 }), (sizes, atOnce) => {
        const asks = sizes.flatMap((size, person) =>
          Array.from({ length: size }, (_, turn) =>
            ask(`${person}-${turn}`, { at: person * 100 + turn }),
          ),
        );
        const makers = new Map([["m", maker({ atOnce })]]);
        const owners = new Map(sizes.map((_, person) => [String(person), 99]));
        const { granted } = admit(state({ asks, makers, owners }), now);
        const got = sizes.map((_, person) =>
          count(granted, ({ owner }) => owner === String(person)),
        );
        const fair = Math.max(...got);
        for (const [person, size] of sizes.entries()) {
          expect(got[person]).toBeGreaterThanOrEqual(Math.min(size, fair - 1));
        }
      }),
    );
  });
});
