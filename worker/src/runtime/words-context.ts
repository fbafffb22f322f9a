import * as says from "#words/run";
import type { Env } from "../env";
import { ProviderError, type Provider, type ProviderContext } from "../ports/provider";
import { accessOf, modelNaming } from "./maker-access";

/** What a maker is handed that is asked for words alone, at once, and not for a run. */
export function wordsContext(
  env: Env,
  provider: Provider,
  asked: Pick<ProviderContext, "tier" | "attempt" | "take" | "signal"> & {
    /** A user's own key; undefined for the studio's. */
    readonly key: string | undefined;
  },
): ProviderContext {
  const { key, urls, settings } = accessOf(env, provider);
  const own = provider.configuration === null ? env.MEDIA : globalThis;
  const none = () => Promise.reject(new ProviderError("invalid", says.aFileIsGone));
  return {
    ...asked,
    fetch: ((input: RequestInfo, init?: RequestInit) => own.fetch(input, init)) as typeof fetch,
    now: () => Date.now(),
    key: asked.key ?? key,
    urls,
    settings,
    modelFor: modelNaming(env, provider),
    webhook: null,
    kindOfAsset: none,
    readAsset: none,
    linkAsset: () => Promise.resolve(null),
    zipAssets: none,
    models: { link: none, open: none },
    shelf: { read: () => Promise.resolve(null), write: () => Promise.resolve() },
    report: () => undefined,
  };
}
