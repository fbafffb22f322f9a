import { AppError } from "@aktion/schema/errors";
import { tierSchema } from "@aktion/schema/graph/graph";
import type { StudioSettings } from "@aktion/schema/money/settings";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/settings";
import type { Provider } from "../ports/provider";
import type { SettingsStore, SettingsVersion } from "../ports/stores";

interface Needs {
  readonly settings: SettingsStore;
  readonly providers: readonly Provider[];
  readonly now: () => number;
}

const unknown = (message: string): AppError => new AppError("settings.unknown", message);

function checkPrices({ prices }: StudioSettings): void {
  for (const name of Object.keys(prices)) {
    const kind = kindOf(name);
    if (!kind) throw unknown(says.noSuchKind(name));
    if (kind.price === null) throw unknown(says.isAlwaysFree(kind.title));
  }
}

function checkMakers({ providers: set }: StudioSettings, providers: readonly Provider[]): void {
  const stranger = Object.keys(set).find((name) => !providers.some((one) => one.name === name));
  if (stranger !== undefined) throw unknown(says.noSuchMaker(stranger));
}

/** A chain is named by tier and task, as in "standard image.generate", and lists makers of just that. */
function checkChains({ chains }: StudioSettings, providers: readonly Provider[]): void {
  for (const [name, chain] of Object.entries(chains)) {
    const [tier = "", task = "", ...rest] = name.split(" ");
    const known = tierSchema.safeParse(tier);
    const makers = providers.filter(({ offers }) =>
      offers.some((offer) => offer.task === task && offer.tiers.some((one) => one === tier)),
    );
    if (!known.success || rest.length > 0 || makers.length === 0) {
      throw unknown(says.nobodyMakes(name));
    }
    const stranger = chain.find((each) => !makers.some((one) => one.name === each));
    if (stranger !== undefined) throw unknown(says.doesNotMake(stranger, name));
    if (new Set(chain).size < chain.length) throw unknown(says.namesAMakerTwice(name));
  }
}

/** Sets what an admin wishes, on top of the version they looked at. */
export async function changeSettings(
  { settings: store, providers, now }: Needs,
  by: string,
  asked: { version: number; settings: StudioSettings },
): Promise<SettingsVersion> {
  checkPrices(asked.settings);
  checkMakers(asked.settings, providers);
  checkChains(asked.settings, providers);
  const { version, settings } = asked;
  const at = now();
  if (!(await store.put(version, settings, by, at))) {
    throw new AppError("settings.stale", undefined, { version: (await store.newest()).version });
  }
  return { version: version + 1, settings, by, at };
}
