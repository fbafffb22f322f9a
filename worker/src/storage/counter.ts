import type { Counter } from "../ports/outside";

/** Fixed windows in the database: one statement counts, so two callers can't both be the last. */
export function createCounter(d1: D1Database, now: () => number): Counter {
  return {
    async count(key, most, seconds) {
      const at = now();
      const row = await d1
        .prepare(
          `INSERT INTO counters (key, count, opens_at) VALUES (?1, 1, ?2 + ?3)
           ON CONFLICT (key) DO UPDATE SET
             count = CASE WHEN opens_at <= ?2 THEN 1 ELSE count + 1 END,
             opens_at = CASE WHEN opens_at <= ?2 THEN ?2 + ?3 ELSE opens_at END
           RETURNING count, opens_at`,
        )
        .bind(key, at, seconds * 1000)
        .first<{ count: number; opens_at: number }>();
      return row && row.count > most ? Math.max(1, Math.ceil((row.opens_at - at) / 1000)) : null;
    },
  };
}
