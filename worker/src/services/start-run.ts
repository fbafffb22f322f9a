import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { estimateRun, RunEstimate, startRun as startContract } from "@aktion/schema/api/runs";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import type { Graph } from "@aktion/schema/graph/graph";
import { newId } from "@aktion/schema/ids";
import { stillUnit } from "@aktion/schema/money/ledger";
import type { StudioSettings } from "@aktion/schema/money/settings";
import { kindOf } from "@aktion/schema/nodes/registry";
import { canonical } from "@aktion/schema/tasks/canonical";
import * as says from "#words/studio";
import type { Caller } from "../ports/caller";
import type { CastStore } from "../ports/cast-store";
import type { RunHosts } from "../ports/outside";
import type { Provider } from "../ports/provider";
import type { MakerHealth } from "../ports/maker-health";
import type { Makers } from "./chains";
import type {
  AssetStore,
  BoardStore,
  KeyStore,
  LedgerStore,
  NewRun,
  RunRow,
  RunStore,
  SettingsStore,
  UserSettingsStore,
} from "../ports/stores";
import type { TakeBin } from "../ports/take-bin";
import { findBoard, readDocument } from "./boards";
import { storedGraph } from "./describe-board";
import { isMonthSpent } from "./month-spent";
import { prepareRun, type Prepared, type RunAsk } from "./prepare-run";
import { openWallet } from "./wallet";
import { count, whyRefused, whyShort } from "./why-refused";

export interface RunNeeds {
  readonly boards: BoardStore;
  readonly assets: AssetStore;
  readonly runs: RunStore;
  readonly takeBin: TakeBin;
  readonly cast: CastStore;
  readonly hosts: RunHosts;
  readonly ledger: LedgerStore;
  readonly settings: SettingsStore;
  readonly userSettings: UserSettingsStore;
  readonly keys: KeyStore;
  readonly providers: readonly Provider[];
  readonly configured: Makers["configured"];
  readonly health: MakerHealth;
  readonly now: () => number;
  /** A drill may end the studio here; nothing otherwise. */
  readonly held: () => Promise<void>;
}

type EstimateBody = BodyOf<typeof estimateRun>;
type StartBody = BodyOf<typeof startContract>;

/** Runs that may wait for their turn. */
const waitingMost = { guest: 10, user: 50 };

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

async function prepare(
  needs: RunNeeds,
  caller: Caller,
  { board, graph }: Pick<Source, "board" | "graph">,
  ask: RunAsk,
): Promise<Prepared & { settings: StudioSettings }> {
  const now = needs.now();
  const [settings, keys, balances, dollars, resting] = await Promise.all([
    needs.settings.current(),
    caller.guest ? [] : needs.keys.list(caller.id),
    caller.guest ? null : needs.ledger.balances(caller.id, now),
    needs.ledger.dollarsThisMonth(now),
    needs.health.resting(now),
  ]);
  const prepared = await prepareRun(
    {
      assets: needs.assets,
      runs: needs.runs,
      takeBin: needs.takeBin,
      cast: needs.cast,
      makers: {
        providers: needs.providers,
        configured: needs.configured,
        settings,
        ownKeys: new Set(keys.map((key) => key.provider)),
        resting: new Set(resting.keys()),
      },
      freeLeft: balances === null ? 0 : (balances.freeToday ?? settings.freeStillsADay),
      monthSpent: isMonthSpent(settings, dollars),
    },
    caller,
    board,
    graph,
    ask,
  );
  return { ...prepared, settings };
}

export async function estimateFor(
  needs: RunNeeds,
  caller: Caller,
  body: EstimateBody,
): Promise<RunEstimate> {
  return (await prepare(needs, caller, await sourceOf(needs, caller.id, body), body)).estimate;
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

function refuseProblems(scope: readonly string[], estimate: RunEstimate): void {
  if (scope.length === 0) throw new AppError("run.nothing");
  const [first] = estimate.problems;
  if (!first) return;
  if (estimate.problems.every((problem) => problem.code === "auth.guest"))
    throw new AppError("auth.guest", first.message);
  const problems = estimate.problems.slice(0, 100);
  throw new AppError("run.problems", first.message, { problems });
}

interface Request {
  readonly key: string | null;
  readonly fingerprint: string;
}

/** The run an earlier sending of this request started. One whose host never heard of it is woken. */
async function earlierRun(
  needs: RunNeeds,
  caller: Caller,
  { key, fingerprint }: Request,
): Promise<string | null> {
  const known = key === null ? null : await needs.runs.byKey(caller.id, key);
  if (!known) return null;
  if (known.fingerprint !== fingerprint) throw new AppError("run.same-key");
  if (known.status === "running") await wake(needs, known.id);
  return known.id;
}

/** A host that can't be told now is woken by the sweeper: the run is on disk already. */
const wake = (needs: RunNeeds, run: string): Promise<void> =>
  needs.hosts.wake(run).catch((fault: unknown) => console.error("wake", run, String(fault)));

function holdsOf({ order }: Prepared, now: number): NewRun["holds"] {
  const kinds = new Map(order.graph.nodes.map((node) => [node.id, node.kind]));
  return Object.entries(order.slots).flatMap(([node, slots]) =>
    slots.flatMap(({ pay, amount }, job) => {
      if (pay !== "credit" && pay !== "still") return [];
      const kind = kinds.get(node) ?? "";
      const unit = pay === "still" ? stillUnit(now) : "credit";
      return [{ node, job, unit, amount, action: kindOf(kind)?.title ?? kind }];
    }),
  );
}

async function begin(
  needs: RunNeeds,
  caller: Caller,
  source: Omit<Source, "graph">,
  prepared: Prepared & { settings: StudioSettings },
  request: Request,
): Promise<string> {
  const { order, estimate, settings } = prepared;
  const now = needs.now();
  const id = newId("run", now);
  const { guestRuns, userRuns } = settings.atOnce;
  const [own] = await Promise.all([
    caller.guest ? null : needs.userSettings.get(caller.id),
    estimate.high > 0 ? openWallet(needs, caller) : null,
  ]);
  const limits = {
    running: caller.guest ? guestRuns : userRuns,
    waiting: caller.guest ? waitingMost.guest : waitingMost.user,
    monthlyCap: own?.monthlyCap ?? null,
    boardCap: source.board === null ? null : order.graph.settings.cap,
  };
  const started = await needs.runs.create(
    {
      row: {
        id,
        owner: caller.id,
        boardId: source.board,
        revision: source.revision,
        tier: order.tier,
        idempotencyKey: request.key,
        fingerprint: request.fingerprint,
        quoted: estimate.high,
        total: order.scope.length,
        place: now,
        createdAt: now,
      },
      order: { ...order, id, boardId: source.board },
      holds: holdsOf(prepared, now),
      freeStills: estimate.free > 0 ? settings.freeStillsADay : null,
      limits,
    },
    now,
  );
  if (started === "short") throw await whyShort(needs, caller, estimate);
  if (started === "refused") {
    const meanwhile = await earlierRun(needs, caller, request);
    if (meanwhile !== null) return meanwhile;
    throw await whyRefused(needs, caller, source.board, limits, estimate);
  }
  await needs.held();
  if (started === "running") await wake(needs, id);
  if (source.board !== null) await needs.boards.keep(source.board, "run", null, now);
  return id;
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
  const prepared = await prepare(needs, caller, source, body);
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
  const again = { scope, numbers, fresh };
  const prepared = await prepare(needs, caller, { board: boardId, graph }, { tier, again });
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
