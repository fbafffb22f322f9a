import type { Tier } from "@aktion/schema/graph/graph";
import * as says from "#words/run";

export const tierWords: Record<Tier, string> = {
  draft: says.draft,
  standard: says.standard,
  premium: says.premium,
};
