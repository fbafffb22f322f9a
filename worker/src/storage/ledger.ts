import {
  dollarUnit,
  holdIdOf,
  movements,
  stillUnit,
  studio,
  tenthUnit,
  type EntryKind,
} from "@aktion/schema/money/ledger";
import type { Grant } from "../ports/stores";

/**
 * The ledger's statements, to go into the transaction of whatever they pay for. Each may be sent
 * again and moves nothing then; a batch that would overdraw an account, or resolve a hold a second
 * time, fails whole. Credits and free stills are whole numbers, the studio's dollars millionths.
 */
export interface HoldAsk {
  readonly node: string;
  readonly job: number;
  readonly unit: string;
  readonly amount: number;
  readonly action: string;
}

const columns =
  "id, kind, owner, unit, amount, debit, credit, hold, run, board, node, job, action, meta, created_at";

/** The movement of a kind as the two accounts stand in SQL. */
const sides = (kind: EntryKind): string => {
  const [debit, credit] = movements[kind];
  return `'${debit}', '${credit}'`;
};

/** Words of the constraint or the trigger behind a fault, however it was wrapped on its way. */
const says = (fault: unknown, words: RegExp): boolean =>
  fault instanceof Error && (words.test(fault.message) || says(fault.cause, words));

/** The owner has less than a batch wanted to move. */
export const isOverdraft = (fault: unknown): boolean => says(fault, /\bbalances_floor\b/);

/** The hold was settled or released already: whoever comes second must let go. */
export const isResolved = (fault: unknown): boolean => says(fault, /ledger: hold resolved/);

export function grantStatement(
  d1: D1Database,
  { id, owner, unit, amount, action }: Grant,
  now: number,
): D1PreparedStatement {
  return d1
    .prepare(
      `INSERT INTO entries (id, kind, owner, unit, amount, debit, credit, action, created_at)
       VALUES (?1, 'grant', ?2, ?3, ?4, ${sides("grant")}, ?5, ?6) ON CONFLICT (id) DO NOTHING`,
    )
    .bind(id, owner, unit, amount, action, now);
}

/** The day's free stills, once a day. */
export const freeStillsStatement = (
  d1: D1Database,
  { owner, now, count }: { owner: string; now: number; count: number },
): D1PreparedStatement => {
  const unit = stillUnit(now);
  const id = `free:${owner}:${unit.replace("still ", "")}`;
  return grantStatement(d1, { id, owner, unit, amount: count, action: "free stills" }, now);
};

/** Sets aside what the jobs of a run may cost; nothing if the run's row is not there. */
export function holdStatement(
  d1: D1Database,
  facts: {
    run: string;
    owner: string;
    board: string | null;
    now: number;
    holds: readonly HoldAsk[];
  },
): D1PreparedStatement {
  const { run, owner, board, now, holds } = facts;
  const asked = holds.map((hold) => ({ ...hold, id: holdIdOf(run, hold.node, hold.job) }));
  return d1
    .prepare(
      `INSERT INTO entries (${columns})
       SELECT value ->> 'id', 'hold', ?2, value ->> 'unit', value ->> 'amount', ${sides("hold")},
         value ->> 'id', ?3, ?4, value ->> 'node', value ->> 'job', value ->> 'action', NULL, ?5
       FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM runs WHERE id = ?3)
       ON CONFLICT (id) DO NOTHING`,
    )
    .bind(JSON.stringify(asked), owner, run, board, now);
}

const chargedSql = (run: string): string =>
  `UPDATE runs SET charged = (
     SELECT coalesce(sum(CASE kind WHEN 'settle' THEN amount WHEN 'refund' THEN -amount END), 0)
     FROM entries WHERE entries.run = runs.id AND unit = 'credit'
   ) WHERE id = ${run}`;

/** Brings the run's row to what the ledger says it was charged. */
export const chargedStatement = (d1: D1Database, run: string): D1PreparedStatement =>
  d1.prepare(chargedSql("?1")).bind(run);

/**
 * Takes what a stored output costs, never more than was held, gives back the rest, and tells the
 * run's row. Nothing without the take, so they go behind the statement that inserts it. If the hold
 * was released meanwhile the batch fails: nothing is delivered, nothing charged.
 */
export function settleStatements(
  d1: D1Database,
  { hold, amount, take, now }: { hold: string; amount: number; take: string; now: number },
): D1PreparedStatement[] {
  return [
    d1
      .prepare(
        `INSERT INTO entries (${columns})
         SELECT 'settle:' || id, 'settle', owner, unit, min(amount, ?2), ${sides("settle")},
           id, run, board, node, job, action, json_object('take', ?3), ?4
         FROM entries WHERE id = ?1 AND kind = 'hold' AND EXISTS (SELECT 1 FROM takes WHERE id = ?3)
         ON CONFLICT (id) DO NOTHING`,
      )
      .bind(hold, amount, take, now),
    // From what was really settled, so that a repeat with another amount gives back no more.
    d1
      .prepare(
        `INSERT INTO entries (${columns})
         SELECT 'return:' || h.id, 'return', h.owner, h.unit, h.amount - s.amount,
           ${sides("return")}, h.id, h.run, h.board, h.node, h.job, h.action, NULL, ?2
         FROM entries AS h JOIN entries AS s ON s.id = 'settle:' || h.id
         WHERE h.id = ?1 AND h.kind = 'hold' AND h.amount > s.amount
         ON CONFLICT (id) DO NOTHING`,
      )
      .bind(hold, now),
    d1.prepare(chargedSql("(SELECT run FROM entries WHERE id = ?1 AND kind = 'hold')")).bind(hold),
  ];
}

