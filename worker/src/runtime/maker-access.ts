import { setting, type Env } from "../env";
import { namedPairs } from "../ports/named-pairs";
import type { Offer, Provider } from "../ports/provider";

/** How the studio reaches a maker: its key there, the maker's addresses and other settings. */
export interface MakerAccess {
  readonly key: string | null;
  readonly urls: Record<string, string>;
  readonly settings: Record<string, string>;
}

const found = (
  env: Env,
  variables: Readonly<Record<string, string>> = {},
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, variable]) => {
      const value = setting(env, variable);
      return value === undefined ? [] : [[name, value]];
    }),
  );

export function accessOf(env: Env, { configuration }: Provider): MakerAccess {
  if (!configuration) return { key: null, urls: {}, settings: {} };
  const urls = found(env, configuration.urls);
  for (const [name, url] of Object.entries(urls)) urls[name] = url.replace(/\/+$/, "");
  const key = configuration.key === null ? null : (setting(env, configuration.key) ?? null);
  return { key, urls, settings: found(env, configuration.settings) };
}

/** Whether the studio has what it needs to reach a maker, and for an offer of its what that needs. */
export function isConfigured(env: Env, { configuration }: Provider, offer?: Offer): boolean {
  if (!configuration) return true;
  const { key, needs = [], settings = {} } = configuration;
  const own = offer?.needs === undefined ? [] : [settings[offer.needs] ?? offer.needs];
  return [...(key === null ? [] : [key]), ...needs, ...own].every(
    (variable) => setting(env, variable) !== undefined,
  );
}

/** Models to ask in others' place, as `old=new, old2=new2`. */
export const modelsOf = (env: Env, { configuration }: Provider): ReadonlyMap<string, string> =>
  namedPairs(configuration ? (setting(env, configuration.models) ?? "") : "");

/** The model to ask in a named one's place. */
export function modelNaming(env: Env, provider: Provider): (model: string) => string {
  const models = modelsOf(env, provider);
  return (model) => models.get(model) ?? model;
}
