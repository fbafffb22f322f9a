import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { catalogue } from "@aktion/schema/api/catalogue";
import { tiers, type Tier } from "@aktion/schema/graph/graph";
import { nodeKinds } from "@aktion/schema/nodes/registry";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { unitPrice } from "@aktion/schema/money/price";
import { z } from "zod";
import { chainFor, whyNone, type Makers } from "./chains";

function servedBy(makers: Makers, kind: NodeKind, tier: Tier) {
  const credits = unitPrice(kind, tier, makers.settings);
  if (kind.makes === null) return { provider: null, why: null, credits };
  const [first] = chainFor(makers, kind.makes, tier, kind.kind).makers;
  return { provider: first ?? null, why: first ? null : whyNone(tier), credits };
}

const ports = (named: NodeKind["inputs"]) =>
  Object.entries(named).map(([name, { label, types, many, required }]) => ({
    name,
    label,
    types: [...types],
    many,
    required,
  }));

export function describeCatalogue(makers: Makers): AnswerOf<typeof catalogue> {
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
      price: kind.price && { ...kind.price, credits: unitPrice(kind, "standard", makers.settings) },
      seconds: kind.seconds,
      tiers: Object.fromEntries(
        tiers.map((tier) => [tier, servedBy(makers, kind, tier)]),
      ) as Record<Tier, ReturnType<typeof servedBy>>,
    })),
  };
}
