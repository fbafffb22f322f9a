import type { Tier } from "@aktion/schema/graph/graph";
import { unitPrice } from "@aktion/schema/money/price";
import { makerLimits, type MakerLimits, type StudioSettings } from "@aktion/schema/money/settings";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/admin";
import { same } from "../../stores/same";

type PaidTier = Exclude<Tier, "draft">;

/** What a kind costs unless an admin sets it otherwise. */
export const builtInPrice = (kind: string, tier: PaidTier): number => {
  const known = kindOf(kind);
  return known ? unitPrice(known, tier, { prices: {} }) : 0;
};

export const priceOf = ({ prices }: StudioSettings, kind: string, tier: PaidTier): number =>
  prices[kind]?.[tier] ?? builtInPrice(kind, tier);

/** A price that is as it is built in, on both tiers, is not kept. */
export function withPrice(
  settings: StudioSettings,
  kind: string,
  tier: PaidTier,
  price: number,
): StudioSettings {
  const both = {
    standard: priceOf(settings, kind, "standard"),
    premium: priceOf(settings, kind, "premium"),
    [tier]: price,
  };
  const { [kind]: _, ...rest } = settings.prices;
  const builtIn =
    both.standard === builtInPrice(kind, "standard") &&
    both.premium === builtInPrice(kind, "premium");
  return { ...settings, prices: builtIn ? rest : { ...rest, [kind]: both } };
}

export function withBuiltInPrice(settings: StudioSettings, kind: string): StudioSettings {
  const { [kind]: _, ...prices } = settings.prices;
  return { ...settings, prices };
}

export const withMaker = (
  settings: StudioSettings,
  maker: string,
  change: Partial<MakerLimits>,
): StudioSettings => ({
  ...settings,
  providers: {
    ...settings.providers,
    [maker]: { ...makerLimits(settings, maker), ...change },
  },
});

const parts: Record<keyof StudioSettings, string> = {
  prices: says.pricesPart,
  chains: says.ordersPart,
  providers: says.makersPart,
  freeStillsADay: says.freeStillsPart,
  welcome: says.welcomeGiftPart,
  monthlyDollars: says.dollarsAMonthPart,
  atOnce: says.atOncePart,
};

/** The parts of the settings that differ, in words. */
export const changedParts = (one: StudioSettings, other: StudioSettings): readonly string[] =>
  (Object.keys(parts) as (keyof StudioSettings)[])
    .filter((part) => !same(one[part], other[part]))
    .map((part) => parts[part]);