/**
 * A tenth of what was settled for a shared output goes back to its owner: as many tenths of a credit as
 * credits were taken, once for a take, paid out as soon as they make whole credits. Exact, since a
 * balance never keeps ten tenths. They go behind `settleStatements`.
 */
export function rewardStatements(
  d1: D1Database,
  { hold, share, take, now }: { hold: string; share: string; take: string; now: number },
): D1PreparedStatement[] {
  const insert = `INSERT INTO entries (${columns})`;
  const rest = "e.run, e.board, e.node, e.job, e.action";
  const once = "ON CONFLICT (id) DO NOTHING";
  return [
    d1
      .prepare(
        `${insert} SELECT 'share:' || ?2, 'share', e.owner, '${tenthUnit}', e.amount, ${sides("share")},
           NULL, ${rest}, json_object('take', ?2), ?4
         FROM entries AS e WHERE e.id = 'settle:' || ?1 AND e.unit = 'credit' AND e.amount > 0
           AND EXISTS (SELECT 1 FROM shared_training_data WHERE id = ?3) ${once}`,
      )
      .bind(hold, take, share, now),
    d1
      .prepare(
        `${insert} SELECT 'payout:' || ?1, 'payout', e.owner, e.unit, b.amount - b.amount % 10,
           ${sides("payout")}, NULL, ${rest}, e.meta, ?2
         FROM entries AS e JOIN balances AS b
           ON b.owner = e.owner AND b.unit = e.unit AND b.account = 'available'
         WHERE e.id = 'share:' || ?1 AND b.amount >= 10 ${once}`,
      )
      .bind(take, now),
    d1
      .prepare(
        `${insert} SELECT 'reward:' || ?1, 'reward', e.owner, 'credit', e.amount / 10,
           ${sides("reward")}, NULL, ${rest}, e.meta, ?2
         FROM entries AS e WHERE e.id = 'payout:' || ?1 ${once}`,
      )
      .bind(take, now),
  ];
}

const releaseSql = (which: string): string =>
  `INSERT INTO entries (${columns})
   SELECT 'release:' || h.id, 'release', h.owner, h.unit, h.amount, ${sides("release")},
     h.id, h.run, h.board, h.node, h.job, h.action, json_object('why', ?2), ?3
   FROM entries AS h WHERE ${which} AND h.kind = 'hold' AND NOT EXISTS
     (SELECT 1 FROM entries AS r WHERE r.hold = h.id AND r.kind IN ('settle', 'release'))
   ON CONFLICT (id) DO NOTHING`;

/** Gives a hold back, to the day it came from where it was a free still; nothing once it is resolved. */
export const releaseStatement = (
  d1: D1Database,
  { hold, now, why }: { hold: string; now: number; why: string },
): D1PreparedStatement => d1.prepare(releaseSql("h.id = ?1")).bind(hold, why, now);

/** Gives back all that a run still holds. */
export const releaseRunStatement = (
  d1: D1Database,
  { run, now, why }: { run: string; now: number; why: string },
): D1PreparedStatement => d1.prepare(releaseSql("h.run = ?1")).bind(run, why, now);

/** Gives back what these nodes of a run still hold. */
export const releaseNodesStatement = (
  d1: D1Database,
  { run, nodes, now }: { run: string; nodes: readonly string[]; now: number },
): D1PreparedStatement =>
  d1
    .prepare(releaseSql("h.run = ?1 AND h.node IN (SELECT value FROM json_each(?4))"))
    .bind(run, "node over", now, JSON.stringify(nodes));

/**
 * What a maker asks of the studio for an attempt, once: for an output, or for nothing. With `take`
 * it is booked only if that take is there.
 */
export function costStatement(
  d1: D1Database,
  facts: {
    attempt: string;
    kind: "cost" | "loss";
    microdollars: number;
    /** Null for words that were asked for outside any run. */
    run: string | null;
    node: string | null;
    provider: string;
    model: string;
    now: number;
    take?: string;
  },
): D1PreparedStatement {
  const { attempt, kind, microdollars, run, node, provider, model, now, take = null } = facts;
  const [debit, credit] = movements[kind];
  return d1
    .prepare(
      `INSERT INTO entries (id, kind, owner, unit, amount, debit, credit, run, node, action, meta, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
       WHERE ?13 IS NULL OR EXISTS (SELECT 1 FROM takes WHERE id = ?13) ON CONFLICT (id) DO NOTHING`,
    )
    .bind(
      `cost:${attempt}`,
      kind,
      studio,
      dollarUnit(now),
      Math.round(microdollars),
      debit,
      credit,
      run,
      node,
      provider,
      JSON.stringify({ provider, model }),
      now,
      take,
    );
}
