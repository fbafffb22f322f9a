import { env } from "cloudflare:workers";
import {
  accounts,
  entryKinds,
  holdIdOf,
  movements,
  stillUnit,
  type EntryKind,
} from "@aktion/schema/money/ledger";
import { beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { openStudio } from "../testing/client";
import {
  ledgerFaults,
  newOwner,
  ownerWith,
  rawEntry,
  rawGrant,
  runRow,
  takeRow,
} from "../testing/ledger";
import { balancesOf, boardTotal, dollarsThisMonth, heldNow, spentSince } from "./balances";
import {
  chargedStatement,
  costStatement,
  freeStillsStatement,
  holdStatement,
  isOverdraft,
  isResolved,
  releaseRunStatement,
  releaseStatement,
  settleStatements,
} from "./ledger";

const d1 = env.DB;
const now = Date.UTC(2026, 4, 17, 12);

beforeAll(openStudio);
afterEach(async () => {
  const faults = await ledgerFaults();
  if (faults.length > 0) throw new Error(faults.join("\n"));
});

const faultOf = async (sent: Promise<unknown>): Promise<Error> => {
  const fault = await sent.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(fault instanceof Error)) throw new Error("it was not refused");
  return fault;
};

const credits = (node: string, amount: number, job = 0) => ({
  node,
  job,
  unit: "credit",
  amount,
  action: "image",
});

const hold = (
  { owner, run }: { owner: string; run: string },
  ...holds: ReturnType<typeof credits>[]
) => holdStatement(d1, { run, owner, board: `board of ${owner}`, now, holds });

const kindsOf = async (owner: string): Promise<string[]> =>
  (
    await d1
      .prepare("SELECT kind || ' ' || amount AS said FROM entries WHERE owner = ? ORDER BY rowid")
      .bind(owner)
      .all<{ said: string }>()
  ).results.map(({ said }) => said);

const chargedOf = async (run: string): Promise<number> =>
  (await d1.prepare("SELECT charged FROM runs WHERE id = ?").bind(run).first<number>("charged"))!;

