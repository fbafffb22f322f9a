import type { CastMember } from "@aktion/schema/api/cast";
import { castLimits } from "@aktion/schema/api/cast-limits";
import { AppError } from "@aktion/schema/errors";
import { newId } from "@aktion/schema/ids";
import type { CastChange, CastRow, CastStore } from "../ports/cast-store";
import type { AssetRow, AssetStore, Page, PageAsk } from "../ports/stores";
import { describeAsset } from "./describe-asset";

interface Needs {
  readonly cast: CastStore;
  readonly assets: AssetStore;
  readonly now: () => number;
}

const describe = (row: CastRow, files: ReadonlyMap<string, AssetRow>): CastMember => ({
  ...row,
  model: null,
  pictures: row.pictures.flatMap((id) => {
    const file = files.get(id);
    return file ? [describeAsset(file)] : [];
  }),
});

async function describeAll({ assets }: Needs, owner: string, rows: readonly CastRow[]) {
  const ids = rows.flatMap(({ pictures }) => pictures);
  const files = new Map((await assets.getMany(owner, ids)).map((file) => [file.id, file]));
  return rows.map((row) => describe(row, files));
}

/** Only stills of one's own that are there; another's picture is as good as gone. */
async function checkPictures({ assets }: Needs, owner: string, ids: readonly string[]) {
  const files = await assets.getMany(owner, ids);
  const stills = new Set(files.flatMap(({ id, kind }) => (kind === "image" ? [id] : [])));
  if (ids.some((id) => !stills.has(id))) throw new AppError("cast.picture-gone");
}

export async function findMember(needs: Needs, owner: string, id: string): Promise<CastMember> {
  const row = await needs.cast.get(owner, id);
  if (!row) throw new AppError("cast.not-found");
  return (await describeAll(needs, owner, [row]))[0]!;
}

export async function listMembers(
  needs: Needs,
  owner: string,
  page: PageAsk,
): Promise<Page<CastMember>> {
  const { items, next } = await needs.cast.list(owner, page);
  return { items: await describeAll(needs, owner, items), next };
}

export async function createMember(
  needs: Needs,
  owner: string,
  asked: Pick<CastRow, "name" | "notes" | "pictures">,
): Promise<CastMember> {
  await checkPictures(needs, owner, asked.pictures);
  const now = needs.now();
  const row: CastRow = { ...asked, id: newId("cst", now), createdAt: now, updatedAt: now };
  if (!(await needs.cast.create(owner, row, castLimits.members)))
    throw new AppError("cast.too-many");
  return findMember(needs, owner, row.id);
}

export async function changeMember(
  needs: Needs,
  owner: string,
  id: string,
  change: CastChange,
): Promise<CastMember> {
  const row = await needs.cast.get(owner, id);
  if (!row) throw new AppError("cast.not-found");
  if (change.pictures) await checkPictures(needs, owner, change.pictures);
  if (!(await needs.cast.change(owner, id, change, needs.now())))
    throw new AppError("cast.not-found");
  return findMember(needs, owner, id);
}

export async function removeMember(needs: Needs, owner: string, id: string): Promise<void> {
  if (!(await needs.cast.remove(owner, id, needs.now()))) throw new AppError("cast.not-found");
}

export async function bringMemberBack(
  needs: Needs,
  owner: string,
  id: string,
): Promise<CastMember> {
  const found = await needs.cast.bringBack(owner, id, castLimits.members);
  if (found === "full") throw new AppError("cast.too-many");
  return findMember(needs, owner, id);
}
