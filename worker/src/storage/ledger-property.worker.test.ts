import { env } from "cloudflare:workers";
import { holdIdOf } from "@aktion/schema/money/ledger";
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { openStudio } from "../testing/client";
import { ledgerFaults, newOwner, rawEntry, rawGrant, runRow, takeRow } from "../testing/ledger";
import { balancesOf } from "./balances";
import {
  holdStatement,
  isOverdraft,
  isResolved,
  releaseRunStatement,
  releaseStatement,
  settleStatements,
} from "./ledger";

vi.setConfig({ testTimeout: 120_000 });
beforeAll(openStudio);

const d1 = env.DB;
const runs = 2;
const nodes = ["a", "b", "c"];

const amount = fc.integer({ min: 0, max: 12 });
const run = fc.integer({ min: 0, max: runs - 1 });
const node = fc.constantFrom(...nodes);

const act = fc.oneof(
  fc.record({ do: fc.constant("grant" as const), key: fc.nat({ max: 3 }), amount }),
  fc.record({
    do: fc.constant("hold" as const),
    run,
    holds: fc.array(fc.record({ node, amount }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant("settle" as const), run, node, amount, stored: fc.boolean() }),
  fc.record({ do: fc.constant("release" as const), run, node }),
  fc.record({ do: fc.constant("release-run" as const), run }),
  fc.record({ do: fc.constant("refund" as const), key: fc.nat({ max: 3 }), amount }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

type Outcome = "done" | "overdraft" | "resolved";

/** What the ledger should do, in a few lines of plain arithmetic. */
class Model {
  available = 0;
  spent = 0;
  readonly given = new Set<string>();
  readonly holds = new Map<string, { amount: number; end: "open" | "settled" | "released" }>();

  get held(): number {
    return [...this.holds.values()].reduce(
      (sum, one) => sum + (one.end === "open" ? one.amount : 0),
      0,
    );
  }

  apply(one: Act): Outcome {
    if (one.do === "grant") return this.once(`grant ${one.key}`, () => this.move(one.amount));
    if (one.do === "refund") {
      if (this.given.has(`refund ${one.key}`)) return "done";
      if (one.amount > this.spent) return "overdraft";
      return this.once(`refund ${one.key}`, () => {
        this.spent -= one.amount;
        this.move(one.amount);
      });
    }
    if (one.do === "hold") return this.hold(one.run, one.holds);
    if (one.do === "release") return this.release(holdIdOf(`${one.run}`, one.node, 0));
    if (one.do === "release-run") {
      for (const each of nodes) this.release(holdIdOf(`${one.run}`, each, 0));
      return "done";
    }
    const hold = this.holds.get(holdIdOf(`${one.run}`, one.node, 0));
    if (!hold || hold.end === "settled") return "done";
    if (!one.stored) return "done";
    if (hold.end === "released") return "resolved";
    hold.end = "settled";
    const taken = Math.min(one.amount, hold.amount);
    this.spent += taken;
    this.move(hold.amount - taken);
    return "done";
  }

  private move(by: number): void {
    this.available += by;
  }

  private once(key: string, what: () => void): Outcome {
    if (!this.given.has(key)) what();
    this.given.add(key);
    return "done";
  }

  private hold(of: number, asked: { node: string; amount: number }[]): Outcome {
    const fresh = new Map<string, number>();
    for (const one of asked) {
      const id = holdIdOf(`${of}`, one.node, 0);
      if (!this.holds.has(id) && !fresh.has(id)) fresh.set(id, one.amount);
    }
    const sum = [...fresh.values()].reduce((total, one) => total + one, 0);
    if (sum > this.available) return "overdraft";
    this.move(-sum);
    for (const [id, each] of fresh) this.holds.set(id, { amount: each, end: "open" });
    return "done";
  }

  private release(id: string): Outcome {
    const hold = this.holds.get(id);
    if (hold?.end === "open") {
      hold.end = "released";
      this.move(hold.amount);
    }
    return "done";
  }
}

const runIdOf = (owner: string, of: number): string => `${owner}_${of}`;

function send(owner: string, one: Act): Promise<unknown> {
  const now = 1_800_000_000_000;
  if (one.do === "grant") return rawGrant(owner, one.amount, `grant ${owner} ${one.key}`).run();
  if (one.do === "refund") {
    const id = `refund ${owner} ${one.key}`;
    const sides = { debit: "spent", credit: "available" };
    return rawEntry({ id, kind: "refund", owner, amount: one.amount, ...sides }).run();
  }
  const id = runIdOf(owner, one.run);
  if (one.do === "hold") {
    const holds = one.holds.map((each) => ({ ...each, job: 0, unit: "credit", action: "image" }));
    return holdStatement(d1, { run: id, owner, board: null, now, holds }).run();
  }
  if (one.do === "release-run") return releaseRunStatement(d1, { run: id, now, why: "over" }).run();
  const hold = holdIdOf(id, one.node, 0);
  if (one.do === "release") return releaseStatement(d1, { hold, now, why: "failed" }).run();
  // A take that is not stored is one of an id that no row has.
  const take = one.stored ? `tk ${hold}` : `tk ${hold} lost`;
  const row = one.stored ? [takeRow(take, owner, id)] : [];
  return d1.batch([...row, ...settleStatements(d1, { hold, amount: one.amount, take, now })]);
}

const outcomeOf = (sent: Promise<unknown>): Promise<Outcome> =>
  sent.then(
    () => "done",
    (fault: unknown) => {
      if (isOverdraft(fault)) return "overdraft";
      if (isResolved(fault)) return "resolved";
      throw fault;
    },
  );

async function begin(): Promise<string> {
  const owner = newOwner();
  await d1.batch(Array.from({ length: runs }, (_, at) => runRow(runIdOf(owner, at), owner)));
  return owner;
}

async function expectAsModelled(owner: string, model: Model): Promise<void> {
  const { available, held, spent } = await balancesOf(d1, owner, 0);
  expect({ available, held, spent }).toEqual({
    available: model.available,
    held: model.held,
    spent: model.spent,
  });
  expect(await ledgerFaults()).toEqual([]);
}

test("whatever is asked in whatever order, the ledger does what arithmetic says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
      const owner = await begin();
      const model = new Model();
      for (const one of acts) {
        expect([one, await outcomeOf(send(owner, one))]).toEqual([one, model.apply(one)]);
        await expectAsModelled(owner, model);
      }
    }),
    { numRuns: 60 },
  );
});

test("asked all at once, and twice, it still adds up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 40 }), async (acts) => {
      const owner = await begin();
      await rawGrant(owner, 20).run();
      await Promise.all([...acts, ...acts].map((one) => outcomeOf(send(owner, one))));
      expect(await ledgerFaults()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