describe("the table itself", () => {
  test("takes the movements there are, and no other", async () => {
    const owner = newOwner();
    const refused: string[] = [];
    for (const kind of entryKinds) {
      for (const debit of accounts) {
        for (const credit of accounts) {
          const [from, to] = movements[kind];
          if (debit === from && credit === to) continue;
          const entry = { id: crypto.randomUUID(), kind, owner, amount: 0, debit, credit };
          const fault = await faultOf(rawEntry(entry).run());
          expect(fault.message).toContain("ledger: no such movement");
          refused.push(kind);
        }
      }
    }
    expect(refused.length).toBe(entryKinds.length * (accounts.length ** 2 - 1));
    await rawGrant(owner, 10).run();
    const hold = { id: "own-hold", kind: "hold", owner, amount: 2, hold: "own-hold" };
    await rawEntry({ ...hold, debit: "available", credit: "held" }).run();
    const rest: EntryKind[] = ["settle", "return", "refund", "purchase", "cost", "loss"];
    for (const kind of rest) {
      const [debit, credit] = movements[kind];
      const of = kind === "settle" || kind === "return" ? "own-hold" : null;
      await rawEntry({ id: `${kind} one`, kind, owner, amount: 1, debit, credit, hold: of }).run();
    }
  });

  test("keeps entries as they are", async () => {
    const { owner } = await ownerWith(5);
    for (const sql of [
      "UPDATE entries SET amount = 1000 WHERE owner = ?",
      "UPDATE entries SET owner = 'me' WHERE owner = ?",
      "DELETE FROM entries WHERE owner = ?",
    ]) {
      const fault = await faultOf(d1.prepare(sql).bind(owner).run());
      expect(fault.message).toContain("ledger: entries stay as they are");
    }
    expect(await kindsOf(owner)).toEqual(["grant 5"]);
  });

  test("resolves only holds that are there, of the same owner and unit, and within what is held", async () => {
    const mine = await ownerWith(10);
    const other = await ownerWith(10);
    await hold(mine, credits("a", 4)).run();
    const id = holdIdOf(mine.run, "a", 0);
    const settle = { kind: "settle", debit: "held", credit: "spent" };
    const release = { kind: "release", debit: "held", credit: "available" };
    const back = { kind: "return", debit: "held", credit: "available" };
    const cases = [
      [{ ...settle, owner: mine.owner, amount: 1, hold: "nowhere" }, "no such hold"],
      [{ ...settle, owner: other.owner, amount: 1, hold: id }, "no such hold"],
      [{ ...settle, owner: mine.owner, amount: 1, hold: id, unit: "training" }, "no such hold"],
      [{ ...settle, owner: mine.owner, amount: 1 }, "no such hold"],
      [{ ...settle, owner: mine.owner, amount: 5, hold: id }, "not what is held"],
      [{ ...release, owner: mine.owner, amount: 3, hold: id }, "not what is held"],
      [{ ...back, owner: mine.owner, amount: 2, hold: id }, "not what is left"],
    ] as const;
    for (const [entry, words] of cases) {
      const fault = await faultOf(rawEntry({ id: crypto.randomUUID(), ...entry }).run());
      expect(fault.message).toContain(`ledger: ${words}`);
    }
    const unnamed = { kind: "hold", debit: "available", credit: "held", amount: 1 };
    const fault = await faultOf(
      rawEntry({ id: crypto.randomUUID(), owner: mine.owner, ...unnamed, hold: id }).run(),
    );
    expect(fault.message).toContain("ledger: a hold names itself");
  });

  test("holds whatever a statement says about conflicts", async () => {
    const { owner } = await ownerWith(3);
    const id = `spend ${owner}`;
    const spend = { id, kind: "hold", owner, debit: "available", credit: "held", hold: id };
    for (const verb of ["INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL"]) {
      await faultOf(rawEntry({ ...spend, amount: 4 }, verb).run());
      expect(await balancesOf(d1, owner, now)).toMatchObject({ available: 3, held: 0 });
    }
    for (const verb of ["INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE", "INSERT OR FAIL"]) {
      await rawEntry({ ...spend, amount: 2 }, verb).run();
      expect(await balancesOf(d1, owner, now)).toMatchObject({ available: 1, held: 2 });
    }
    expect(await kindsOf(owner)).toEqual(["grant 3", "hold 2"]);
  });
});

describe("holds", () => {
  test("one too high takes the whole batch with it, and says so", async () => {
    const poor = await ownerWith(5);
    const run = `${poor.run}-second`;
    const batch = [
      runRow(run, poor.owner),
      hold({ ...poor, run }, credits("a", 3), credits("b", 3)),
    ];
    const fault = await faultOf(d1.batch(batch));
    expect([isOverdraft(fault), isResolved(fault)]).toEqual([true, false]);
    expect(isOverdraft(new Error("else", { cause: fault }))).toBe(true);
    expect(isOverdraft(new Error("else"))).toBe(false);
    expect(await balancesOf(d1, poor.owner, now)).toMatchObject({ available: 5, held: 0 });
    expect(await d1.prepare("SELECT 1 FROM runs WHERE id = ?").bind(run).first()).toBeNull();
  });

  test("a repeat moves nothing, and new ones beside it move", async () => {
    const rich = await ownerWith(20);
    await hold(rich, credits("a", 3)).run();
    await hold(rich, credits("a", 3)).run();
    await hold(rich, credits("a", 9), credits("b", 4), credits("b", 1, 1)).run();
    expect(await balancesOf(d1, rich.owner, now)).toMatchObject({ available: 12, held: 8 });
    expect(await heldNow(d1, rich.owner)).toBe(8);
  });

  test("nothing is held for a run that is not there", async () => {
    const rich = await ownerWith(20);
    await hold({ ...rich, run: "nowhere" }, credits("a", 3)).run();
    expect(await heldNow(d1, rich.owner)).toBe(0);
  });

  test("a run of a thousand jobs holds in one statement", async () => {
    const rich = await ownerWith(5000);
    await hold(rich, ...Array.from({ length: 1000 }, (_, job) => credits("list", 2, job))).run();
    expect(await heldNow(d1, rich.owner)).toBe(2000);
  });

  test("of two hundred at once, as many get in as there is for", async () => {
    const owner = newOwner();
    await rawGrant(owner, 30).run();
    const all = await Promise.allSettled(
      Array.from({ length: 200 }, (_, at) => {
        const run = `run_${owner}_${at}`;
        return d1.batch([runRow(run, owner), hold({ owner, run }, credits("a", 3))]);
      }),
    );
    const faults = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(faults.length).toBe(190);
    expect(faults.every(isOverdraft)).toBe(true);
    expect(await balancesOf(d1, owner, now)).toMatchObject({ available: 0, held: 30 });
  });
});

