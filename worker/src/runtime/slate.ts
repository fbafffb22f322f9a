/**
 * How takes are counted, as a slate does: within their node on its board, in the order they were asked
 * for; of a graph without a board within its run. What one request makes of one number, for a list or
 * as a set, is one take, and of several that were asked for together the first is the first however
 * late it is done. What lies in the bin is counted on, so that no other changes its number.
 *
 * `run`, `node` and `number` are places of a statement's parameters, `board` what says the run's board.
 */
export function nextSlateSql(run: string, node: string, number: string, board: string): string {
  const here = (takes: string): string => `${takes}.node = ${node} AND CASE
    WHEN ${board} IS NULL THEN ${takes}.run_id = ${run} ELSE ${takes}.board_id = ${board} END`;
  const beside = `mate.slate + ${number} - mate.number`;
  return `coalesce(
    (SELECT slate FROM takes AS same
      WHERE same.run_id = ${run} AND same.node = ${node} AND same.number = ${number} LIMIT 1),
    (SELECT ${beside} FROM takes AS mate WHERE mate.run_id = ${run} AND mate.node = ${node}
      AND NOT EXISTS (SELECT 1 FROM takes AS other
        WHERE ${here("other")} AND other.run_id <> ${run} AND other.slate = ${beside}) LIMIT 1),
    (SELECT coalesce(max(slate), 0) FROM takes AS before WHERE ${here("before")}) + 1 + ${number}
      - coalesce((SELECT json_extract(asked.value, '$[0]')
          FROM run_orders, json_each(run_orders."order", '$.numbers') AS asked
          WHERE run_orders.run = ${run} AND asked.key = ${node}), ${number}))`;
}
