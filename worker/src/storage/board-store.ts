import type { Graph } from "@aktion/schema/graph/graph";
import { boards, boardVersions } from "@aktion/schema/tables/boards";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { BoardStore } from "../ports/stores";
import { afterCursor, toPage, writeCursor, type Database } from "./database";

const keptVersions = 50;
const workWindow = 5 * 60_000;

const mine = (owner: string, id: string) =>
  and(eq(boards.id, id), eq(boards.owner, owner), isNull(boards.deletedAt));

const summary = {
  id: boards.id,
  title: boards.title,
  revision: boards.revision,
  nodes: boards.nodes,
  aspect: boards.aspect,
  coverAsset: boards.coverAsset,
  createdAt: boards.createdAt,
  updatedAt: boards.updatedAt,
};

export function createBoardStore(db: Database): BoardStore {
  const sql = db.$client;

  /** Keeps the board as it now stands; within one window of work the newest state replaces the last. */
  const keepNow = (
    id: string,
    revision: number | null,
    reason: string,
    name: string | null,
    now: number,
  ) => {
    // Only the state this very save wrote: a save that was refused must leave the history alone.
    const at = revision === null ? "" : "AND revision = ?4 AND updated_at = ?5";
    const bound = revision === null ? [] : [revision];
    return [
      ...(reason === "work"
        ? [
            sql
              .prepare(
                `DELETE FROM board_versions WHERE board_id = ?1 AND reason = 'work' AND at >= ?2
                 AND EXISTS (SELECT 1 FROM boards WHERE id = ?1 AND revision = ?3 AND updated_at = ?4)`,
              )
              .bind(id, now - (now % workWindow), revision, now),
          ]
        : []),
      sql
        .prepare(
          `INSERT INTO board_versions (board_id, revision, graph, nodes, name, reason, at)
           SELECT id, revision, graph, nodes, ?2, ?3, ?${bound.length + 4} FROM boards WHERE id = ?1 ${at}
           ON CONFLICT (board_id, revision) DO UPDATE SET
             name = coalesce(excluded.name, name),
             reason = CASE WHEN name IS NULL THEN excluded.reason ELSE reason END`,
        )
        .bind(id, name, reason, ...bound, now),
      sql
        .prepare(
          `DELETE FROM board_versions WHERE board_id = ?1 AND name IS NULL AND revision NOT IN
           (SELECT revision FROM board_versions WHERE board_id = ?1 AND name IS NULL
            ORDER BY revision DESC LIMIT ${keptVersions})`,
        )
        .bind(id),
    ];
  };

  return {
    async create(owner, board) {
      await sql.batch([
        sql
          .prepare(
            `INSERT INTO boards (id, owner, title, revision, graph, nodes, aspect, cover_asset, created_at, updated_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
          )
          .bind(
            board.id,
            owner,
            board.title,
            board.revision,
            board.graph,
            board.nodes,
            board.aspect,
            board.coverAsset,
            board.createdAt,
            board.updatedAt,
          ),
        ...keepNow(board.id, null, "made", null, board.createdAt),
      ]);
    },

    async list(owner, { cursor, limit }) {
      const rows = await db
        .select(summary)
        .from(boards)
        .where(
          and(
            eq(boards.owner, owner),
            isNull(boards.deletedAt),
            afterCursor(cursor, boards.updatedAt, boards.id),
          ),
        )
        .orderBy(desc(boards.updatedAt), desc(boards.id))
        .limit(limit + 1);
      return toPage(
        rows,
        limit,
        (row) => writeCursor(row.updatedAt, row.id),
        (row) => row,
      );
    },

    get: async (owner, id) =>
      (await db
        .select({ ...summary, graph: boards.graph })
        .from(boards)
        .where(mine(owner, id))
        .get()) ?? null,

    revision: async (owner, id) =>
      (await db.select({ at: boards.revision }).from(boards).where(mine(owner, id)).get())?.at ??
      null,

    async save(owner, id, revision, graph: Graph, reason, now) {
      const [updated] = await sql.batch([
        sql
          .prepare(
            `UPDATE boards SET graph = ?, title = ?, nodes = ?, aspect = ?, revision = revision + 1, updated_at = ?
             WHERE id = ? AND owner = ? AND revision = ? AND deleted_at IS NULL`,
          )
          .bind(
            JSON.stringify(graph),
            graph.settings.title,
            graph.nodes.length,
            graph.settings.aspect,
            now,
            id,
            owner,
            revision,
          ),
        ...keepNow(id, revision + 1, reason, null, now),
      ]);
      return updated!.meta.changes > 0;
    },

    async remove(owner, id, now) {
      const done = await db.update(boards).set({ deletedAt: now }).where(mine(owner, id)).run();
      return done.meta.changes > 0;
    },

    async bringBack(owner, id) {
      const done = await db
        .update(boards)
        .set({ deletedAt: null })
        .where(and(eq(boards.id, id), eq(boards.owner, owner)))
        .run();
      return done.meta.changes > 0;
    },

    history: (id) =>
      db
        .select({
          revision: boardVersions.revision,
          name: boardVersions.name,
          reason: boardVersions.reason,
          nodes: boardVersions.nodes,
          at: boardVersions.at,
        })
        .from(boardVersions)
        .where(eq(boardVersions.boardId, id))
        .orderBy(desc(boardVersions.revision)),

    version: async (id, revision) =>
      (
        await db
          .select({ graph: boardVersions.graph })
          .from(boardVersions)
          .where(and(eq(boardVersions.boardId, id), eq(boardVersions.revision, revision)))
          .get()
      )?.graph ?? null,

    async keep(id, reason, name, now) {
      await sql.batch(keepNow(id, null, reason, name, now));
    },

    async copyTakes(owner, from, to) {
      await sql
        .prepare(
          `INSERT INTO takes (id, owner, board_id, run_id, node, job, item, number, asset_id, text, provider, tier,
             reused, charged, task_key, prompt, written, recipe, created_at, piece)
           SELECT 'tk_' || lower(hex(randomblob(12))), owner, ?3, run_id, node, job, item, number, asset_id, text, provider, tier,
             1, 0, task_key, prompt, written, recipe, created_at, piece
           FROM takes WHERE owner = ?1 AND board_id = ?2 AND deleted_at IS NULL`,
        )
        .bind(owner, from, to)
        .run();
    },
  };
}
