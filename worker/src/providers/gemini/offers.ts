import type { Tier } from "@aktion/schema/graph/graph";
import { line, type Line } from "../order";
import { names } from "./models";
import { edited, portrait, posed, rewritten, scene } from "./orders";

/**
 * A picture of 1K or 2K, in millionths of a dollar, as others tell of the price page; what the
 * pictures that go along cost is a hundredth of it.
 */
const made = [
  { model: names.flash, tiers: ["standard"], cost: 67_000, seconds: 15 },
  { model: names.pro, tiers: ["premium"], cost: 134_000, seconds: 30 },
] as const satisfies readonly { tiers: readonly Tier[]; [about: string]: unknown }[];

export const lines: readonly Line[] = [
  ...made.flatMap(({ model, tiers, cost, seconds }) => {
    const about = { tiers, seconds, model, cost: () => cost };
    return [
      line({ task: "image.generate", ...about, order: (task) => scene(model, task) }),
      line({ task: "image.edit", ...about, order: (task) => edited(model, task) }),
      line({ task: "image.pose", ...about, order: (task) => posed(model, task) }),
      line({ task: "image.portrait", ...about, order: (task) => portrait(model, task) }),
    ];
  }),
  line({
    task: "text.enhance",
    tiers: ["draft", "standard", "premium"],
    seconds: 4,
    model: names.words,
    // Some hundred tokens in and out, at a guess above every price known for a small model.
    cost: () => 1000,
    order: rewritten,
  }),
];
