import type { BoardTake } from "@aktion/schema/api/runs";
import type { TakeSettings } from "@aktion/schema/api/takes";
import { AppError } from "@aktion/schema/errors";
import { partBehind } from "@aktion/schema/graph/take-settings";
import type { AssetStore, RunStore, TakeRow } from "../ports/stores";
import type { TakeBin } from "../ports/take-bin";
import { describeTake } from "./describe-take";

interface Needs {
  readonly takeBin: TakeBin;
  readonly runs: RunStore;
  readonly assets: AssetStore;
  readonly now: () => number;
}

async function findTake({ takeBin }: Needs, owner: string, id: string): Promise<TakeRow> {
  const row = await takeBin.find(owner, id);
  if (!row) throw new AppError("take.not-found");
  return row;
}

async function toldTake(needs: Needs, owner: string, id: string): Promise<BoardTake> {
  const row = await findTake(needs, owner, id);
  const assets = await needs.assets.getMany(owner, row.assetId === null ? [] : [row.assetId]);
  return describeTake(row, new Map(assets.map((asset) => [asset.id, asset])));
}

export async function putInBin(needs: Needs, owner: string, id: string): Promise<BoardTake> {
  await needs.takeBin.putIn(owner, id, needs.now());
  return toldTake(needs, owner, id);
}

export async function takeOutOfBin(needs: Needs, owner: string, id: string): Promise<BoardTake> {
  await needs.takeBin.takeOut(owner, id);
  return toldTake(needs, owner, id);
}

/** What made a take is in its run's order; a reused take's is that of the run that reused it. */
export async function settingsOfTake(
  needs: Needs,
  owner: string,
  id: string,
): Promise<TakeSettings> {
  const { runId, node, tier } = await findTake(needs, owner, id);
  const order = await needs.runs.order(runId);
  const part = order && partBehind(order.graph, node);
  if (!part) throw new AppError("take.settings-gone");
  return { node, tier, nodes: [...part.nodes], edges: [...part.edges] };
}
