import type { RunEstimate } from "@aktion/schema/api/runs";
import { AppError } from "@aktion/schema/errors";
import type { Graph } from "@aktion/schema/graph/graph";
import { newId } from "@aktion/schema/ids";
import { stillUnit, trainingUnit } from "@aktion/schema/money/ledger";
import type { StudioSettings } from "@aktion/schema/money/settings";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Caller } from "../ports/caller";
import type { CastModels, NewTraining } from "../ports/cast-models";
import type { CastStore } from "../ports/cast-store";
import type { NewRun } from "../ports/new-run";
import type { RunHosts } from "../ports/outside";
import type { Provider } from "../ports/provider";
import type { MakerHealth } from "../ports/maker-health";
import type { Makers } from "./chains";
import type {
  AssetStore,
  BoardStore,
  KeyStore,
  LedgerStore,
  RunStore,
  SettingsStore,
  UserSettingsStore,
} from "../ports/stores";
import type { TakeBin } from "../ports/take-bin";
import { isMonthSpent } from "./month-spent";
import { prepareRun, type Prepared, type RunAsk } from "./prepare-run";
import { openWallet } from "./wallet";
import { whyNoTraining, whyRefused, whyShort } from "./why-refused";

export interface RunNeeds {
  readonly boards: BoardStore;
  readonly assets: AssetStore;
  readonly runs: RunStore;
  readonly takeBin: TakeBin;
  readonly cast: CastStore;
  readonly castModels: CastModels;
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

/** Runs that may wait for their turn. */
const waitingMost = { guest: 10, user: 50 };

/** A run that is prepared, with the settings it was prepared under. */
export type Ready = Prepared & { readonly settings: StudioSettings };

/** A run with all that its price hangs on looked up: settings, keys, what is left of the day and month. */
export async function prepareFor(
  needs: RunNeeds,
  caller: Caller,
  { board, graph }: { board: string | null; graph: Graph },
  ask: RunAsk,
): Promise<Ready> {
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
      castModels: needs.castModels,
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

/** Refuses, in the words of the first, what keeps a run from starting. */
export function refuseProblems(scope: readonly string[], estimate: RunEstimate): void {
  if (scope.length === 0) throw new AppError("run.nothing");
  const [first] = estimate.problems;
  if (!first) return;
  if (estimate.problems.every((problem) => problem.code === "auth.guest"))
    throw new AppError("auth.guest", first.message);
  const problems = estimate.problems.slice(0, 100);
  throw new AppError("run.problems", first.message, { problems });
}

export interface Request {
  readonly key: string | null;
  readonly fingerprint: string;
}

/** The run an earlier sending of this request started. One whose host never heard of it is woken. */
export async function earlierRun(
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
      if (pay !== "credit" && pay !== "still" && pay !== "training") return [];
      const kind = kinds.get(node) ?? "";
      const units = { credit: "credit", still: stillUnit(now), training: trainingUnit };
      const unit = units[pay];
      return [{ node, job, unit, amount, action: kindOf(kind)?.title ?? kind }];
    }),
  );
}

/** Writes the run with what it holds, and wakes its host. `training` is what it trains. */
export async function begin(
  needs: RunNeeds,
  caller: Caller,
  source: { readonly board: string | null; readonly revision: number | null },
  prepared: Ready,
  request: Request,
  training?: NewTraining,
): Promise<string> {
  const { order, estimate, settings } = prepared;
  const now = needs.now();
  const id = newId("run", now);
  const { guestRuns, userRuns } = settings.atOnce;
  const [own] = await Promise.all([
    caller.guest ? null : needs.userSettings.get(caller.id),
    estimate.high > 0 || training ? openWallet(needs, caller) : null,
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
      training,
      freeStills: estimate.free > 0 ? settings.freeStillsADay : null,
      limits,
    },
    now,
  );
  if (started === "training") throw new AppError("cast.training");
  if (started === "short" && training)
    throw await whyNoTraining(needs, caller, prepared.order.slots);
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
