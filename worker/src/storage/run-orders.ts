import type { RunOrder } from "../ports/outside";

/** What a run was asked for, as it was written with its row. */
export async function readOrder(d1: D1Database, id: string): Promise<RunOrder | null> {
  const row = await d1
    .prepare('SELECT "order" AS text FROM run_orders WHERE run = ?')
    .bind(id)
    .first<{ text: string }>();
  return row && (JSON.parse(row.text) as RunOrder);
}
