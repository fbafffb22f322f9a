import type { Tier } from "@aktion/schema/graph/graph";
import { graphOf, node, type SentGraph } from "./graphs";

/** Words nobody asked for before, so that neither reuse nor a stand-in's memory answers them. */
export const words = (text: string, marker = "sim takes=100"): string =>
  `${text} ${crypto.randomUUID().slice(0, 8)} [${marker}]`;

/** Stills side by side, each with its own words. */
export const stills = (
  prompts: readonly string[],
  settings: { tier?: Tier; cap?: number } = {},
): SentGraph =>
  graphOf(
    prompts.map((prompt, at) => node(`s${at}`, "image", { prompt })),
    [],
    { tier: "standard", ...settings },
  );
