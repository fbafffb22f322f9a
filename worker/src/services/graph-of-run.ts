import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { runGraph } from "@aktion/schema/api/runs";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import { canonical } from "@aktion/schema/tasks/canonical";
import type { Caller } from "../ports/caller";
import type { RunNeeds } from "./begin-run";
import { findRun } from "./start-run";

/** What a run was started with: a file it made leads back to this, for its owner alone. */
export async function graphOfRun(
  needs: Pick<RunNeeds, "runs">,
  caller: Caller,
  id: string,
): Promise<AnswerOf<typeof runGraph>> {
  const { boardId: board } = await findRun(needs, caller, id);
  const order = await needs.runs.order(id);
  if (!order) throw new AppError("run.graph-gone");
  const { graph } = order;
  return { id, board, sha256: await sha256(canonical(graph)), graph };
}
