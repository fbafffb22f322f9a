import type { CastMember } from "@aktion/schema/api/cast";
import * as says from "#words/cast";
import { call } from "../api/call";
import { showUndo } from "../ui/undo-bar";
import { castApi } from "./cast-api";
import { refreshCast, showCast } from "./cast-list";
import type { MemberWords } from "./member-words";

const without = (id: string) => (cast: readonly CastMember[]) =>
  cast.filter((one) => one.id !== id);

const byAge = (one: CastMember, other: CastMember): number => other.createdAt - one.createdAt;

const withMember = (member: CastMember) => (cast: readonly CastMember[]) =>
  [...without(member.id)(cast), member].sort(byAge);

/** Whatever comes of it, the cast is looked at again, unless more is on its way. */
async function settled<T>(act: Promise<T>, last: () => boolean = () => true): Promise<T> {
  try {
    return await act;
  } finally {
    if (last()) void refreshCast();
  }
}

async function kept(act: Promise<CastMember>): Promise<CastMember> {
  const member = await act;
  showCast(withMember(member));
  return member;
}

export const makeMember = (body: MemberWords): Promise<CastMember> =>
  settled(kept(call(castApi.create, { body })));

export const changeMember = (id: string, body: Partial<MemberWords>): Promise<CastMember> =>
  settled(kept(call(castApi.change, { path: { id }, body })));

/** Gone at once; for ten seconds one press brings them back. */
export function deleteMember(member: CastMember, onFailure: (error: unknown) => void): void {
  const path = { id: member.id };
  showCast(without(member.id));
  const deleted = call(castApi.remove, { path });
  let undone = false;
  settled(deleted, () => !undone).catch(onFailure);
  showUndo({
    words: says.deletedFromYourCast(member.name),
    undo: () => {
      undone = true;
      showCast(withMember(member));
      const back = deleted.then(() => call(castApi.undelete, { path }));
      settled(back).catch(onFailure);
    },
  });
}
