import { runs } from "@aktion/schema/tables/runs";
import type { RunStatus } from "@aktion/schema/run/state";
import { eq } from "drizzle-orm";
import type { RunRow } from "../ports/stores";
import { openDatabase } from "../storage/database";

/** The run's row by id alone: its host needs no permission, and asks who owns it each time anew. */
export async function readRun(d1: D1Database, id: string): Promise<RunRow> {
  const row = await openDatabase(d1).select().from(runs).where(eq(runs.id, id)).get();
  if (!row) throw new Error(`run ${id} has no row`);
  return row;
}

export async function settleRun(
  d1: D1Database,
  id: string,
  status: RunStatus,
  now: number,
): Promise<void> {
  await d1
    .prepare("UPDATE runs SET status = ?, finished_at = coalesce(finished_at, ?) WHERE id = ?")
    .bind(status, now, id)
    .run();
}
