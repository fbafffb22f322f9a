import type { Slot } from "@aktion/schema/run/events";

/** A user's own key has limits of its own: what it is told counts for nobody else. */
export const makerAtGate = (provider: string, slot: Slot | undefined, owner: string): string =>
  slot?.pay === "own" ? `${provider} of ${owner}` : provider;
