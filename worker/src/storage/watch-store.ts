import { watchApprovals, watchLinks, watchNotes } from "@aktion/schema/tables/watch";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { WatchStore } from "../ports/watch-store";
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
