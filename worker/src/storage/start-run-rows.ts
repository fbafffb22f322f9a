import { monthStart } from "@aktion/schema/money/ledger";
import type { NewRun, Started } from "../ports/new-run";
import { isTrainingAlready, trainingStatement } from "./cast-models";
import { freeStillsStatement, holdStatement, isOverdraft } from "./ledger";

/** What was settled since ?16 and what is held now: the month's spending as a cap counts it. */
const monthSql = `(SELECT coalesce(sum(CASE kind WHEN 'settle' THEN amount ELSE -amount END), 0)
    FROM entries WHERE owner = ?2 AND created_at >= ?16 AND unit = 'credit' AND kind IN ('settle', 'refund'))
  + (SELECT coalesce(max(amount), 0) FROM balances
    WHERE owner = ?2 AND unit = 'credit' AND account = 'held')`;

const boardSql = `(SELECT coalesce(sum(CASE kind WHEN 'hold' THEN amount ELSE -amount END), 0)
  FROM entries WHERE board = ?3 AND unit = 'credit' AND kind IN ('hold', 'release', 'return', 'refund'))`;

const countSql = (status: string): string =>
  `(SELECT count(*) FROM runs WHERE owner = ?2 AND status = '${status}')`;

/** One statement counts, compares and writes, so of runs started at once no more get in than may. */
const runSql = `INSERT INTO runs (id, owner, board_id, revision, tier, status, idempotency_key, fingerprint,
    quoted, total, place, created_at, heartbeat_at, started_at)
  SELECT ?1, ?2, ?3, ?4, ?5, CASE WHEN ${countSql("running")} < ?11 THEN 'running' ELSE 'waiting' END,
    ?6, ?7, ?8, ?9, ?10, ?12, ?12, CASE WHEN ${countSql("running")} < ?11 THEN ?12 END
  WHERE ${countSql("waiting")} < ?13
    AND (?8 = 0 OR ?14 IS NULL OR ${monthSql} + ?8 <= ?14)
    AND (?8 = 0 OR ?15 IS NULL OR ${boardSql} + ?8 <= ?15)
  ON CONFLICT DO NOTHING`;

export async function startRunRows(
  d1: D1Database,
  { row, order, holds, training, freeStills, limits }: NewRun,
  now: number,
): Promise<Started> {
  const { id, owner, boardId } = row;
  const statements = [
    d1
      .prepare(runSql)
      .bind(
        id,
        owner,
        boardId,
        row.revision,
        row.tier,
        row.idempotencyKey,
        row.fingerprint,
        row.quoted,
        row.total,
        row.place,
        limits.running,
        now,
        limits.waiting,
        limits.monthlyCap,
        limits.boardCap,
        monthStart(now),
      ),
    d1
      .prepare(
        `INSERT INTO run_orders (run, "order") SELECT ?1, ?2
         WHERE EXISTS (SELECT 1 FROM runs WHERE id = ?1) ON CONFLICT DO NOTHING`,
      )
      .bind(id, JSON.stringify(order)),
    ...(training ? [trainingStatement(d1, training, id)] : []),
    ...(freeStills === null ? [] : [freeStillsStatement(d1, { owner, now, count: freeStills })]),
    ...(holds.length === 0
      ? []
      : [holdStatement(d1, { run: id, owner, board: boardId, now, holds })]),
    d1.prepare("SELECT status FROM runs WHERE id = ?").bind(id),
  ];
  try {
    const results = await d1.batch<{ status: "running" | "waiting" }>(statements);
    return results.at(-1)!.results[0]?.status ?? "refused";
  } catch (fault) {
    if (isOverdraft(fault)) return "short";
    if (isTrainingAlready(fault)) return "training";
    throw fault;
  }
}
