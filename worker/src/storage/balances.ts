import {
  dollarUnit,
  monthStart,
  stillUnit,
  studio,
  trainingUnit,
} from "@aktion/schema/money/ledger";
import { entries } from "@aktion/schema/tables/money";
import { and, desc, eq } from "drizzle-orm";
import type { Balances, LedgerStore } from "../ports/stores";
import { afterCursor, toPage, writeCursor, type Database } from "./database";
import { costStatement, grantStatement } from "./ledger";

interface BalanceRow {
  readonly unit: string;
  readonly account: string;
  readonly amount: number;
}

const amountOf = (rows: readonly BalanceRow[], unit: string, account: string): number | null =>
  rows.find((row) => row.unit === unit && row.account === account)?.amount ?? null;

export async function balancesOf(d1: D1Database, owner: string, now: number): Promise<Balances> {
  const still = stillUnit(now);
  const { results } = await d1
    .prepare(
      `SELECT unit, account, amount FROM balances
       WHERE owner = ?1 AND unit IN ('credit', '${trainingUnit}', ?2)`,
    )
    .bind(owner, still)
    .all<BalanceRow>();
  return {
    available: amountOf(results, "credit", "available") ?? 0,
    held: amountOf(results, "credit", "held") ?? 0,
    spent: amountOf(results, "credit", "spent") ?? 0,
    training: amountOf(results, trainingUnit, "available") ?? 0,
    freeToday: amountOf(results, still, "available"),
  };
}

const sumOf = async (statement: D1PreparedStatement): Promise<number> =>
  (await statement.first<{ sum: number }>())?.sum ?? 0;

/** Credits settled since then, less what was refunded. */
export const spentSince = (d1: D1Database, owner: string, since: number): Promise<number> =>
  sumOf(
    d1
      .prepare(
        `SELECT coalesce(sum(CASE kind WHEN 'settle' THEN amount ELSE -amount END), 0) AS sum
         FROM entries WHERE owner = ?1 AND created_at >= ?2
           AND unit = 'credit' AND kind IN ('settle', 'refund')`,
      )
      .bind(owner, since),
  );

export const heldNow = (d1: D1Database, owner: string): Promise<number> =>
  sumOf(
    d1
      .prepare(
        `SELECT amount AS sum FROM balances
         WHERE owner = ?1 AND unit = 'credit' AND account = 'held'`,
      )
      .bind(owner),
  );

/** Credits a board has taken, and those still held for it. */
export const boardTotal = (d1: D1Database, board: string): Promise<number> =>
  sumOf(
    d1
      .prepare(
        `SELECT coalesce(sum(CASE kind WHEN 'hold' THEN amount ELSE -amount END), 0) AS sum
         FROM entries WHERE board = ?1 AND unit = 'credit'
           AND kind IN ('hold', 'release', 'return', 'refund')`,
      )
      .bind(board),
  );

/** Millionths of a dollar that makers ask for this month: for outputs, and for nothing. */
export async function dollarsThisMonth(
  d1: D1Database,
  now: number,
): Promise<{ work: number; loss: number }> {
  const unit = dollarUnit(now);
  const { results } = await d1
    .prepare("SELECT unit, account, amount FROM balances WHERE owner = ?1 AND unit = ?2")
    .bind(studio, unit)
    .all<BalanceRow>();
  return {
    work: amountOf(results, unit, "work") ?? 0,
    loss: amountOf(results, unit, "loss") ?? 0,
  };
}

/** All credits there are, over all owners. */
export async function books(
  d1: D1Database,
): Promise<{ issued: number; available: number; held: number; spent: number }> {
  const { results } = await d1
    .prepare(
      `SELECT 'credit' AS unit, account, sum(amount) AS amount FROM balances
       WHERE unit = 'credit' GROUP BY account`,
    )
    .all<BalanceRow>();
  const of = (account: string) => amountOf(results, "credit", account) ?? 0;
  // What was issued stands below zero in its own account.
  return {
    issued: 0 - of("issued"),
    available: of("available"),
    held: of("held"),
    spent: of("spent"),
  };
}

export function createLedgerStore(db: Database): LedgerStore {
  const d1 = db.$client;
  return {
    has: async (id) =>
      (await d1.prepare("SELECT 1 FROM entries WHERE id = ?").bind(id).first()) !== null,

    async grant(grants, now) {
      await d1.batch(grants.map((one) => grantStatement(d1, one, now)));
    },

    async bookMaker(facts) {
      if (facts.microdollars > 0)
        await costStatement(d1, { ...facts, run: null, node: null }).run();
    },

    balances: (owner, now) => balancesOf(d1, owner, now),
    spentThisMonth: (owner, now) => spentSince(d1, owner, monthStart(now)),
    boardTotal: (board) => boardTotal(d1, board),
    dollarsThisMonth: (now) => dollarsThisMonth(d1, now),
    books: () => books(d1),

    async history(owner, { cursor, limit }) {
      const rows = await db
        .select({
          id: entries.id,
          kind: entries.kind,
          unit: entries.unit,
          amount: entries.amount,
          hold: entries.hold,
          run: entries.run,
          board: entries.board,
          node: entries.node,
          action: entries.action,
          createdAt: entries.createdAt,
        })
        .from(entries)
        .where(and(eq(entries.owner, owner), afterCursor(cursor, entries.createdAt, entries.id)))
        .orderBy(desc(entries.createdAt), desc(entries.id))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(row.createdAt, row.id),
        (row) => row,
      );
    },
  };
}
