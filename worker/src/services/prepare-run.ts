import type { RunEstimate } from "@aktion/schema/api/runs";
import { sha256 } from "@aktion/schema/digest";
import { AppError } from "@aktion/schema/errors";
import { withoutBypassed } from "@aktion/schema/graph/bypass";
import { titleOf } from "@aktion/schema/graph/check";
import type { Graph, Tier } from "@aktion/schema/graph/graph";
import type { Problem } from "@aktion/schema/graph/problem";
import { wire, type Wiring } from "@aktion/schema/graph/wiring";
import { estimate } from "@aktion/schema/money/estimate";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Slot, Take } from "@aktion/schema/run/events";
import { problemsOf } from "@aktion/schema/run/ready";
import { scopeOf } from "@aktion/schema/run/scope";
import { canonical } from "@aktion/schema/tasks/canonical";
import * as says from "#words/studio";
import type { Caller } from "../ports/caller";
import type { RunOrder } from "../ports/outside";
import type { CastModels } from "../ports/cast-models";
import type { CastStore } from "../ports/cast-store";
import type { AssetStore, RunStore } from "../ports/stores";
import type { TakeBin } from "../ports/take-bin";
import { chainFor, whyNone, type Chain, type Makers } from "./chains";
import { foreseeRun, isStale } from "./foresee-run";
import { castOfRun } from "./cast-of-run";
import { missingAssets, pinnedTakes } from "./run-inputs";

export interface RunAsk {
  readonly targets?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly tier?: Tier | undefined;
  readonly newTake?: readonly { node: string; count: number }[] | undefined;
  /** The studio's own asking: kinds that stand on no board run. */
  readonly hidden?: true | undefined;
  /** What an earlier run was asked for, to be run again. */
  readonly again?: Pick<RunOrder, "scope" | "numbers" | "fresh"> | undefined;
}

export interface Prepared {
  readonly order: Omit<RunOrder, "id" | "boardId">;
  readonly estimate: RunEstimate;
}

/** What a run depends on besides its graph. */
export interface Needs {
  readonly assets: AssetStore;
  readonly runs: RunStore;
  readonly takeBin: TakeBin;
  readonly cast: CastStore;
  readonly castModels: CastModels;
  readonly makers: Makers;
  /** Free stills the caller has left today. */
  readonly freeLeft: number;
  /** The studio's month of makers' cost is spent: Premium steps down. */
  readonly monthSpent: boolean;
}

type Made = Awaited<ReturnType<RunStore["madeOn"]>>;

function scopeFor(wiring: Wiring, ask: RunAsk): string[] {
  if (ask.again) return ask.again.scope.filter((id) => wiring.nodes.has(id));
  const wanted = [...(ask.targets ?? []), ...(ask.newTake ?? []).map((one) => one.node)];
  const named = [...wanted, ...(ask.from === undefined ? [] : [ask.from])];
  const stranger = named.find((id) => !wiring.nodes.has(id));
  if (stranger !== undefined) {
    throw new AppError("graph.edge-nowhere", says.notOnThisBoard(stranger));
  }
  return scopeOf(wiring, { targets: wanted.length > 0 ? wanted : undefined, from: ask.from });
}

function numbersFor(scope: readonly string[], ask: RunAsk, made: Made): Record<string, number[]> {
  if (ask.again) return { ...ask.again.numbers };
  const fresh = new Map((ask.newTake ?? []).map((one) => [one.node, one.count]));
  return Object.fromEntries(
    scope.map((node) => {
      const { newest, ever } = made.get(node) ?? { newest: 0, ever: 0 };
      const count = fresh.get(node);
      // What lies in the bin is not made again just as it was: its number is used up.
      if (count === undefined) return [node, [newest > 0 ? newest : ever + 1]];
      return [node, Array.from({ length: count }, (_, turn) => ever + turn + 1)];
    }),
  );
}

/** Circled Draft takes that would go into paid work: rarely what anybody wants. */
function draftWarnings(
  wiring: Wiring,
  slots: Readonly<Record<string, readonly Slot[]>>,
  pinned: ReadonlyMap<string, readonly Take[]>,
): Problem[] {
  return Object.entries(slots).flatMap(([id, paid]) => {
    if (!paid.some(({ pay }) => pay === "credit" || pay === "still")) return [];
    const drafts = wiring
      .into(id)
      .map((edge) => edge.from.node)
      .filter((source) => pinned.get(source)?.some((take) => take.tier === "draft"));
    return [...new Set(drafts)].map((source) => ({
      node: id,
      code: "node.draft-input",
      message: says.madeFromDraft(titleOf(wiring, id), titleOf(wiring, source)),
    }));
  });
}

const guestWords = says.signInToRunOnStandard;

