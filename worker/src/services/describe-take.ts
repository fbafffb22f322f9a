import type { BoardTake } from "@aktion/schema/api/runs";
import type { Take } from "@aktion/schema/run/events";
import type { AssetRow, TakeRow } from "../ports/stores";
import { describeAsset } from "./describe-asset";

export function describeTake(row: TakeRow, assets: ReadonlyMap<string, AssetRow>): BoardTake {
  const { id, node, runId, item, number, slate, text, provider, tier, reused, charged } = row;
  const asset = row.assetId === null ? undefined : assets.get(row.assetId);
  return {
    id,
    node,
    run: runId,
    item,
    number,
    slate,
    assets: asset ? [describeAsset(asset)] : [],
    text,
    provider,
    tier,
    reused,
    charged,
    prompt: row.prompt,
    written: row.written,
    createdAt: row.createdAt,
    deletedAt: row.deletedAt,
  };
}

/** A kept take as a run's events tell it. */
export function takeOf(row: TakeRow, asset: AssetRow | undefined, reused: boolean): Take {
  const { id, job, item, number, slate, text, provider, tier } = row;
  return {
    id,
    job,
    item,
    number,
    slate,
    assets: asset ? [asset.id] : [],
    text,
    media: asset?.kind ?? "text",
    width: asset?.width ?? null,
    height: asset?.height ?? null,
    seconds: asset?.seconds ?? null,
    provider,
    tier,
    reused,
    charged: 0,
    prompt: row.prompt,
    written: row.written,
  };
}
