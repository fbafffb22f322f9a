import type { Tier } from "@aktion/schema/graph/graph";

export const tierWords: Record<Tier, string> = {
  draft: "Draft",
  standard: "Standard",
  premium: "Premium",
};
