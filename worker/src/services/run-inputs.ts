import { titleOf } from "@aktion/schema/graph/check";
import type { Problem } from "@aktion/schema/graph/problem";
import type { Wiring } from "@aktion/schema/graph/wiring";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Take } from "@aktion/schema/run/events";
import type { AssetStore, RunStore } from "../ports/stores";
import { takeOf } from "./describe-take";

interface Needs {
  readonly assets: AssetStore;
  readonly runs: RunStore;
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
      message: `${titleOf(wiring, node)}: the file it uses is gone. Choose another.`,
    }));
}

/** Nodes whose circled takes stand for them, so that a run passes them by. */
export async function pinnedTakes(
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
