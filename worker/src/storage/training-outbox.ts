import type { OutboxEntry, OutboxFile, TrainingOutbox } from "../ports/sharing-stores";

/** Longer than any copy takes: whoever holds an entry that long without an end is gone. */
const lease = 10 * 60_000;

/** A copy that is under way is not claimed a second time, and one claim is never two callers'. */
const claimSql = `UPDATE training_outbox SET due_at = ?1 + ${lease}, tries = tries + 1
  WHERE id IN (SELECT id FROM training_outbox WHERE due_at <= ?1
    AND (?3 IS NULL OR share IN (SELECT value FROM json_each(?3))) ORDER BY due_at, id LIMIT ?2)
  RETURNING id, share, work, files, tries, due_at AS lease`;

export function createTrainingOutbox(d1: D1Database): TrainingOutbox {
  return {
    async claim(now, most, shares) {
      const { results } = await d1
        .prepare(claimSql)
        .bind(now, most, shares === undefined ? null : JSON.stringify(shares))
        .all<Omit<OutboxEntry, "files"> & { files: string }>();
      return results.map((row) => ({ ...row, files: JSON.parse(row.files) as OutboxFile[] }));
    },

    isThere: async (share) =>
      (await d1.prepare("SELECT 1 FROM shared_training_data WHERE id = ?").bind(share).first()) !==
      null,

    async copied(share, now) {
      const done = await d1
        .prepare(
          "UPDATE shared_training_data SET copied_at = coalesce(copied_at, ?2) WHERE id = ?1",
        )
        .bind(share, now)
        .run();
      return done.meta.changes > 0;
    },

    async letGo(share) {
      await d1.prepare("DELETE FROM shared_training_data WHERE id = ?").bind(share).run();
    },

    async done(entries) {
      if (entries.length === 0) return;
      const held = JSON.stringify(entries.map(({ id, lease: until }) => ({ id, until })));
      await d1
        .prepare(
          `DELETE FROM training_outbox WHERE (id, due_at) IN
             (SELECT value ->> 'id', value ->> 'until' FROM json_each(?))`,
        )
        .bind(held)
        .run();
    },

    async again({ id, lease: until }, due) {
      await d1
        .prepare("UPDATE training_outbox SET due_at = ?3 WHERE id = ?1 AND due_at = ?2")
        .bind(id, until, due)
        .run();
    },
  };
}
