-- Takes made before they were counted: in the order their runs made some, and in a run as they were asked for.
UPDATE takes SET slate = counted.slate
FROM (
  SELECT run_id, node, number,
    row_number() OVER (PARTITION BY coalesce(board_id, run_id), node ORDER BY begun, run_id, number) AS slate
  FROM (
    SELECT board_id, run_id, node, number,
      min(min(created_at)) OVER (PARTITION BY run_id, node) AS begun
    FROM takes GROUP BY board_id, run_id, node, number
  )
) AS counted
WHERE counted.run_id = takes.run_id AND counted.node = takes.node AND counted.number = takes.number;
