import { titleOf } from "@aktion/schema/graph/check";
import type { Problem } from "@aktion/schema/graph/problem";
import type { Wiring } from "@aktion/schema/graph/wiring";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Take } from "@aktion/schema/run/events";
import * as says from "#words/studio";
import type { AssetStore, RunStore, TakeRow } from "../ports/stores";
import type { TakeBin } from "../ports/take-bin";
import { takeOf } from "./describe-take";

interface Needs {
  readonly assets: AssetStore;
  readonly runs: RunStore;
  readonly takeBin: TakeBin;
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

/** Files that nodes choose and that are gone. */
export async function missingAssets(
  { assets }: Pick<Needs, "assets">,
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
      message: says.itsFileIsGone(titleOf(wiring, node)),
    }));
}

interface Circled {
  readonly node: string;
  readonly id: string;
}

/**
 * The circled takes that are there. Where a node stands for several items and one of its circled
 * takes lies in the bin, that item falls back to its newest take; the others keep what they show.
 */
async function standingTakes(
  { runs, takeBin }: Needs,
  owner: string,
  circled: readonly Circled[],
): Promise<{ node: string; row: TakeRow }[]> {
  const rows = new Map(
    (
      await runs.takesById(
        owner,
        circled.map((one) => one.id),
      )
    ).map((row) => [row.id, row]),
  );
  const standing = circled.flatMap(({ node, id }) => {
    const row = rows.get(id);
    return row ? [{ node, row }] : [];
  });
  const partly = new Set(standing.map(({ node }) => node));
  const gone = circled.filter(({ node, id }) => partly.has(node) && !rows.has(id));
  const held = new Set(standing.map(({ node, row }) => `${node} ${row.item}`));
  for (const row of await takeBin.standIns(
    owner,
    gone.map((one) => one.id),
  )) {
    const place = `${row.node} ${row.item}`;
    if (partly.has(row.node) && !held.has(place)) standing.push({ node: row.node, row });
    held.add(place);
  }
  return standing;
}

/** Nodes whose circled takes stand for them, so that a run passes them by. */
export async function pinnedTakes(
  needs: Needs,
  owner: string,
  wiring: Wiring,
  scope: readonly string[],
): Promise<{ node: string; takes: Take[] }[]> {
  const circled = scope.flatMap((node): Circled[] => {
    const { take } = wiring.nodes.get(node)!;
    const ids = take === null ? [] : Array.isArray(take) ? take : [take];
    return ids.map((id) => ({ node, id }));
  });
  if (circled.length === 0) return [];
  const standing = await standingTakes(needs, owner, circled);
  const media = new Map(
    (
      await needs.assets.getMany(
        owner,
        standing.flatMap(({ row }) => row.assetId ?? []),
      )
    ).map((row) => [row.id, row]),
  );
  const pinned = new Map<string, Take[]>();
  for (const { node, row } of standing) {
    const asset = row.assetId === null ? undefined : media.get(row.assetId);
    if (row.assetId !== null && !asset) continue;
    pinned.set(node, [...(pinned.get(node) ?? []), takeOf(row, asset, true)]);
  }
  return [...pinned].map(([node, takes]) => ({
    node,
    takes: takes.sort((a, b) => a.item - b.item),
  }));
}
