import type { NodeKind, PriceUnit, UnitFacts } from "../nodes/define";
import type { Tier } from "../graph/graph";
import type { StudioSettings } from "./settings";

/** How often the Standard price each tier costs. Draft is made here, so it is free. */
const tierFactor: Record<Tier, number> = { draft: 0, standard: 1, premium: 2 };

/** Credits for one unit of a kind: an admin's price, else the kind's own. */
export function unitPrice(kind: NodeKind, tier: Tier, { prices }: Pick<StudioSettings, "prices">) {
  const set = tier === "draft" ? undefined : prices[kind.kind]?.[tier];
  return kind.price === null ? 0 : (set ?? kind.price.credits * tierFactor[tier]);
}

/** Draft is drawn on the spot: seconds for one unit, whatever a provider would need. */
const draftSeconds = (kind: NodeKind): number => {
  const video = Object.values(kind.outputs).some((port) => port.type === "video");
  return kind.makes === null ? 0 : video ? 4 : 1;
};

export interface Cost {
  /** Credits of one job, lowest and highest; a turn of `jobs` jobs costs as often as much. */
  readonly low: number;
  readonly high: number;
  readonly jobs: number;
  /** Of one turn. */
  readonly seconds: number;
}

/** Units each of which is a job of its own, bought alone. */
const aJobEach: ReadonlySet<PriceUnit> = new Set(["picture", "link"]);

/** What one turn of a node costs and takes. */
export function costOf(
  kind: NodeKind,
  facts: UnitFacts<Record<string, unknown>>,
  tier: Tier,
  settings: Pick<StudioSettings, "prices">,
): Cost {
  const units = kind.units(facts);
  const { low, high } = typeof units === "number" ? { low: units, high: units } : units;
  const price = unitPrice(kind, tier, settings);
  const seconds = tier === "draft" ? draftSeconds(kind) * low : kind.seconds;
  if (kind.price && aJobEach.has(kind.price.unit))
    return { low: price, high: price, jobs: high, seconds };
  return { low: price * low, high: price * high, jobs: 1, seconds };
}
