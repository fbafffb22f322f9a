import { z } from "zod";
import type { Answer, LostStart, ProviderContext } from "../../ports/provider";
import { orderFor, type Order } from "../order";
import { askAgain, stumbled } from "../refusal";
import { baseOf, call, title } from "./client";
import { calledOf } from "./models";
import { lines } from "./offers";
import { answerOf, handleOf, modelNameOf, predictionSchema, type Prediction } from "./prediction";

const mostPages = 10;
/** A hundred predictions with small pictures in their inputs. */
const mostListed = 48_000_000;
/** Clocks differ. */
const earlier = 60_000;

const pageSchema = z.object({ next: z.string().nullish(), results: z.array(z.unknown()) });

function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) =>
    sameValue((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}

/** Files are left out: the same picture has another address each time it is handed in. */
function sameOrder(prediction: Prediction, order: Order, called: string): boolean {
  if (![order.model, called].includes(modelNameOf(prediction))) return false;
  const asked = Object.entries(prediction.input ?? {}).filter(([field]) => !(field in order.files));
  return sameValue(Object.fromEntries(asked), order.input);
}

/** Our webhook names the attempt, so it tells jobs apart; without one, equal orders are the same. */
function isOurs(
  prediction: Prediction,
  order: Order,
  { webhook, modelFor }: Pick<ProviderContext, "webhook" | "modelFor">,
): boolean {
  return webhook === null
    ? !prediction.webhook && sameOrder(prediction, order, calledOf(order.model, modelFor).name)
    : prediction.webhook === webhook;
}

/** Looks through the studio's own list of predictions for one whose creation was never answered. */
export async function find(
  { task, since }: LostStart,
  context: ProviderContext,
): Promise<Answer | null> {
  const order = orderFor(title, lines, task, context.tier);
  const base = baseOf(context);
  const from = new Date(since - earlier).toISOString();
  let path: string | null = `/predictions?created_after=${encodeURIComponent(from)}`;
  let found: Prediction | null = null;
  for (let page = 0; path !== null && page < mostPages; page += 1) {
    const reply = await call(context, path, { most: mostListed }).catch(() => {
      throw askAgain(title);
    });
    if (!reply.ok) throw stumbled(title, reply, 0, context.now());
    const list = pageSchema.safeParse(reply.json);
    if (!list.success) throw askAgain(title);
    for (const entry of list.data.results) {
      const { data } = predictionSchema.safeParse(entry);
      if (data && isOurs(data, order, context)) found = data;
    }
    const { next } = list.data;
    path = next?.startsWith(`${base}/predictions`) ? next.slice(base.length) : null;
  }
  if (!found) return null;
  const handle = { ...handleOf(found, context.now()), model: order.model };
  // The list is a hint; how the job goes is asked of the job itself.
  return answerOf({ ...found, status: "starting" }, handle, context.now());
}
