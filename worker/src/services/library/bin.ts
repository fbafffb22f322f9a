import type { BinItem } from "@aktion/schema/api/bin";
import { AppError } from "@aktion/schema/errors";
import type { AssetBin, BinRow } from "../../ports/library";
import type { Caller } from "../../ports/caller";
import type { AssetRow, Page, PageAsk } from "../../ports/stores";
import { binLife } from "../bin-life";
import { describeAsset } from "../describe-asset";
import { makeRoom } from "../keep-upload";

interface Needs {
  readonly assetBin: AssetBin;
  readonly now: () => number;
}

/** All are there, out or in the bin, or it is refused; how many are out and how many in. */
async function placesOf({ assetBin, now }: Needs, owner: string, ids: readonly string[]) {
  const each = [...new Set(ids)];
  const since = now() - binLife;
  const [out, lying] = await Promise.all([
    assetBin.count(owner, each, "out", since),
    assetBin.count(owner, each, "in", since),
  ]);
  if (out.count + lying.count < each.length) throw new AppError("asset.not-found");
  return { out, lying };
}

export async function deleteFiles(needs: Needs, owner: string, ids: readonly string[]) {
  const { out } = await placesOf(needs, owner, ids);
  await needs.assetBin.putIn(owner, ids, needs.now());
  return { deleted: out.count };
}

export async function bringFilesBack(
  needs: Needs & Parameters<typeof makeRoom>[0],
  caller: Caller,
  ids: readonly string[],
) {
  const { lying } = await placesOf(needs, caller.id, ids);
  await makeRoom(needs, caller, lying.bytes);
  await needs.assetBin.takeOut(caller.id, ids);
  return { restored: lying.count };
}

const describe = ({ needed, deletedAt, ...row }: BinRow): BinItem => {
  const told = describeAsset(row);
  return {
    ...told,
    thumb: told.thumb && `/api/bin/${row.id}/thumb`,
    deletedAt,
    goesAt: needed ? null : deletedAt + binLife,
  };
};

export async function listBin(needs: Needs, owner: string, page: PageAsk): Promise<Page<BinItem>> {
  const { items, next } = await needs.assetBin.list(owner, page, needs.now() - binLife);
  return { items: items.map(describe), next };
}

/** For its owner alone, so that the bin can be looked through. */
export async function findInBin({ assetBin }: Needs, owner: string, id: string): Promise<AssetRow> {
  const row = await assetBin.find(owner, id);
  if (!row) throw new AppError("asset.not-found");
  return row;
}
