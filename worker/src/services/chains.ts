import type { Tier } from "@aktion/schema/graph/graph";
import { builtInChain, chainKey } from "@aktion/schema/money/chains";
import { makerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import type { TaskKind } from "@aktion/schema/tasks/task";
import * as says from "#words/studio";
import type { Offer, Provider } from "../ports/provider";

/** What decides who makes: the makers there are, the keys there are, and what an admin set. */
export interface Makers {
  readonly providers: readonly Provider[];
  /** Whether the studio has what it needs to reach a maker, and for an offer what that needs. */
  readonly configured: (maker: Provider, offer?: Offer) => boolean;
  readonly settings: StudioSettings;
  /** Makers the user brings an own key to. */
  readonly ownKeys: ReadonlySet<string>;
  /** Makers that keep failing, and are asked last. */
  readonly resting: ReadonlySet<string>;
}

export interface Chain {
  readonly makers: readonly string[];
  /** Made with the user's own key, which nobody else's stands in for. */
  readonly own: boolean;
}

/** What a maker offers for a kind of task on a tier. */
export const offerOf = ({ offers }: Provider, task: TaskKind, tier: Tier): Offer | undefined =>
  offers.find((offer) => offer.task === task && offer.tiers.includes(tier));

/** The makers of what a kind of node asks on a tier, best first. */
export function chainFor(makers: Makers, task: TaskKind, tier: Tier, kind: string): Chain {
  const { providers, configured, settings, ownKeys, resting } = makers;
  const set = settings.chains[chainKey(tier, task)];
  const on = providers
    .filter((provider) => offerOf(provider, task, tier) !== undefined)
    .filter(({ name }) => makerLimits(settings, name).on)
    .filter(({ name }) => !set || set.includes(name));
  const order =
    set ??
    builtInChain(
      tier,
      task,
      on.map(({ name }) => name),
      kind,
    );
  const place = ({ name }: Provider) =>
    order.indexOf(name) + (resting.has(name) ? order.length : 0);
  const serving = on.toSorted((one, other) => place(one) - place(other));
  const own = serving.find(({ account, name }) => ownKeys.has(account ?? name));
  if (own) return { makers: [own.name], own: true };
  return {
    makers: serving
      .filter((maker) => configured(maker, offerOf(maker, task, tier)))
      .map(({ name }) => name),
    own: false,
  };
}

const tierWords: Record<Tier, string> = {
  draft: says.draftCantDoThis,
  standard: says.noStandardMakerIsSetUp,
  premium: says.noPremiumMakerIsSetUp,
};

export const whyNone = (tier: Tier): string => tierWords[tier];
