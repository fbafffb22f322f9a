import type { Provider, ProviderContext } from "../../ports/provider";
import { refuseStillFootage } from "../footage";
import { offersOf, orderFor, withAddresses } from "../order";
import { askAgain, noKey, stumbled, tried, unknownStart } from "../refusal";
import { call, callWithJson, title } from "./client";
import { refusalOf } from "./errors";
import { addressOf } from "./files";
import { find } from "./find";
import { calledOf } from "./models";
import { missing } from "./missing";
import { lines } from "./offers";
import { answerOf, handleSchema, isOver, predictionSchema } from "./prediction";
import { readWebhook } from "./webhook";

const pathOf = (id: string): string => `/predictions/${encodeURIComponent(id)}`;

const reporting = (webhook: string | null) =>
  webhook === null ? {} : { webhook, webhook_events_filter: ["completed"] };

async function create(model: string, input: Record<string, unknown>, context: ProviderContext) {
  const { name, version } = calledOf(model, context.modelFor);
  const path = version === null ? `/models/${name}/predictions` : "/predictions";
  const body = { ...(version !== null && { version }), input, ...reporting(context.webhook) };
  const reply = await callWithJson(context, path, body).catch(() => {
    throw unknownStart(title);
  });
  if (!reply.ok) throw refusalOf(reply, context.now());
  const made = predictionSchema.safeParse(reply.json);
  if (!made.success) throw unknownStart(title);
  // It has an id, so it was accepted: whatever else it says is for the next question.
  return isOver(made.data) ? made.data : { ...made.data, status: "starting" };
}

/** Replicate, by its HTTP API: predictions are created once, then asked after. */
export default {
  name: "replicate",
  title,
  repeatable: false,
  configuration: {
    key: "REPLICATE_API_TOKEN",
    urls: { api: "REPLICATE_URL" },
    models: "REPLICATE_MODELS",
  },
  outputHosts: ["replicate.delivery", "*.replicate.delivery"],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    await refuseStillFootage(title, task, context);
    const order = orderFor(title, lines, task, context.tier);
    const input = await withAddresses(order, (asset, fit) => addressOf(context, asset, fit));
    const startedAt = context.now();
    const prediction = await create(order.model, input, context);
    const handle = { id: prediction.id, model: order.model, startedAt };
    return answerOf(prediction, handle, context.now());
  },
  async check(handle, context) {
    const job = handleSchema.parse(handle);
    const reply = await call(context, pathOf(job.id)).catch(() => {
      throw askAgain(title);
    });
    const now = context.now();
    if (!reply.ok) throw stumbled(title, reply, now - job.startedAt, now);
    const found = predictionSchema.safeParse(reply.json);
    if (!found.success || found.data.id !== job.id) throw askAgain(title);
    return answerOf(found.data, job, now);
  },
  async cancel(handle, context) {
    const { id } = handleSchema.parse(handle);
    const reply = await call(context, `${pathOf(id)}/cancel`, { method: "POST" }).catch(() => {
      throw askAgain(title);
    });
    if (reply.status === 429 || reply.status >= 500) throw stumbled(title, reply, 0, context.now());
  },
  find,
  tryKey: (context) => tried(title, call(context, "/account"), context),
  missing,
  readWebhook,
} satisfies Provider;
