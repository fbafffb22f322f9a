import type { Facts, LogEvent, Logged } from "../facts/facts.ts";

/** A maker's handle, and where things lie in the store, are for the studio alone. */
function outward(event: LogEvent): string {
  const output = event["output"] as object | undefined;
  if (event.type === "attempt-started") return JSON.stringify({ ...event, handle: null });
  if (event.type !== "attempt-stored" || !output) return JSON.stringify(event);
  return JSON.stringify({ ...event, output: { ...output, key: null, posterKey: null } });
}

function statusesIn(log: readonly Logged[]): Map<string, string> {
  const statuses = new Map<string, string>();
  for (const { event } of log) {
    const node = event.node ?? "";
    const over = !["waiting", "running", undefined].includes(statuses.get(node));
    if (event.type === "run-started")
      for (const each of event["nodes"] as string[]) statuses.set(each, "waiting");
    else if (event.type === "run-cancelled") {
      for (const [each, status] of statuses)
        if (status === "waiting" || status === "running") statuses.set(each, "cancelled");
    } else if (over) continue;
    else if (event.type === "node-planned") statuses.set(node, "running");
    else if (event.type === "node-done") statuses.set(node, "done");
    else if (event.type === "node-failed") statuses.set(node, "failed");
    else if (event.type === "node-skipped") statuses.set(node, "skipped");
  }
  return statuses;
}

/** I11: what a client heard, over however many connections, is what the studio wrote down. */
export function clientsAgree({ followed, logs, shown }: Facts): string[] {
  const found: string[] = [];
  for (const { run, events, complaints } of followed) {
    found.push(...complaints.map((words) => `${run}: a client heard ${words}`));
    const log = logs.get(run) ?? [];
    for (const { seq, event } of events) {
      const written = log[seq - 1];
      if (!written) found.push(`${run}: a client heard event ${seq}, which was never written`);
      else if (outward(written.event) !== outward(event))
        found.push(`${run}: event ${seq} was told as ${event.type}, it is ${written.event.type}`);
    }
  }
  for (const { run, nodes } of shown) {
    const log = logs.get(run);
    if (!log || log.length === 0) continue;
    for (const [node, status] of statusesIn(log)) {
      if (nodes[node] !== status)
        found.push(`${run}: ${node} is shown ${nodes[node]}, its events make it ${status}`);
    }
  }
  return found;
}

/** I14: a saved board stays saved: no revision goes back, and one revision is one document. */
export function savesStay({ saves, boards }: Facts): string[] {
  const found: string[] = [];
  const rows = new Map(boards.map((board) => [board.id, board]));
  const titles = new Map<string, string>();
  for (const { board, revision, title } of saves) {
    const key = `${board} ${revision}`;
    const other = titles.get(key);
    if (other !== undefined && other !== title)
      found.push(`${board}: two saves were told that they are revision ${revision}`);
    titles.set(key, title);
    const row = rows.get(board);
    if (!row) found.push(`${board} was saved, and is gone`);
    else if (row.revision < revision)
      found.push(`${board} is at ${row.revision}, though ${revision} was acknowledged`);
    else if (row.revision === revision && row.title !== title)
      found.push(`${board}: revision ${revision} is not what was saved`);
  }
  return found;
}
