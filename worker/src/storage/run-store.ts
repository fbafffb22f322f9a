import { trainingUnit } from "@aktion/schema/money/ledger";
import { boards } from "@aktion/schema/tables/boards";
import { runs, takes } from "@aktion/schema/tables/runs";
import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import type { KeptTake, RunListing, RunStore } from "../ports/stores";
import { afterCursor, amongIds, toPage, writeCursor, type Database } from "./database";
import { keptTake, keptTakes, type KeptRow } from "./kept-takes";
import { readOrder } from "./run-orders";
import { startRunRows } from "./start-run-rows";

const keysAtOnce = 5000;

const sumSql = (unit: string, kinds: string, sum: string): string =>
  `(SELECT coalesce(sum(${sum}), 0) FROM entries
    WHERE entries.run = runs.id AND unit = '${unit}' AND kind IN (${kinds}))`;

const heldSql = (unit: string): string =>
  sumSql(
    unit,
    "'hold', 'settle', 'release', 'return'",
    "CASE kind WHEN 'hold' THEN amount ELSE -amount END",
  );

/** Most runs train nobody: then nothing more is looked up. */
const trainingSql = `(SELECT json_object('member', member, 'why', why,
    'name', (SELECT name FROM cast_members AS who
      WHERE who.id = cast_models.member AND who.deleted_at IS NULL),
    'quoted', ${sumSql(trainingUnit, "'hold'", "amount")},
    'charged', ${sumSql(trainingUnit, "'settle'", "amount")},
    'held', ${heldSql(trainingUnit)})
  FROM cast_models WHERE cast_models.run = runs.id)`;

const listed = {
  ...getTableColumns(runs),
  title: sql<string | null>`(SELECT title FROM ${boards} WHERE ${boards.id} = ${runs.boardId}
    AND ${boards.deletedAt} IS NULL)`,
  held: sql<number>`${sql.raw(heldSql("credit"))}`,
  training: sql<string | null>`${sql.raw(trainingSql)}`.mapWith(
    (text: string) => JSON.parse(text) as RunListing["training"],
  ),
};

export function createRunStore(db: Database): RunStore {
  return {
    create: (run, now) => startRunRows(db.$client, run, now),

    get: async (owner, id) =>
      (await db
        .select()
        .from(runs)
        .where(and(eq(runs.id, id), eq(runs.owner, owner)))
        .get()) ?? null,

    listing: async (owner, id) =>
      (await db
        .select(listed)
        .from(runs)
        .where(and(eq(runs.id, id), eq(runs.owner, owner)))
        .get()) ?? null,

    byKey: async (owner, key) =>
      (await db
        .select()
        .from(runs)
        .where(and(eq(runs.owner, owner), eq(runs.idempotencyKey, key)))
        .get()) ?? null,

    order: (id) => readOrder(db.$client, id),

    async list(owner, { cursor, limit, board, status }) {
      const mine = and(
        eq(runs.owner, owner),
        board === undefined ? undefined : eq(runs.boardId, board),
        status && eq(runs.status, status),
      );
      // Those that wait are few, and their order is their own: one page holds them.
      if (status === "waiting") {
        const rows = await db
          .select(listed)
          .from(runs)
          .where(mine)
          .orderBy(asc(runs.place), asc(runs.id))
          .limit(limit);
        return { items: rows, next: null };
      }
      const rows = await db
        .select(listed)
        .from(runs)
        .where(and(mine, afterCursor(cursor, runs.createdAt, runs.id)))
        .orderBy(desc(runs.createdAt), desc(runs.id))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(row.createdAt, row.id),
        (row) => row,
      );
    },

    waiting: (owner) =>
      db
        .select({ id: runs.id, place: runs.place })
        .from(runs)
        .where(and(eq(runs.owner, owner), eq(runs.status, "waiting")))
        .orderBy(asc(runs.place), asc(runs.id)),

    async move(owner, id, place) {
      const done = await db.$client
        .prepare("UPDATE runs SET place = ? WHERE id = ? AND owner = ? AND status = 'waiting'")
        .bind(place, id, owner)
        .run();
      return done.meta.changes > 0;
    },

    async takes(owner, board, { cursor, limit, node, bin }) {
      const rows = await db
        .select()
        .from(takes)
        .where(
          and(
            eq(takes.owner, owner),
            eq(takes.boardId, board),
            eq(takes.piece, false),
            bin ? isNotNull(takes.deletedAt) : isNull(takes.deletedAt),
            node === undefined ? undefined : eq(takes.node, node),
            afterCursor(cursor, takes.createdAt, takes.id),
          ),
        )
        .orderBy(desc(takes.createdAt), desc(takes.id))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(row.createdAt, row.id),
        (row) => row,
      );
    },

    async takesById(owner, ids) {
      if (ids.length === 0) return [];
      return db
        .select()
        .from(takes)
        .where(and(eq(takes.owner, owner), amongIds(takes.id, ids), isNull(takes.deletedAt)));
    },

    async takesByKeys(owner, keys) {
      const found: KeptTake[] = [];
      for (let place = 0; place < keys.length; place += keysAtOnce) {
        const some = keys.slice(place, place + keysAtOnce);
        const { results } = await keptTakes(db.$client, owner, some).all<KeptRow>();
        found.push(...results.map(keptTake));
      }
      return found;
    },

    async madeOn(owner, board) {
      const { results } = await db.$client
        .prepare(
          `SELECT node, task_key, max(number) AS ever,
             max(CASE WHEN deleted_at IS NULL THEN number END) AS newest,
             max(deleted_at IS NULL AND piece = 0) AS whole
           FROM takes WHERE owner = ? AND board_id = ? GROUP BY node, task_key`,
        )
        .bind(owner, board)
        .all<{
          node: string;
          task_key: string;
          ever: number;
          newest: number | null;
          whole: number;
        }>();
      const made = new Map<string, { newest: number; ever: number; keys: Set<string> }>();
      const shown = new Set(results.flatMap(({ node, whole }) => (whole ? node : [])));
      for (const { node, task_key: key, ever, newest } of results) {
        const known = made.get(node) ?? { newest: 0, ever: 0, keys: new Set<string>() };
        // Pieces alone are no take that anything could be older than.
        if (newest !== null && shown.has(node)) known.keys.add(key);
        made.set(node, {
          ...known,
          newest: Math.max(known.newest, newest ?? 0),
          ever: Math.max(known.ever, ever),
        });
      }
      return made;
    },
  };
}
