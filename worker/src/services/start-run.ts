import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { estimateRun, RunEstimate, startRun as startContract } from "@aktion/schema/api/runs";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import type { Graph } from "@aktion/schema/graph/graph";
import { newId } from "@aktion/schema/ids";
import { canonical } from "@aktion/schema/tasks/canonical";
import type { Caller } from "../ports/caller";
import type { RunHosts } from "../ports/outside";
import type { Provider } from "../ports/provider";
import type { AssetStore, BoardStore, RunRow, RunStore } from "../ports/stores";
import { findBoard, readDocument } from "./boards";
import { storedGraph } from "./describe-board";
import { prepareRun, type Prepared } from "./prepare-run";

interface Needs {
  readonly boards: BoardStore;
  readonly assets: AssetStore;
  readonly runs: RunStore;
  readonly hosts: RunHosts;
  readonly providers: readonly Provider[];
  readonly now: () => number;
}

type EstimateBody = BodyOf<typeof estimateRun>;
type StartBody = BodyOf<typeof startContract>;

const runsAtOnce = { guest: 2, user: 6 };

const mostAtOnce = (caller: Caller): number => (caller.guest ? runsAtOnce.guest : runsAtOnce.user);

interface Source {
  readonly board: string | null;
  readonly revision: number | null;
  readonly graph: Graph;
}

async function sourceOf(needs: Needs, owner: string, body: EstimateBody): Promise<Source> {
  if (body.graph !== undefined) {
    const graph = readDocument(body.graph);
    if (body.boardId === undefined) return { board: null, revision: null, graph };
    const row = await findBoard(needs, owner, body.boardId);
    return { board: row.id, revision: row.revision, graph };
  }
  if (body.boardId === undefined) {
    throw new AppError("request.malformed", "Name a board, or send a graph.");
  }
  const row = await findBoard(needs, owner, body.boardId);
  return { board: row.id, revision: row.revision, graph: storedGraph(row.graph) };
}

const prepare = (
  needs: Needs,
  owner: string,
  source: Source,
  body: EstimateBody,
): Promise<Prepared> => prepareRun(needs, owner, source.board, source.graph, body);

export async function estimateFor(
  needs: Needs,
  caller: Caller,
  body: EstimateBody,
): Promise<RunEstimate> {
  return (await prepare(needs, caller.id, await sourceOf(needs, caller.id, body), body)).estimate;
}

async function send(needs: Needs, row: RunRow, prepared: Prepared): Promise<void> {
  const { estimate: _, ...asked } = prepared;
  await needs.hosts.start({ id: row.id, boardId: row.boardId, ...asked });
}

/** Why a prepared run may not start; each refusal leaves everything as it was. */
function refuse(body: StartBody, source: Source, { scope, estimate }: Prepared): void {
  const { revision, graph } = source;
  if (body.revision !== undefined && revision !== null && body.revision !== revision) {
    throw new AppError("board.stale", undefined, { revision, graph });
  }
  if (scope.length === 0) throw new AppError("run.nothing");
  const [first] = estimate.problems;
  if (first) {
    const problems = estimate.problems.slice(0, 100);
    throw new AppError("run.problems", first.message, { problems });
  }
  if (body.quote !== undefined && body.quote !== estimate.quote) {
    throw new AppError("price.changed", undefined, { estimate });
  }
  if (body.cap !== undefined && estimate.high > body.cap) {
    const message = `This run may cost ${estimate.high} credits, over the cap of ${body.cap}.`;
    throw new AppError("credits.short", message);
  }
}

/** The run an earlier sending of this request started. One cut off before its host knew is sent again. */
async function earlierRun(
  needs: Needs,
  caller: Caller,
  { key, fingerprint }: { key: string | null; fingerprint: string },
  source: Source,
  prepared: Prepared,
): Promise<string | null> {
  const known = key === null ? null : await needs.runs.byKey(caller.id, key);
  if (!known) return null;
  if (known.fingerprint !== fingerprint) throw new AppError("run.same-key");
  if (known.status === "running" && known.revision === source.revision) {
    await send(needs, known, prepared);
  }
  return known.id;
}

/** Starts a run once, however often it is asked for under one idempotency key. */
export async function startRun(
  needs: Needs,
  caller: Caller,
  body: StartBody,
  key: string | null,
): Promise<{ id: string; estimate: RunEstimate }> {
  const fingerprint = await sha256(canonical(body));
  const source = await sourceOf(needs, caller.id, body);
  const prepared = await prepare(needs, caller.id, source, body);
  const { estimate } = prepared;
  const request = { key, fingerprint };
  const earlier = await earlierRun(needs, caller, request, source, prepared);
  if (earlier !== null) return { id: earlier, estimate };
  refuse(body, source, prepared);

  const now = needs.now();
  const row: RunRow = {
    id: newId("run", now),
    owner: caller.id,
    boardId: source.board,
    revision: source.revision,
    tier: prepared.tier,
    status: "running",
    idempotencyKey: key,
    fingerprint,
    charged: 0,
    createdAt: now,
    finishedAt: null,
  };
  if (!(await needs.runs.create(row, mostAtOnce(caller)))) {
    const meanwhile = await earlierRun(needs, caller, request, source, prepared);
    if (meanwhile === null) throw new AppError("run.too-many");
    return { id: meanwhile, estimate };
  }
  await send(needs, row, prepared);
  if (source.board !== null) await needs.boards.keep(source.board, "run", null, now);
  return { id: row.id, estimate };
}

/** Runs again what an earlier run was asked for; what it finished is reused and costs nothing. */
export async function retryRun(needs: Needs, caller: Caller, id: string): Promise<string> {
  const old = await findRun(needs, caller, id);
  if (old.status === "running" || old.status === "waiting") throw new AppError("run.busy");
  const order = await needs.hosts.order(id);
  if (!order) throw new AppError("run.not-found");
  const now = needs.now();
  const row: RunRow = {
    ...old,
    id: newId("run", now),
    status: "running",
    idempotencyKey: null,
    charged: 0,
    createdAt: now,
    finishedAt: null,
  };
  if (!(await needs.runs.create(row, mostAtOnce(caller)))) throw new AppError("run.too-many");
  await needs.hosts.start({ ...order, id: row.id });
  return row.id;
}

export async function findRun(
  { runs }: Pick<Needs, "runs">,
  caller: Caller,
  id: string,
): Promise<RunRow> {
  const row = await runs.get(caller.id, id);
  if (!row) throw new AppError("run.not-found");
  return row;
}
