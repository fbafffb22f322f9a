import { runs } from "@aktion/schema/tables/runs";
import type { RunStatus } from "@aktion/schema/run/state";
import { eq } from "drizzle-orm";
import type { RunRow } from "../ports/stores";
import { openDatabase } from "../storage/database";
import { endTrainingStatement } from "../storage/cast-models";
import { chargedStatement, releaseNodesStatement, releaseRunStatement } from "../storage/ledger";

/** The run's row by id alone: its host needs no permission, and asks who owns it each time anew. */
export async function findRunRow(d1: D1Database, id: string): Promise<RunRow | null> {
  return (await openDatabase(d1).select().from(runs).where(eq(runs.id, id)).get()) ?? null;
}

export async function readRun(d1: D1Database, id: string): Promise<RunRow> {
  const row = await findRunRow(d1, id);
  if (!row) throw new Error(`run ${id} has no row`);
  return row;
}

/** A finished run's object is freed after this long; late reports of makers come within it. */
export const keepFor = 3 * 60 * 60_000;

export async function endedLongAgo(d1: D1Database, id: string): Promise<boolean> {
  const row = id ? await findRunRow(d1, id) : null;
  return row !== null && row.finishedAt !== null && row.finishedAt + keepFor <= Date.now();
}

/** That its host is awake, and how far it is. */
export async function beat(
  d1: D1Database,
  id: string,
  { now, done, total }: { now: number; done: number; total: number },
): Promise<void> {
  await d1
    .prepare("UPDATE runs SET heartbeat_at = ?, done = ?, total = ? WHERE id = ?")
    .bind(now, done, total, id)
    .run();
}

/**
 * The end of a run in one transaction: its row, what is still held for it, and its claims. The first
 * end counts; one that comes later changes nothing.
 */
export async function endRun(
  d1: D1Database,
  id: string,
  end: {
    status: RunStatus;
    now: number;
    done?: number;
    total?: number;
    /** Why it failed, where a training is to be told. */
    why?: string | null;
  },
): Promise<void> {
  const { status, now, done = null, total = null, why = null } = end;
  await d1.batch([
    d1
      .prepare(
        `UPDATE runs SET status = ?2, finished_at = ?3, done = coalesce(?4, done), total = coalesce(?5, total)
         WHERE id = ?1 AND status IN ('waiting', 'running')`,
      )
      .bind(id, status, now, done, total),
    releaseRunStatement(d1, { run: id, now, why: status }),
    chargedStatement(d1, id),
    d1.prepare("DELETE FROM claims WHERE run = ?").bind(id),
    endTrainingStatement(d1, id, { now, why }),
  ]);
}

/** What nodes that are over still hold, and what jobs that came to nothing had claimed. */
export async function endParts(
  d1: D1Database,
  run: string,
  parts: { nodes: readonly string[]; jobs: readonly { node: string; job: number }[]; now: number },
): Promise<void> {
  const { nodes, jobs, now } = parts;
  await d1.batch([
    releaseNodesStatement(d1, { run, nodes, now }),
    d1
      .prepare("DELETE FROM claims WHERE run = ? AND node IN (SELECT value FROM json_each(?))")
      .bind(run, JSON.stringify(nodes)),
    d1
      .prepare(
        `DELETE FROM claims WHERE run = ?1 AND (node, job) IN
           (SELECT value ->> 'node', value ->> 'job' FROM json_each(?2))`,
      )
      .bind(run, JSON.stringify(jobs)),
  ]);
}

/** Lets the owner's next waiting run start, if one more may; answers its id. */
export async function promote(
  d1: D1Database,
  owner: string,
  most: number,
  now: number,
): Promise<string | null> {
  const row = await d1
    .prepare(
      `UPDATE runs SET status = 'running', started_at = ?2, heartbeat_at = ?2
       WHERE id = (SELECT id FROM runs WHERE owner = ?1 AND status = 'waiting' ORDER BY place, id LIMIT 1)
         AND (SELECT count(*) FROM runs WHERE owner = ?1 AND status = 'running') < ?3
       RETURNING id`,
    )
    .bind(owner, now, most)
    .first<{ id: string }>();
  return row?.id ?? null;
}
