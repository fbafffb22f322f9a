import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { studioState } from "@aktion/schema/api/money";
import { tiers, type Tier } from "@aktion/schema/graph/graph";
import { builtInChain, chainKey } from "@aktion/schema/money/chains";
import type { StudioSettings } from "@aktion/schema/money/settings";

export type Maker = AnswerOf<typeof studioState>["makers"][number];

/** Who makes a task on a tier, in the order that is built in. */
export function makersOf(makers: readonly Maker[], tier: Tier, task: string): readonly string[] {
  const serving = makers.filter(({ tasks }) =>
    tasks.some((one) => one.task === task && one.tiers.includes(tier)),
  );
  return builtInChain(
    tier,
    task,
    serving.map(({ name }) => name),
  );
}

/** Every tier and task somebody makes, those of a task together. */
export function chainsThere(
  makers: readonly Maker[],
): readonly { readonly tier: Tier; readonly task: string }[] {
  const tasks = [...new Set(makers.flatMap(({ tasks }) => tasks.map(({ task }) => task)))].sort();
  return tasks.flatMap((task) =>
    tiers.filter((tier) => makersOf(makers, tier, task).length > 0).map((tier) => ({ tier, task })),
  );
}

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, place) => name === other[place]);

/** The chain that counts, and whether an admin set it. */
export function chainOf(
  { chains }: Pick<StudioSettings, "chains">,
  makers: readonly Maker[],
  tier: Tier,
  task: string,
): { readonly chain: readonly string[]; readonly set: boolean } {
  const set = chains[chainKey(tier, task)];
  return { chain: set ?? makersOf(makers, tier, task), set: set !== undefined };
}

/** One maker of a chain moved a place earlier or later. */
export function movedInChain(
  chain: readonly string[],
  name: string,
  by: -1 | 1,
): readonly string[] {
  const place = chain.indexOf(name);
  const other = chain[place + by];
  if (place < 0 || other === undefined) return chain;
  return chain.map((one) => (one === name ? other : one === other ? name : one));
}

/** The settings with a chain; one that is as it is built in is not kept. */
export function withChain(
  settings: StudioSettings,
  makers: readonly Maker[],
  { tier, task }: { tier: Tier; task: string },
  chain: readonly string[],
): StudioSettings {
  const { [chainKey(tier, task)]: _, ...rest } = settings.chains;
  const builtIn = alike(chain, makersOf(makers, tier, task));
  return {
    ...settings,
    chains: builtIn ? rest : { ...rest, [chainKey(tier, task)]: [...chain] },
  };
}
