import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { listOwnKeys, putOwnKey } from "@aktion/schema/api/money";
import { AppError } from "@aktion/schema/errors";
import { everyKind } from "@aktion/schema/nodes/registry";
import * as says from "#words/studio";
import type { Provider } from "../ports/provider";
import type { KeyStore } from "../ports/stores";
import { openSealed, sealKey } from "./seal-key";

interface Needs {
  readonly keys: KeyStore;
  readonly keySecret: string;
  readonly providers: readonly Provider[];
  readonly now: () => number;
}

type OwnKey = AnswerOf<typeof putOwnKey>;

const shownLetters = 4;

/** Makers that are paid by key, and so may be paid by a user's own. */
const takesKeys = ({ configuration, account, name }: Provider): boolean =>
  Boolean(configuration?.key) && (account ?? name) === name;

export function makerOf({ providers }: Pick<Needs, "providers">, name: string): Provider {
  const maker = providers.find((one) => one.name === name && takesKeys(one));
  if (!maker) throw new AppError("provider.not-found");
  return maker;
}

/** What an account's makers serve, as a filmmaker knows it. */
function served(providers: readonly Provider[], account: string): string[] {
  const tasks = new Set(
    providers
      .filter((one) => (one.account ?? one.name) === account)
      .flatMap(({ offers }) => offers.map(({ task }) => task)),
  );
  return everyKind.filter(({ makes }) => makes && tasks.has(makes)).map(({ title }) => title);
}

const describe = (
  providers: readonly Provider[],
  { name, title }: Provider,
  hint: string | null,
): OwnKey => ({ provider: name, title, hint, serves: served(providers, name) });

export async function ownKeys(
  { keys, providers }: Pick<Needs, "keys" | "providers">,
  owner: string,
): Promise<AnswerOf<typeof listOwnKeys>> {
  const hints = new Map((await keys.list(owner)).map(({ provider, hint }) => [provider, hint]));
  const items = providers
    .filter(takesKeys)
    .map((maker) => describe(providers, maker, hints.get(maker.name) ?? null));
  return { items, next: null };
}

export async function keepKey(
  needs: Needs,
  owner: string,
  provider: string,
  key: string,
): Promise<OwnKey> {
  const maker = makerOf(needs, provider);
  const sealed = await sealKey(needs.keySecret, { owner, provider }, key);
  const hint = key.slice(-shownLetters);
  await needs.keys.put(owner, { provider, sealed, hint }, needs.now());
  return describe(needs.providers, maker, hint);
}

export async function forgetKey(needs: Needs, owner: string, provider: string): Promise<OwnKey> {
  const maker = makerOf(needs, provider);
  await needs.keys.remove(owner, provider);
  return describe(needs.providers, maker, null);
}

/**
 * A user's own key at a maker, or null where they keep none. One that is kept but can't be opened
 * is refused in words: the studio's key never stands in for it.
 */
export async function openKey(
  { keys, keySecret }: Pick<Needs, "keys" | "keySecret">,
  owner: string,
  provider: string,
): Promise<string | null> {
  const kept = await keys.get(owner, provider);
  if (!kept) return null;
  const key = await openSealed(keySecret, { owner, provider }, kept.sealed);
  if (key === null) {
    throw new AppError("provider.not-found", says.yourOwnKeyCantBeRead);
  }
  return key;
}
