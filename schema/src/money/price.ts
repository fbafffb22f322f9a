import type { NodeKind } from "../nodes/define";
import type { Tier } from "../graph/graph";

/** How often the Standard price each tier costs. Draft is made here, so it is free. */
export const tierFactor: Record<Tier, number> = { draft: 0, standard: 1, premium: 2 };

/** Draft is drawn on the spot: seconds for one unit, whatever a provider would need. */
const draftSeconds = (kind: NodeKind): number => {
  const video = Object.values(kind.outputs).some((port) => port.type === "video");
  return kind.makes === null ? 0 : video ? 4 : 1;
};

export interface Cost {
  readonly credits: number;
  readonly seconds: number;
}

/** What one turn of a node costs and takes, in credits and seconds. */
export function costOf(
  kind: NodeKind,
  params: Record<string, unknown>,
  counts: Record<string, number>,
  tier: Tier,
): Cost {
  const units = kind.units({ params, counts });
  return {
    credits: (kind.price?.credits ?? 0) * units * tierFactor[tier],
    seconds: tier === "draft" ? draftSeconds(kind) * units : kind.seconds,
  };
}
