import { runs, takes } from "@aktion/schema/tables/runs";
import { and, desc, eq, inArray, isNull, max } from "drizzle-orm";
import type { RunStore } from "../ports/stores";
import { afterCursor, toPage, writeCursor, type Database } from "./database";

/** D1 binds a hundred values to a statement. */
const idsAtOnce = 90;

export function createRunStore(db: Database): RunStore {
  return {
    // One statement counts and writes, so of runs started at once no more get in than may.
    async create(row, most) {
      const done = await db.$client
        .prepare(
          `INSERT INTO runs (id, owner, board_id, revision, tier, status, idempotency_key, fingerprint,
             charged, created_at, finished_at)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11
           WHERE (SELECT count(*) FROM runs WHERE owner = ?2 AND status IN ('waiting', 'running')) < ?12
           ON CONFLICT DO NOTHING`,
        )
        .bind(
          row.id,
          row.owner,
          row.boardId,
          row.revision,
          row.tier,
          row.status,
          row.idempotencyKey,
          row.fingerprint,
          row.charged,
          row.createdAt,
          row.finishedAt,
          most,
        )
        .run();
      return done.meta.changes > 0;
    },

    get: async (owner, id) =>
      (await db
        .select()
        .from(runs)
        .where(and(eq(runs.id, id), eq(runs.owner, owner)))
        .get()) ?? null,

    byKey: async (owner, key) =>
      (await db
        .select()
        .from(runs)
        .where(and(eq(runs.owner, owner), eq(runs.idempotencyKey, key)))
        .get()) ?? null,

    async list(owner, { cursor, limit, board, status }) {
      const rows = await db
        .select()
        .from(runs)
        .where(
          and(
            eq(runs.owner, owner),
            board === undefined ? undefined : eq(runs.boardId, board),
            status && eq(runs.status, status),
            afterCursor(cursor, runs.createdAt, runs.id),
          ),
        )
        .orderBy(desc(runs.createdAt), desc(runs.id))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(row.createdAt, row.id),
        (row) => row,
      );
    },

    async takes(owner, board, { cursor, limit, node }) {
      const rows = await db
        .select()
        .from(takes)
        .where(
          and(
            eq(takes.owner, owner),
            eq(takes.boardId, board),
            isNull(takes.deletedAt),
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
      const found = [];
      for (let place = 0; place < ids.length; place += idsAtOnce) {
        const some = ids.slice(place, place + idsAtOnce);
        found.push(
          ...(await db
            .select()
            .from(takes)
            .where(and(eq(takes.owner, owner), inArray(takes.id, some), isNull(takes.deletedAt)))),
        );
      }
      return found;
    },

    async takeNumbers(owner, board) {
      const rows = await db
        .select({ node: takes.node, number: max(takes.number) })
        .from(takes)
        .where(and(eq(takes.owner, owner), eq(takes.boardId, board), isNull(takes.deletedAt)))
        .groupBy(takes.node);
      return new Map(rows.map((row) => [row.node, row.number ?? 1]));
    },
  };
}
