import { watchApprovals, watchLinks, watchNotes } from "@aktion/schema/tables/watch";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { WatchedTake, WatchStore } from "../ports/watch-store";
import { amongIds, type Database } from "./database";

const link = {
  token: watchLinks.token,
  owner: watchLinks.owner,
  boardId: watchLinks.boardId,
  node: watchLinks.node,
  createdAt: watchLinks.createdAt,
};
const open = isNull(watchLinks.endedAt);

/** Counted in the statements that write, so that two at once can't pass a limit together. */
const createSql = `INSERT INTO watch_links (token, owner, board_id, node, created_at)
  SELECT ?1, ?2, ?3, ?4, ?5
  WHERE (SELECT count(*) FROM watch_links WHERE board_id = ?3 AND ended_at IS NULL) < ?6`;
const noteSql = `INSERT INTO watch_notes (id, token, take_id, node, at, words, name, created_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
  WHERE (SELECT count(*) FROM watch_notes WHERE token = ?2 AND id <> ?1) < ?9
  ON CONFLICT (id) DO UPDATE SET id = id WHERE token = ?2`;
const markSql = `UPDATE watch_notes SET done_at = ?4 WHERE id = ?3 AND token = ?2
  AND EXISTS (SELECT 1 FROM watch_links WHERE token = ?2 AND owner = ?1 AND ended_at IS NULL)`;

/** A node's circled takes, which may be one, several or none. */
const circledSql = "(SELECT value FROM json_each(node.value, '$.take'))";
/** The board's document is looked into where it lies. */
const shownSql = `SELECT takes.node, assets.kind, assets.seconds
  FROM takes
  JOIN assets ON assets.id = takes.asset_id AND assets.deleted_at IS NULL
  JOIN boards ON boards.id = takes.board_id AND boards.deleted_at IS NULL
  JOIN json_each(boards.graph, '$.nodes') AS node
    ON json_extract(node.value, '$.id') = takes.node
  WHERE takes.id = ?1 AND takes.owner = ?2 AND takes.board_id = ?3 AND boards.owner = ?2
    AND takes.deleted_at IS NULL AND (?4 IS NULL OR takes.node = ?4)
    AND (takes.id IN ${circledSql}
      OR ?4 IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM takes AS other
          WHERE other.id IN ${circledSql} AND other.owner = ?2 AND other.deleted_at IS NULL)
        AND takes.id = (SELECT id FROM takes AS other
          WHERE other.owner = ?2 AND other.board_id = ?3 AND other.node = ?4
            AND other.deleted_at IS NULL AND other.piece = 0
          ORDER BY other.created_at DESC, other.id DESC LIMIT 1))`;

export function createWatchStore(db: Database): WatchStore {
  const sql = db.$client;
  return {
    async create({ token, owner, boardId, node, createdAt }, most) {
      const made = sql.prepare(createSql).bind(token, owner, boardId, node, createdAt, most);
      return (await made.run()).meta.changes > 0;
    },

    get: async (token) =>
      (await db
        .select(link)
        .from(watchLinks)
        .where(and(eq(watchLinks.token, token), open))
        .get()) ?? null,

    shown: ({ owner, boardId, node }, take) =>
      sql.prepare(shownSql).bind(take, owner, boardId, node).first<WatchedTake>(),

    ofBoard: (owner, board) =>
      db
        .select(link)
        .from(watchLinks)
        .where(and(eq(watchLinks.owner, owner), eq(watchLinks.boardId, board), open))
        .orderBy(desc(watchLinks.createdAt)),

    async end(owner, token, now) {
      const done = await db
        .update(watchLinks)
        .set({ endedAt: now })
        .where(and(eq(watchLinks.token, token), eq(watchLinks.owner, owner), open))
        .run();
      return done.meta.changes > 0;
    },

    async notes(tokens) {
      const rows = await db
        .select()
        .from(watchNotes)
        .where(amongIds(watchNotes.token, tokens))
        .orderBy(asc(watchNotes.createdAt), asc(watchNotes.id));
      return rows.map(({ takeId, ...note }) => ({ ...note, take: takeId }));
    },

    async approvals(tokens) {
      const rows = await db
        .select()
        .from(watchApprovals)
        .where(amongIds(watchApprovals.token, tokens));
      return rows.map(({ takeId, ...approval }) => ({ ...approval, take: takeId }));
    },

    async addNote({ id, token, take, node, at, words, name, createdAt }, most) {
      const added = sql
        .prepare(noteSql)
        .bind(id, token, take, node, at, words, name, createdAt, most);
      return (await added.run()).meta.changes > 0;
    },

    async mark(owner, token, note, doneAt) {
      const done = await sql.prepare(markSql).bind(owner, token, note, doneAt).run();
      return done.meta.changes > 0;
    },

    async approve({ take, ...approval }) {
      await db
        .insert(watchApprovals)
        .values({ ...approval, takeId: take })
        .onConflictDoUpdate({
          target: [watchApprovals.token, watchApprovals.takeId],
          set: { name: approval.name, at: approval.at },
        });
    },

    async takeBack(token, take) {
      await db
        .delete(watchApprovals)
        .where(and(eq(watchApprovals.token, token), eq(watchApprovals.takeId, take)));
    },
  };
}