describe("a hold is resolved", () => {
  let mine: { owner: string; run: string };
  let id: string;
  const take = () => `tk_${id}`;
  const settle = (amount: number) => settleStatements(d1, { hold: id, amount, take: take(), now });
  const deliver = (amount: number) =>
    d1.batch([takeRow(take(), mine.owner, mine.run), ...settle(amount)]);
  const release = () => releaseStatement(d1, { hold: id, now, why: "cancelled" }).run();

  beforeEach(async () => {
    mine = await ownerWith(10);
    id = holdIdOf(mine.run, "a", 0);
    await hold(mine, credits("a", 8)).run();
  });

  test("by a settle, with the rest given back; again changes nothing, whatever it asks", async () => {
    for (const amount of [5, 5, 3, 8]) {
      await deliver(amount);
      const entries = ["grant 10", "hold 8", "settle 5", "return 3"];
      expect(await kindsOf(mine.owner)).toEqual(entries);
      expect(await chargedOf(mine.run)).toBe(5);
    }
    expect(await balancesOf(d1, mine.owner, now)).toMatchObject({
      available: 5,
      held: 0,
      spent: 5,
    });
    expect(await spentSince(d1, mine.owner, now)).toBe(5);
    expect(await spentSince(d1, mine.owner, now + 1)).toBe(0);
    expect(await boardTotal(d1, `board of ${mine.owner}`)).toBe(5);
  });

  test("never for more than was held", async () => {
    await deliver(50);
    expect(await kindsOf(mine.owner)).toEqual(["grant 10", "hold 8", "settle 8"]);
  });

  test("for nothing at all, where it came free", async () => {
    await deliver(0);
    expect(await kindsOf(mine.owner)).toEqual(["grant 10", "hold 8", "settle 0", "return 8"]);
  });

  test("not without its take", async () => {
    await d1.batch(settle(5));
    expect(await kindsOf(mine.owner)).toEqual(["grant 10", "hold 8"]);
    expect(await chargedOf(mine.run)).toBe(0);
  });

  test("by a release, once; a delivery behind it fails whole", async () => {
    await release();
    await release();
    await releaseRunStatement(d1, { run: mine.run, now, why: "over" }).run();
    expect(await kindsOf(mine.owner)).toEqual(["grant 10", "hold 8", "release 8"]);
    const fault = await faultOf(deliver(5));
    expect([isResolved(fault), isOverdraft(fault)]).toEqual([true, false]);
    expect(await d1.prepare("SELECT 1 FROM takes WHERE id = ?").bind(take()).first()).toBeNull();
    expect(await balancesOf(d1, mine.owner, now)).toMatchObject({ available: 10, held: 0 });
  });

  test("and a release behind a settle gives nothing", async () => {
    await deliver(5);
    await release();
    expect(await balancesOf(d1, mine.owner, now)).toMatchObject({ available: 5, spent: 5 });
  });

  test("by one of the two when both come at once", async () => {
    const won = { settle: 0, release: 0 };
    for (let round = 0; round < 40; round += 1) {
      mine = await ownerWith(10);
      id = holdIdOf(mine.run, "a", 0);
      await hold(mine, credits("a", 8)).run();
      const pair = [() => deliver(8), release];
      if (round % 2 === 1) pair.reverse();
      const ends = await Promise.allSettled(pair.map((one) => one()));
      const faults = ends.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      expect(faults.every(isResolved)).toBe(true);
      const said = (await kindsOf(mine.owner)).slice(2);
      expect(said).toHaveLength(1);
      won[said[0] === "settle 8" ? "settle" : "release"] += 1;
    }
    expect(won.settle + won.release).toBe(40);
    expect(Math.min(won.settle, won.release)).toBeGreaterThan(0);
  });

  test("a run's open holds are given back together, its settled one stays", async () => {
    await hold(mine, credits("b", 1), credits("c", 1)).run();
    await deliver(8);
    const over = releaseRunStatement(d1, { run: mine.run, now, why: "over" });
    await d1.batch([over, chargedStatement(d1, mine.run)]);
    expect(await balancesOf(d1, mine.owner, now)).toMatchObject({ available: 2, spent: 8 });
    expect(await chargedOf(mine.run)).toBe(8);
  });

  test("a refund takes off what was charged and spent", async () => {
    await deliver(8);
    await d1
      .prepare(
        `INSERT INTO entries (id, kind, owner, unit, amount, debit, credit, run, board, action, created_at)
         SELECT 'refund:' || id, 'refund', owner, unit, 3, 'spent', 'available', run, board, action, ?2
         FROM entries WHERE id = ?1`,
      )
      .bind(id, now)
      .run();
    await chargedStatement(d1, mine.run).run();
    expect(await chargedOf(mine.run)).toBe(5);
    expect(await spentSince(d1, mine.owner, 0)).toBe(5);
    expect(await boardTotal(d1, `board of ${mine.owner}`)).toBe(5);
  });
});

