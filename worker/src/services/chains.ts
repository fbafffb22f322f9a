import type { Tier } from "@aktion/schema/graph/graph";
import { builtInChain, chainKey } from "@aktion/schema/money/chains";
import { makerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import type { TaskKind } from "@aktion/schema/tasks/task";
import * as says from "#words/studio";
import type { Provider } from "../ports/provider";

/** What decides who makes: the makers there are, the keys there are, and what an admin set. */
export interface Makers {
  readonly providers: readonly Provider[];
  /** Whether the studio has what it needs to reach a maker. */
  readonly configured: (maker: string) => boolean;
  readonly settings: StudioSettings;
  /** Makers the user brings an own key to. */
  readonly ownKeys: ReadonlySet<string>;
}

export interface Chain {
  readonly makers: readonly string[];
  /** Made with the user's own key, which nobody else's stands in for. */
  readonly own: boolean;
}

const offers = (task: TaskKind, tier: Tier) => (provider: Provider) =>
  provider.offers.some((offer) => offer.task === task && offer.tiers.includes(tier));

/** The makers of a kind of task on a tier, best first. */
export function chainFor(makers: Makers, task: TaskKind, tier: Tier): Chain {
  const { providers, configured, settings, ownKeys } = makers;
  const set = settings.chains[chainKey(tier, task)];
  const on = providers
    .filter(offers(task, tier))
    .filter(({ name }) => makerLimits(settings, name).on)
    .filter(({ name }) => !set || set.includes(name));
  const order =
    set ??
    builtInChain(
      task,
      on.map(({ name }) => name),
    );
  const serving = on.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const own = serving.find(({ name }) => ownKeys.has(name));
  if (own) return { makers: [own.name], own: true };
  return {
    makers: serving.filter(({ name }) => configured(name)).map(({ name }) => name),
    own: false,
  };
}

const tierWords: Record<Tier, string> = {
  draft: says.draftCantDoThis,
  standard: says.noStandardMakerIsSetUp,
  premium: says.noPremiumMakerIsSetUp,
};

export const whyNone = (tier: Tier): string => tierWords[tier];
