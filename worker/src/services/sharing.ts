import type { Contribution, Sharing } from "@aktion/schema/api/sharing";
import { AppError } from "@aktion/schema/errors";
import { consentText } from "@aktion/schema/sharing/consent-text";
import type { ObjectStore } from "../ports/outside";
import type {
  ConsentStamp,
  KeptContribution,
  SharingStore,
  TrainingOutbox,
} from "../ports/sharing-stores";
import type { Page, PageAsk } from "../ports/stores";
import { carryOut } from "./carry-out";

export interface SharingNeeds {
  readonly sharing: SharingStore;
  readonly outbox: TrainingOutbox;
  readonly objects: ObjectStore;
  readonly lent: ObjectStore;
  readonly now: () => number;
}

const { version, ...text } = consentText;

/** A yes counts for the text it was said to: after a new one it rests. */
const stands = (last: ConsentStamp | null): last is ConsentStamp =>
  last !== null && last.on && last.version === version;

/** What `/api/me` says of it. */
export async function sharingState(
  { sharing }: Pick<SharingNeeds, "sharing">,
  owner: string,
): Promise<Pick<Sharing, "on" | "since">> {
  const last = await sharing.last(owner);
  return stands(last) ? { on: true, since: last.at } : { on: false, since: null };
}

export async function describeSharing({ sharing }: SharingNeeds, owner: string): Promise<Sharing> {
  const [last, contributions, given] = await Promise.all([
    sharing.last(owner),
    sharing.count(owner),
    sharing.given(owner),
  ]);
  const consent = { version, ...text, stored: [...text.stored], never: [...text.never] };
  const on = stands(last);
  return { on, since: on ? last.at : null, consent, last, contributions, given };
}

/** A yes is to the text that was read, so one to an older text is refused. */
export async function switchSharing(
  needs: SharingNeeds,
  owner: string,
  asked: { on: boolean; version?: string | undefined },
): Promise<Sharing> {
  if (asked.on && asked.version !== undefined && asked.version !== version)
    throw new AppError("consent.stale");
  await needs.sharing.stamp(owner, { on: asked.on, version, at: needs.now() });
  return describeSharing(needs, owner);
}

const shown = ({ pictured, ...row }: KeptContribution): Contribution => ({
  ...row,
  thumb: pictured && row.asset !== null ? `/media/${row.asset}/thumb` : null,
});

export async function listContributions(
  { sharing }: SharingNeeds,
  owner: string,
  ask: PageAsk,
): Promise<Page<Contribution> & { total: number }> {
  const [{ items, next }, total] = await Promise.all([
    sharing.list(owner, ask),
    sharing.count(owner),
  ]);
  return { items: items.map(shown), next, total };
}

/** So many are removed before the answer; what is left then, and what fails, is removed soon after. */
const atOnce = 100;
const turns = 20;

/**
 * Rows go first and at once: from here on they are in no export. Then their files; what can't be removed
 * now is tried again until it is. Also what deleting an account does, with no ids.
 */
export async function withdraw(
  needs: SharingNeeds,
  owner: string,
  ids: readonly string[] | null,
): Promise<number> {
  const gone = await needs.sharing.withdraw(owner, ids, needs.now());
  for (let turn = 0; turn < turns && turn * atOnce < gone.length; turn += 1) {
    const shares = gone.slice(turn * atOnce, (turn + 1) * atOnce);
    await carryOut(needs, { most: 2 * atOnce, shares }).catch((fault: unknown) =>
      console.error("withdraw", String(fault)),
    );
  }
  return gone.length;
}

export async function withdrawOne(needs: SharingNeeds, owner: string, id: string): Promise<number> {
  const count = await withdraw(needs, owner, [id]);
  if (count === 0) throw new AppError("contribution.not-found");
  return count;
}

/** Whoever rates files of theirs rates what they shared of them, too. */
export const rateShared = (
  { sharing }: Pick<SharingNeeds, "sharing">,
  owner: string,
  assets: readonly string[],
  rating: number | null,
): Promise<void> => sharing.rate(owner, assets, rating);
