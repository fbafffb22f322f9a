import { recipeOf } from "@aktion/schema/run/recipe";
import { isLocal, outputHosts, type Env } from "../env";
import type { Provider } from "../ports/provider";
import type { Delivery } from "./deliver";
import { offerOf } from "../services/chains";
import type { Standing } from "./attempt-steps";
import { seeded } from "./maker-context";
import { titleOfNode } from "./node-title";

/** What a delivery says of an attempt, but for the output itself. */
export function deliveryOf({ facts, provider, attempt }: Standing): Omit<Delivery, "stored"> {
  const offer = offerOf(provider, facts.job.task.kind, facts.tier);
  const now = Date.now();
  return {
    run: facts.run.id,
    board: facts.run.boardId,
    attempt: facts.id,
    node: facts.node.id,
    nodeKind: facts.node.kind,
    place: facts.place,
    job: facts.job,
    slot: facts.slot,
    provider: provider.name,
    model: offer?.model ?? "",
    recipe: recipeOf(seeded(facts.job), {
      model: offer?.model ?? null,
      seconds: (now - attempt.at) / 1000,
    }),
    // What a user's own key makes is theirs to pay.
    cost: facts.slot?.pay === "own" ? 0 : (offer?.cost(facts.job.task) ?? 0),
    tier: facts.tier,
    name: titleOfNode(facts.node),
    begunAt: attempt.at,
    now,
  };
}

/** Where a maker's outputs may be fetched from, and how: never with a key. */
export function outsideOf(env: Env, provider: Provider) {
  return {
    hosts: outputHosts(env, provider.outputHosts),
    local: isLocal(env, new URL(env.PUBLIC_URL ?? "https://studio.invalid")),
    fetch: ((input: RequestInfo, init?: RequestInit) => fetch(input, init)) as typeof fetch,
  };
}
