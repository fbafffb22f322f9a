import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { tryOwnKey } from "@aktion/schema/api/makers";
import { AppError } from "@aktion/schema/errors";
import * as says from "#words/studio";
import type { Counter } from "../ports/outside";
import { ProviderError, type KeyContext, type Provider } from "../ports/provider";
import { toKeyOwner } from "../ports/key-faults";
import type { KeyStore } from "../ports/stores";
import { makerOf, openKey } from "./own-keys";
import { notTooOften } from "./not-too-often";

interface Needs {
  readonly providers: readonly Provider[];
  readonly access: (maker: Provider) => Pick<KeyContext, "key" | "urls" | "settings">;
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

type Trial = AnswerOf<typeof tryOwnKey>;

const triesAnHour = 30;

async function trial(
  { access, fetch, now }: Needs,
  maker: Provider,
  key: string | null | undefined,
  retold: (error: ProviderError) => ProviderError,
): Promise<Trial> {
  const reach = access(maker);
  const context = { ...reach, fetch, now, ...(key !== undefined && { key }) };
  if (!maker.tryKey) return { good: false, words: says.cantBeTried(maker.title) };
  try {
    await maker.tryKey(context);
    const keyed = maker.configuration?.key != null;
    return { good: true, words: keyed ? says.takesTheKey(maker.title) : says.answers(maker.title) };
  } catch (fault) {
    if (!(fault instanceof ProviderError)) throw fault;
    return { good: false, words: retold(fault).message };
  }
}

export async function tryKeyOfOwner(
  needs: Needs & {
    readonly keys: KeyStore;
    readonly keySecret: string;
    readonly counter: Counter;
  },
  owner: string,
  provider: string,
): Promise<Trial> {
  const maker = makerOf(needs, provider);
  const key = await openKey(needs, owner, provider);
  if (key === null) throw new AppError("provider.not-found", says.noKeyIsKept(maker.title));
  const limit = { most: triesAnHour, seconds: 3600 };
  await notTooOften(needs, `try-key ${owner}`, limit, (wait) =>
    says.triedTooOften(Math.ceil(wait / 60)),
  );
  return trial(needs, maker, key, (error) => toKeyOwner(maker.title, error));
}

/** An outside maker by its name. */
export function outsideMaker({ providers }: Pick<Needs, "providers">, name: string): Provider {
  const maker = providers.find((one) => one.name === name && one.configuration !== null);
  if (!maker) throw new AppError("provider.not-found");
  return maker;
}

export const tryKeyOfStudio = (needs: Needs, name: string): Promise<Trial> =>
  trial(needs, outsideMaker(needs, name), undefined, (error) => error);
