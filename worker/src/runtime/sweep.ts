import type { Env } from "../env";
import { openDatabase } from "../storage/database";
import { createSettingsStore } from "../storage/settings-store";
import { promote } from "./run-row";

/** A run that has not said it is awake for this long is woken. */
const stale = 75_000;
/** One that never said so since it was started (the studio ended before its host heard of it), sooner. */
const unheard = 5_000;
const atMost = 200;

/**
 * Every minute: wakes runs whose host went silent, whatever silenced it, and lets waiting runs start
 * whose turn nobody noticed. Waking a run that is well changes nothing.
 */
export async function sweep(env: Env, now: number): Promise<{ woken: number; started: number }> {
  const { results } = await env.DB.prepare(
    `SELECT id FROM runs WHERE status = 'running'
       AND (heartbeat_at < ?1 OR (heartbeat_at = started_at AND started_at < ?2))
     ORDER BY heartbeat_at LIMIT ?3`,
  )
    .bind(now - stale, now - unheard, atMost)
    .all<{ id: string }>();
  const wake = (run: string) => env.RUNS.get(env.RUNS.idFromName(run)).wake(run);
  let woken = 0;
  for (const { id } of results) {
    await wake(id).then(
      () => (woken += 1),
      (fault: unknown) => console.error("sweep", id, String(fault)),
    );
  }
  const { atOnce } = await createSettingsStore(openDatabase(env.DB)).current();
  const { results: owners } = await env.DB.prepare(
    `SELECT DISTINCT runs.owner AS id, coalesce(user.is_anonymous, 0) AS guest
     FROM runs LEFT JOIN user ON user.id = runs.owner WHERE runs.status = 'waiting' LIMIT ?`,
  )
    .bind(atMost)
    .all<{ id: string; guest: number }>();
  let started = 0;
  for (const { id, guest } of owners) {
    const most = guest === 1 ? atOnce.guestRuns : atOnce.userRuns;
    for (;;) {
      const run = await promote(env.DB, id, most, now);
      if (run === null) break;
      started += 1;
      await wake(run).catch((fault: unknown) => console.error("sweep", run, String(fault)));
    }
  }
  return { woken, started };
}
