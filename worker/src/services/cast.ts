import type { CastMember, usesOfCastMember } from "@aktion/schema/api/cast";
import type { AnswerOf } from "@aktion/schema/api/endpoint";
import { castLimits } from "@aktion/schema/api/cast-limits";
import { AppError } from "@aktion/schema/errors";
import type { Tier } from "@aktion/schema/graph/graph";
import { newId } from "@aktion/schema/ids";
import type { CastModelRow, CastModels } from "../ports/cast-models";
import type { CastChange, CastRow, CastStore } from "../ports/cast-store";
import type { Provider } from "../ports/provider";
import type { AssetRow, AssetStore, Page, PageAsk } from "../ports/stores";
import { offerOf } from "./chains";
import { describeAsset } from "./describe-asset";
import { attemptOf, modelOf } from "./trained";

interface Needs {
  readonly cast: CastStore;
  readonly castModels: CastModels;
  readonly providers: readonly Provider[];
  readonly assets: AssetStore;
  readonly now: () => number;
}

/** Who made it, as people call them; its name, should the studio not know that maker any more. */
const titleOf = ({ providers }: Needs, maker: string | null): string =>
  providers.find(({ name }) => name === maker)?.title ?? maker ?? "";

const secondsOf = ({ providers }: Needs, tier: Tier): number =>
  providers.flatMap((maker) => offerOf(maker, "cast.train", tier)?.seconds ?? [])[0] ?? 0;

function describeModel(needs: Needs, trainings: readonly CastModelRow[], member: string) {
  const model = modelOf(trainings, member);
  if (!model) return null;
  const { id, tier, pictures, readyAt, provider } = model;
  return { id, tier, maker: titleOf(needs, provider), pictures: [...pictures], readyAt };
}

function describeTraining(needs: Needs, trainings: readonly CastModelRow[], member: string) {
  const attempt = attemptOf(trainings, member);
  if (!attempt) return null;
  const { run, tier, why, createdAt: startedAt, endedAt } = attempt;
  const state = endedAt === null ? ("training" as const) : ("failed" as const);
  return { state, run, tier, why, startedAt, seconds: secondsOf(needs, tier) };
}

const describe = (
  needs: Needs,
  row: CastRow,
  trainings: readonly CastModelRow[],
  files: ReadonlyMap<string, AssetRow>,
): CastMember => ({
  ...row,
  model: describeModel(needs, trainings, row.id),
  training: describeTraining(needs, trainings, row.id),
  pictures: row.pictures.flatMap((id) => {
    const file = files.get(id);
    return file ? [describeAsset(file)] : [];
  }),
});

async function describeAll(needs: Needs, owner: string, rows: readonly CastRow[]) {
  const ids = rows.flatMap(({ pictures }) => pictures);
  const [found, trainings] = await Promise.all([
    needs.assets.getMany(owner, ids),
    needs.castModels.of(
      owner,
      rows.map(({ id }) => id),
    ),
  ]);
  const files = new Map(found.map((file) => [file.id, file]));
  return rows.map((row) => describe(needs, row, trainings, files));
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
  asked: Pick<CastRow, "name" | "words" | "notes" | "pictures">,
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

/** How many boards are named. */
const boardsMost = 100;

export async function usesOfMember(
  { cast }: Pick<Needs, "cast">,
  owner: string,
  id: string,
): Promise<AnswerOf<typeof usesOfCastMember>> {
  if (!(await cast.get(owner, id))) throw new AppError("cast.not-found");
  return cast.boardsOf(owner, id, boardsMost);
}
