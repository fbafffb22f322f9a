import type { Stored } from "@aktion/schema/run/events";
import { recipeOf } from "@aktion/schema/run/recipe";
import { isLocal, outputHosts, type Env } from "../env";
import type { Provider } from "../ports/provider";
import type { Delivery } from "./deliver";
import { offerOf } from "../services/chains";
import type { Standing } from "./attempt-steps";
import { seeded } from "./maker-context";
import { titleOfNode } from "./node-title";
import { nextSlate } from "./slate";

/** What a delivery says of an attempt, but for the output itself. */
export function deliveryOf({
  facts,
  provider,
  attempt,
}: Standing): Omit<Delivery, "stored" | "name"> {
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
    begunAt: attempt.at,
    now,
  };
}

/** With the output, whose file is called as its take is counted. */
export async function deliveryWith(
  d1: D1Database,
  standing: Standing,
  stored: Stored,
): Promise<Delivery> {
  const facts = deliveryOf(standing);
  const { run, board, node, job } = facts;
  const slate = await nextSlate(d1, { run, board, node, number: job.number });
  return { ...facts, stored, name: titleOfNode(standing.facts.node, slate) };
}

/** Where a maker's outputs may be fetched from, and how: never with a key. */
export function outsideOf(env: Env, provider: Provider) {
  return {
    hosts: outputHosts(env, provider.outputHosts),
    local: isLocal(env, new URL(env.PUBLIC_URL ?? "https://studio.invalid")),
    fetch: ((input: RequestInfo, init?: RequestInit) => fetch(input, init)) as typeof fetch,
  };
}
