import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { catalogue } from "@aktion/schema/api/catalogue";
import { tiers, type Tier } from "@aktion/schema/graph/graph";
import { nodeKinds } from "@aktion/schema/nodes/registry";
import type { NodeKind } from "@aktion/schema/nodes/define";
import type { TaskKind } from "@aktion/schema/tasks/task";
import { z } from "zod";
import type { Provider } from "../ports/provider";

/** The makers of a kind of task on a tier, best first. */
export const chainFor = (providers: readonly Provider[], task: TaskKind, tier: Tier): Provider[] =>
  providers.filter(({ offers }) =>
    offers.some((offer) => offer.task === task && offer.tiers.includes(tier)),
  );

export const chainKey = (tier: Tier, task: TaskKind): string => `${tier} ${task}`;

const tierWords: Record<Tier, string> = {
  draft: "The Draft maker can't do this yet.",
  standard: "No Standard maker is set up on this studio.",
  premium: "No Premium maker is set up on this studio.",
};

export const whyNone = (tier: Tier): string => tierWords[tier];

function servedBy(providers: readonly Provider[], kind: NodeKind, tier: Tier) {
  if (kind.makes === null) return { provider: null, why: null };
  const [first] = chainFor(providers, kind.makes, tier);
  return first ? { provider: first.name, why: null } : { provider: null, why: whyNone(tier) };
}

const ports = (named: NodeKind["inputs"]) =>
  Object.entries(named).map(([name, { label, types, many, required }]) => ({
    name,
    label,
    types: [...types],
    many,
    required,
  }));

export function describeCatalogue(providers: readonly Provider[]): AnswerOf<typeof catalogue> {
  return {
    kinds: nodeKinds.map((kind) => ({
      kind: kind.kind,
      title: kind.title,
      summary: kind.summary,
      group: kind.group,
      beta: kind.beta ?? null,
      inputs: ports(kind.inputs),
      outputs: Object.entries(kind.outputs).map(([name, { label, type, many }]) => ({
        name,
        label,
        types: [type],
        many,
        required: false,
      })),
      params: z.toJSONSchema(
        z.strictObject(
          Object.fromEntries(
            Object.entries(kind.params).map(([name, field]) => [name, field.schema]),
          ),
        ),
        { io: "input" },
      ) as never,
      price: kind.price,
      seconds: kind.seconds,
      tiers: Object.fromEntries(
        tiers.map((tier) => [tier, servedBy(providers, kind, tier)]),
      ) as Record<Tier, { provider: string | null; why: string | null }>,
    })),
  };
}
