import type { BodyOf } from "@aktion/schema/api/endpoint";
import type { createLook, Look } from "@aktion/schema/api/looks";
import { lookLimits } from "@aktion/schema/api/words-limits";
import { AppError } from "@aktion/schema/errors";
import { newId } from "@aktion/schema/ids";
import type { LookChange, LookStore } from "../ports/words-stores";

interface Needs {
  readonly looks: LookStore;
  readonly now: () => number;
}

export const listLooks = async ({ looks }: Needs, owner: string) => ({
  items: await looks.list(owner),
  next: null,
});

/** The same id again answers the look as it is kept: what a page sends twice is there once. */
export async function keepLook(
  { looks, now }: Needs,
  owner: string,
  { id, createdAt, ...asked }: BodyOf<typeof createLook>,
): Promise<Look> {
  const at = now();
  const look = { ...asked, id: id ?? newId("look", at), createdAt: Math.min(createdAt ?? at, at) };
  await looks.create(owner, look, lookLimits.looks);
  const kept = await looks.get(owner, look.id);
  if (!kept) throw new AppError("look.too-many");
  return kept;
}

export async function changeLook(
  { looks }: Needs,
  owner: string,
  id: string,
  change: LookChange,
): Promise<Look> {
  await looks.change(owner, id, change);
  const kept = await looks.get(owner, id);
  if (!kept) throw new AppError("look.not-found");
  return kept;
}

export async function removeLook({ looks }: Needs, owner: string, id: string): Promise<void> {
  if (!(await looks.remove(owner, id))) throw new AppError("look.not-found");
}
