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
import type { Take } from "@aktion/schema/run/events";
import { problemsOf } from "@aktion/schema/run/ready";
import { scopeOf } from "@aktion/schema/run/scope";
import { canonical } from "@aktion/schema/tasks/canonical";
import type { Provider } from "../ports/provider";
import type { AssetStore, RunStore } from "../ports/stores";
import { chainFor, chainKey, whyNone } from "./describe-catalogue";
import { takeOf } from "./describe-take";

export interface RunAsk {
  readonly targets?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly tier?: Tier | undefined;
  readonly newTake?: readonly { node: string; count: number }[] | undefined;
}

export interface Prepared {
  readonly graph: Graph;
  readonly scope: string[];
  readonly tier: Tier;
  readonly chains: Record<string, string[]>;
  readonly numbers: Record<string, number[]>;
  readonly fresh: string[];
  readonly pinned: { node: string; takes: Take[] }[];
  readonly estimate: RunEstimate;
}

interface Needs {
  readonly assets: AssetStore;
  readonly runs: RunStore;
  readonly providers: readonly Provider[];
}

function chosenAssets(wiring: Wiring, scope: readonly string[]): { node: string; asset: string }[] {
  return scope.flatMap((node) => {
    const { kind, params } = wiring.nodes.get(node)!;
    return Object.entries(kindOf(kind)?.params ?? {}).flatMap(([name, { edit }]) => {
      const asset = params[name];
      return edit.kind === "asset" && typeof asset === "string" ? [{ node, asset }] : [];
    });
  });
}

async function missingAssets(
  { assets }: Needs,
  owner: string,
  wiring: Wiring,
  scope: readonly string[],
): Promise<Problem[]> {
  const chosen = chosenAssets(wiring, scope);
  if (chosen.length === 0) return [];
  const there = new Set(
    (
      await assets.getMany(
        owner,
        chosen.map((one) => one.asset),
      )
    ).map((row) => row.id),
  );
  return chosen
    .filter(({ asset }) => !there.has(asset))
    .map(({ node }) => ({
      node,
      code: "node.asset-missing",
      message: `${titleOf(wiring, node)}: the file it uses is gone. Choose another.`,
    }));
}

/** Nodes whose circled takes stand for them, so that a run passes them by. */
async function pinnedTakes(
  { runs, assets }: Needs,
  owner: string,
  wiring: Wiring,
  scope: readonly string[],
): Promise<{ node: string; takes: Take[] }[]> {
  const circled = scope.flatMap((node) => {
    const { take } = wiring.nodes.get(node)!;
    const ids = take === null ? [] : Array.isArray(take) ? take : [take];
    return ids.map((id) => ({ node, id }));
  });
  const rows = new Map(
    (
      await runs.takesById(
        owner,
        circled.map((one) => one.id),
      )
    ).map((row) => [row.id, row]),
  );
  const media = new Map(
    (
      await assets.getMany(
        owner,
        [...rows.values()].flatMap((row) => row.assetId ?? []),
      )
    ).map((row) => [row.id, row]),
  );
  const pinned = new Map<string, Take[]>();
  for (const { node, id } of circled) {
    const row = rows.get(id);
    const asset = row?.assetId ? media.get(row.assetId) : undefined;
    if (!row || (row.assetId !== null && !asset)) continue;
    pinned.set(node, [...(pinned.get(node) ?? []), takeOf(row, asset, true)]);
  }
  return [...pinned].map(([node, takes]) => ({
    node,
    takes: takes.sort((a, b) => a.item - b.item),
  }));
}

/**
 * Everything a run needs before it starts, and everything that keeps it from starting; makes nothing.
 * Used alike by the estimate and the run, so that what was shown is what is done.
 */
export async function prepareRun(
  needs: Needs,
  owner: string,
  board: string | null,
  graph: Graph,
  ask: RunAsk,
): Promise<Prepared> {
  const running = withoutBypassed(graph);
  const wiring = wire(running);
  const wanted = [...(ask.targets ?? []), ...(ask.newTake ?? []).map((one) => one.node)];
  const named = [...wanted, ...(ask.from === undefined ? [] : [ask.from])];
  const stranger = named.find((id) => !wiring.nodes.has(id));
  if (stranger !== undefined) {
    throw new AppError("graph.edge-nowhere", `"${stranger}" is not on this board, or is bypassed.`);
  }
  const scope = scopeOf(wiring, {
    targets: wanted.length > 0 ? wanted : undefined,
    from: ask.from,
  });
  const tier = ask.tier ?? graph.settings.tier;
  const tierOf = (node: string): Tier => wiring.nodes.get(node)?.tier ?? tier;

  const [pinned, made, missing] = await Promise.all([
    pinnedTakes(needs, owner, wiring, scope),
    board === null ? new Map<string, number>() : needs.runs.takeNumbers(owner, board),
    missingAssets(needs, owner, wiring, scope),
  ]);
  const fresh = new Map((ask.newTake ?? []).map((one) => [one.node, one.count]));
  const passed = new Set(pinned.map((one) => one.node).filter((node) => !fresh.has(node)));
  const numbers = Object.fromEntries(
    scope.map((node) => {
      const newest = made.get(node) ?? 0;
      const count = fresh.get(node);
      if (count === undefined) return [node, [Math.max(1, newest)]];
      return [node, Array.from({ length: count }, (_, turn) => newest + turn + 1)];
    }),
  );

  const chains: Record<string, string[]> = {};
  const serving: Record<string, string | null> = {};
  const noMaker: Problem[] = [];
  for (const node of scope) {
    const makes = kindOf(wiring.nodes.get(node)!.kind)?.makes;
    if (!makes || passed.has(node)) continue;
    const chain = chainFor(needs.providers, makes, tierOf(node)).map((maker) => maker.name);
    serving[node] = chain[0] ?? null;
    chains[chainKey(tierOf(node), makes)] = chain;
    if (chain.length === 0) {
      const message = `${titleOf(wiring, node)}: ${whyNone(tierOf(node))}`;
      noMaker.push({ node, code: "node.no-maker", message });
    }
  }

  const cost = estimate(wiring, scope, tierOf, (node) =>
    passed.has(node) ? 0 : numbers[node]!.length,
  );
  const nodes = Object.fromEntries(
    Object.entries(cost.nodes).map(([node, one]) => [
      node,
      { ...one, reused: passed.has(node), provider: serving[node] ?? null },
    ]),
  );
  const costs = Object.entries(cost.nodes).map(([id, { low, high }]) => [id, low, high]);
  const quote = (await sha256(canonical({ tier, nodes: costs }))).slice(0, 32);
  const problems = [
    ...problemsOf(
      wiring,
      scope.filter((node) => !passed.has(node)),
    ),
    ...missing,
    ...noMaker,
  ];
  const { low, high, seconds } = cost;
  return {
    graph: running,
    scope,
    tier,
    chains,
    numbers,
    fresh: [...fresh.keys()],
    pinned,
    estimate: { quote, low, high, seconds, nodes, problems },
  };
}
