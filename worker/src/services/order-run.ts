import { AppError } from "@aktion/schema/errors";
import type { Caller } from "../ports/caller";
import type { RunListing, RunStore } from "../ports/stores";

/** Moves a waiting run before another that waits, or to the end of the queue. */
export async function orderRun(
  { runs }: { runs: RunStore },
  caller: Caller,
  id: string,
  before: string | null,
): Promise<RunListing> {
  const row = await runs.get(caller.id, id);
  if (!row) throw new AppError("run.not-found");
  const others = (await runs.waiting(caller.id)).filter((run) => run.id !== id);
  const spot = before === null ? others.length : others.findIndex((run) => run.id === before);
  if (spot === -1) throw new AppError("run.not-waiting");
  const [after, next] = [others[spot - 1]?.place, others[spot]?.place];
  const place =
    next === undefined
      ? (after ?? row.place) + 1
      : after === undefined
        ? next - 1
        : (after + next) / 2;
  if (!(await runs.move(caller.id, id, place))) throw new AppError("run.not-waiting");
  return (await runs.listing(caller.id, id))!;
}