describe("free stills", () => {
  const still = (at: number) => ({ ...credits("s", 1), unit: stillUnit(at) });
  const freeOf = async (owner: string, at: number) => (await balancesOf(d1, owner, at)).freeToday;

  test("are given once a day, turn over at midnight UTC, and go back to the day they came from", async () => {
    const { owner, run } = await ownerWith(0);
    const evening = Date.UTC(2026, 4, 17, 23, 59, 59);
    const morning = evening + 1000;
    expect(await freeOf(owner, evening)).toBeNull();
    const open = (at: number) => freeStillsStatement(d1, { owner, now: at, count: 3 });
    await d1.batch([open(evening), open(evening), hold({ owner, run }, still(evening))]);
    expect(await freeOf(owner, evening)).toBe(2);
    expect(await freeOf(owner, morning)).toBeNull();
    await open(morning).run();
    expect(await freeOf(owner, morning)).toBe(3);
    const id = holdIdOf(run, "s", 0);
    await releaseStatement(d1, { hold: id, now: morning, why: "failed" }).run();
    expect([await freeOf(owner, evening), await freeOf(owner, morning)]).toEqual([3, 3]);
  });

  test("run out", async () => {
    const { owner, run } = await ownerWith(0);
    await freeStillsStatement(d1, { owner, now, count: 1 }).run();
    await hold({ owner, run }, still(now)).run();
    const fault = await faultOf(hold({ owner, run }, { ...still(now), job: 1 }).run());
    expect(isOverdraft(fault)).toBe(true);
  });
});

test("an attempt costs the studio once, for an output or for nothing, in its month", async () => {
  const may = await dollarsThisMonth(d1, now);
  const attempt = { run: "run", node: "n", provider: "p", model: "m", microdollars: 12_345.4, now };
  await costStatement(d1, { ...attempt, attempt: "att_1", kind: "cost" }).run();
  await costStatement(d1, { ...attempt, attempt: "att_1", kind: "loss" }).run();
  await costStatement(d1, { ...attempt, attempt: "att_2", kind: "loss" }).run();
  const june = Date.UTC(2026, 5, 1);
  await costStatement(d1, { ...attempt, attempt: "att_3", kind: "cost", now: june }).run();
  expect(await dollarsThisMonth(d1, now)).toEqual({
    work: may.work + 12_345,
    loss: may.loss + 12_345,
  });
  expect((await dollarsThisMonth(d1, june)).loss).toBe(0);
});
