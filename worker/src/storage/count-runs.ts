/** Runs of all owners that are not over. */
export async function countRuns(d1: D1Database): Promise<{ waiting: number; running: number }> {
  const counts = await d1
    .prepare(
      `SELECT count(*) FILTER (WHERE status = 'waiting') AS waiting,
         count(*) FILTER (WHERE status = 'running') AS running
       FROM runs WHERE status IN ('waiting', 'running')`,
    )
    .first<{ waiting: number; running: number }>();
  return { waiting: counts?.waiting ?? 0, running: counts?.running ?? 0 };
}
