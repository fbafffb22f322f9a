import type { Run, RunSummary } from "@aktion/schema/api/runs";
import { AppError } from "@aktion/schema/errors";
import type { Caller } from "../ports/caller";
import type { RunHosts } from "../ports/outside";
import type { RunListing, RunStore } from "../ports/stores";

export async function describeRun(
  { hosts, runs }: { hosts: RunHosts; runs: RunStore },
  caller: Caller,
  id: string,
): Promise<Run> {
  const view = await hosts.view(id);
  const row = await runs.listing(caller.id, id);
  if (!row) throw new AppError("run.not-found");
  const { boardId: board, tier, charged, held, createdAt } = row;
  // A cancelled run has ended for its owner, even while its makers are still being told.
  const own = view.seq === 0 || row.status === "cancelled";
  const status = own ? row.status : view.status;
  return { id, board, tier, charged, held, createdAt, ...view, status };
}

/** A run as lists tell it. */
export const summaryOf = (row: RunListing): RunSummary => {
  const { id, boardId: board, title, status, tier, done, total, quoted, charged, held } = row;
  const { training, createdAt, startedAt, finishedAt } = row;
  const about = { id, board, title, status, tier, done, total, quoted, charged, held };
  return { ...about, training, createdAt, startedAt, finishedAt };
};
