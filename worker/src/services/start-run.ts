import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { estimateRun, RunEstimate, startRun as startContract } from "@aktion/schema/api/runs";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import type { Graph } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { canonical } from "@aktion/schema/tasks/canonical";
import * as says from "#words/studio";
import type { Caller } from "../ports/caller";
import type { RunRow } from "../ports/stores";
import { begin, earlierRun, prepareFor, refuseProblems, type RunNeeds } from "./begin-run";
import { findBoard, readDocument } from "./boards";
import { storedGraph } from "./describe-board";
import type { Prepared } from "./prepare-run";
import { count } from "./why-refused";

type EstimateBody = BodyOf<typeof estimateRun>;
type StartBody = BodyOf<typeof startContract>;

interface Source {
  readonly board: string | null;
  readonly revision: number | null;
  readonly graph: Graph;
}

async function sourceOf(needs: RunNeeds, owner: string, body: EstimateBody): Promise<Source> {
  if (body.graph !== undefined) {
    const graph = readDocument(body.graph);
    if (body.boardId === undefined) return { board: null, revision: null, graph };
    const row = await findBoard(needs, owner, body.boardId);
    return { board: row.id, revision: row.revision, graph };
  }
  if (body.boardId === undefined) {
    throw new AppError("request.malformed", says.nameABoardOrSendAGraph);
  }
  const row = await findBoard(needs, owner, body.boardId);
  return { board: row.id, revision: row.revision, graph: storedGraph(row.graph) };
}

export async function estimateFor(
  needs: RunNeeds,
  caller: Caller,
  body: EstimateBody,
): Promise<RunEstimate> {
  return (await prepareFor(needs, caller, await sourceOf(needs, caller.id, body), body)).estimate;
}

/** Why a prepared run may not start; each refusal leaves everything as it was. */
function refuse(body: StartBody, source: Source, { order, estimate }: Prepared): void {
  const { revision, graph } = source;
  if (body.revision !== undefined && revision !== null && body.revision !== revision) {
    throw new AppError("board.stale", undefined, { revision, graph });
  }
  refuseProblems(order.scope, estimate);
  if (body.quote !== undefined && body.quote !== estimate.quote) {
    throw new AppError("price.changed", undefined, { estimate });
  }
  if (body.cap !== undefined && estimate.high > body.cap) {
    const message = says.overTheRunsCap(count(estimate.high), body.cap);
    throw new AppError("credits.cap", message);
  }
}

/** Starts a run once, however often it is asked for under one idempotency key. */
export async function startRun(
  needs: RunNeeds,
  caller: Caller,
  body: StartBody,
  key: string | null,
): Promise<{ id: string; estimate: RunEstimate }> {
  const request = { key, fingerprint: await sha256(canonical(body)) };
  const earlier = await earlierRun(needs, caller, request);
  const source = await sourceOf(needs, caller.id, body);
  const prepared = await prepareFor(needs, caller, source, body);
  const { estimate } = prepared;
  if (earlier !== null) return { id: earlier, estimate };
  refuse(body, source, prepared);
  return { id: await begin(needs, caller, source, prepared, request), estimate };
}

/**
 * Runs again what an earlier run was asked for; what it finished is reused and costs nothing. No
 * price was shown for it anew, so it may cost no more than the first one was quoted.
 */
export async function retryRun(
  needs: RunNeeds,
  caller: Caller,
  id: string,
  key: string | null,
): Promise<string> {
  const old = await findRun(needs, caller, id);
  const request = { key, fingerprint: await sha256(`retry ${id}`) };
  const earlier = await earlierRun(needs, caller, request);
  if (earlier !== null) return earlier;
  if (old.status === "running" || old.status === "waiting") throw new AppError("run.busy");
  const order = await needs.runs.order(id);
  if (!order) throw new AppError("run.not-found");
  const { graph, tier, scope, numbers, fresh, boardId } = order;
  if (graph.nodes.some(({ kind }) => kindOf(kind)?.hidden)) throw new AppError("run.training");
  const again = { scope, numbers, fresh };
  const prepared = await prepareFor(needs, caller, { board: boardId, graph }, { tier, again });
  const { estimate } = prepared;
  refuseProblems(scope, estimate);
  if (estimate.high > old.quoted) throw new AppError("price.changed", undefined, { estimate });
  const source = { board: boardId, revision: old.revision };
  return begin(needs, caller, source, prepared, request);
}

export async function findRun(
  { runs }: Pick<RunNeeds, "runs">,
  caller: Caller,
  id: string,
): Promise<RunRow> {
  const row = await runs.get(caller.id, id);
  if (!row) throw new AppError("run.not-found");
  return row;
}