/**
 * Everything a run needs before it starts, and everything that keeps it from starting; makes nothing.
 * Used alike by the estimate and the run, so that what was shown is what is done.
 */
export async function prepareRun(
  needs: Needs,
  caller: Caller,
  board: string | null,
  graph: Graph,
  ask: RunAsk,
): Promise<Prepared> {
  const running = withoutBypassed(graph);
  const wiring = wire(running);
  const scope = scopeFor(wiring, ask);
  const wished = ask.tier ?? graph.settings.tier;
  let steppedDown = false;
  const stepped = (tier: Tier): Tier => {
    if (tier !== "premium" || !needs.monthSpent) return tier;
    steppedDown = true;
    return "standard";
  };
  const tiers = Object.fromEntries(
    scope.map((id) => [id, stepped(wiring.nodes.get(id)?.tier ?? wished)]),
  );
  const tier = stepped(wished);
  const tierOf = (node: string): Tier => tiers[node] ?? tier;

  const [pins, made, missing, chosen] = await Promise.all([
    pinnedTakes(needs, caller.id, wiring, scope),
    board === null ? (new Map() as Made) : needs.runs.madeOn(caller.id, board),
    missingAssets(needs, caller.id, wiring, scope),
    castOfRun(needs, caller.id, wiring, scope),
  ]);
  const fresh = ask.again?.fresh ?? (ask.newTake ?? []).map((one) => one.node);
  const pinned = new Map(pins.map(({ node, takes }) => [node, takes]));
  const passed = new Set([...pinned.keys()].filter((node) => !fresh.includes(node)));
  const numbers = numbersFor(scope, ask, made);
  const foreseen = await foreseeRun(needs, {
    owner: caller.id,
    wiring,
    scope,
    tierOf,
    numbers,
    pinned,
    cast: chosen.cast,
  });

  const chains = new Map<string, Chain>();
  const refusals: Problem[] = [];
  for (const node of scope) {
    const { kind } = wiring.nodes.get(node)!;
    const { makes, hidden } = kindOf(kind) ?? {};
    if (hidden && !ask.hidden) {
      const message = says.standsOnNoBoard(titleOf(wiring, node));
      refusals.push({ node, code: "graph.unknown-kind", message });
    }
    if (!makes || passed.has(node)) continue;
    const chain = chainFor(needs.makers, makes, tierOf(node), kind);
    chains.set(node, chain);
    if (chain.makers.length === 0) {
      const message = `${titleOf(wiring, node)}: ${whyNone(tierOf(node))}`;
      refusals.push({ node, code: "node.no-maker", message });
    } else if (caller.guest && tierOf(node) !== "draft") {
      refusals.push({ node, code: "auth.guest", message: guestWords });
    }
  }

  const cost = estimate(wiring, scope, {
    tierOf,
    freeLeft: needs.freeLeft,
    settings: needs.makers.settings,
    known: foreseen.outputs,
    foreseen: (node) => {
      const one = foreseen.nodes.get(node);
      return {
        takes: numbers[node]?.length ?? 1,
        kept: passed.has(node) ? null : (one?.kept ?? new Set()),
        own: chains.get(node)?.own ?? false,
        seconds: one?.seconds ?? {},
        words: one?.words ?? {},
      };
    },
  });
  const nodes: RunEstimate["nodes"] = Object.fromEntries(
    Object.entries(cost.nodes).map(([node, one]) => [
      node,
      {
        ...one,
        tier: tierOf(node),
        reused: passed.has(node) || (one.turns > 0 && one.kept === one.turns),
        stale:
          chains.has(node) && isStale(foreseen.nodes.get(node)?.keys ?? null, made.get(node)?.keys),
        provider: chains.get(node)?.makers[0] ?? null,
      },
    ]),
  );
  const prices = Object.entries(nodes).map(([id, one]) => [
    id,
    one.tier,
    one.low,
    one.high,
    one.free,
    one.own,
  ]);
  const quote = (await sha256(canonical({ tier, prices }))).slice(0, 32);
  const notPassed = scope.filter((node) => !passed.has(node));
  const { low, high, seconds, free, slots } = cost;
  return {
    order: {
      graph: running,
      scope,
      tier,
      tiers,
      chains: Object.fromEntries([...chains].map(([node, chain]) => [node, [...chain.makers]])),
      slots,
      numbers,
      fresh: [...fresh],
      pinned: pins,
      cast: chosen.cast,
    },
    estimate: {
      quote,
      low,
      high,
      seconds,
      free,
      steppedDown,
      warnings: draftWarnings(wiring, slots, pinned),
      nodes,
      problems: [
        ...problemsOf(wiring, notPassed, foreseen.outputs),
        ...missing,
        ...chosen.problems,
        ...refusals,
      ],
    },
  };
}
