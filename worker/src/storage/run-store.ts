import { runs, takes } from "@aktion/schema/tables/runs";
import { and, count, desc, eq, inArray, isNull, lt, max, or } from "drizzle-orm";
import type { RunStore } from "../ports/stores";
import { readCursor, toPage, writeCursor, type Database } from "./database";

export function createRunStore(db: Database): RunStore {
  return {
    async create(row) {
      const done = await db.insert(runs).values(row).onConflictDoNothing().run();
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
      const after = readCursor(cursor);
      const rows = await db
        .select()
        .from(runs)
        .where(
          and(
            eq(runs.owner, owner),
            board === undefined ? undefined : eq(runs.boardId, board),
            status && eq(runs.status, status),
            after
              ? or(
                  lt(runs.createdAt, after.at),
                  and(eq(runs.createdAt, after.at), lt(runs.id, after.id)),
                )
              : undefined,
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

    async going(owner) {
      const row = await db
        .select({ many: count() })
        .from(runs)
        .where(and(eq(runs.owner, owner), inArray(runs.status, ["waiting", "running"])))
        .get();
      return row?.many ?? 0;
    },

    async takes(owner, board, { cursor, limit, node }) {
      const after = readCursor(cursor);
      const rows = await db
        .select()
        .from(takes)
        .where(
          and(
            eq(takes.owner, owner),
            eq(takes.boardId, board),
            isNull(takes.deletedAt),
            node === undefined ? undefined : eq(takes.node, node),
            after
              ? or(
                  lt(takes.createdAt, after.at),
                  and(eq(takes.createdAt, after.at), lt(takes.id, after.id)),
                )
              : undefined,
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

    takesById: async (owner, ids) =>
      ids.length === 0
        ? []
        : db
            .select()
            .from(takes)
            .where(
              and(
                eq(takes.owner, owner),
                inArray(takes.id, ids.slice(0, 90)),
                isNull(takes.deletedAt),
              ),
            ),

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
