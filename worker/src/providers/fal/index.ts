import type { Provider, ProviderContext } from "../../ports/provider";
import { refuseStillFootage } from "../footage";
import { offersOf, orderFor, withAddresses, type Order } from "../order";
import { askAgainIn } from "../pace";
import { askAgain, noKey, stumbled, tried, unknownStart } from "../refusal";
import { check } from "./check";
import { call, callWithJson, queueOf, title } from "./client";
import { refusalOf } from "./errors";
import { addressOf, modelAddressOf, zipAddressOf } from "./files";
import { appsOf, handleSchema, pathOf, readSubmitted, type Handle } from "./job";
import { mediaOf } from "./models";
import { lines } from "./offers";
import { readWebhook } from "./webhook";

/** What it makes is copied at once, so it need not lie there for longer than a day. */
const nobody = "00000000-0000-0000-0000-000000000000";
const lifetime = { "x-fal-object-lifecycle-preference": '{"expiration_duration_seconds":86400}' };

/** An order with all its files where fal can read them. */
async function inputOf(order: Order, context: ProviderContext): Promise<Record<string, unknown>> {
  const input = await withAddresses(order, (asset, fit) => addressOf(context, asset, fit));
  for (const [field, assets] of Object.entries(order.zip ?? {}))
    input[field] = await zipAddressOf(context, assets, order.fit ?? { types: ["image/png"] });
  const loras = [];
  for (const id of order.models ?? [])
    loras.push({ path: await modelAddressOf(context, id), scale: 1 });
  return loras.length > 0 ? { ...input, loras } : input;
}

async function submit(
  endpoint: string,
  media: Handle["media"],
  input: Record<string, unknown>,
  context: ProviderContext,
): Promise<Handle> {
  const { webhook } = context;
  const query = webhook === null ? "" : `?fal_webhook=${encodeURIComponent(webhook)}`;
  const startedAt = context.now();
  const path = `/${endpoint}${query}`;
  const reply = await callWithJson(context, queueOf(context), path, input, lifetime).catch(() => {
    throw unknownStart(title);
  });
  if (!reply.ok) throw refusalOf(reply, context.now());
  const handle = readSubmitted(reply.json, endpoint, context, startedAt);
  if (!handle) throw unknownStart(title);
  return { ...handle, media };
}

/** fal, by its queue: a request is submitted once, then asked after. It keeps no list to search. */
export default {
  name: "fal",
  title,
  repeatable: false,
  configuration: {
    key: "FAL_API_KEY",
    urls: { queue: "FAL_QUEUE_URL", rest: "FAL_REST_URL" },
    models: "FAL_MODELS",
  },
  outputHosts: ["fal.media", "*.fal.media"],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    await refuseStillFootage(title, task, context);
    const order = orderFor(title, lines, task, context.tier);
    const input = await inputOf(order, context);
    const handle = await submit(
      context.modelFor(order.model),
      mediaOf(order.model),
      input,
      context,
    );
    return {
      status: "pending",
      handle,
      progress: null,
      askAgainIn: askAgainIn(mediaOf(order.model), 0),
    };
  },
  check,
  async cancel(handle, context) {
    const job = handleSchema.parse(handle);
    for (const app of job.app === null ? appsOf(context) : [job.app]) {
      const path = `${pathOf(app, job.id)}/cancel`;
      const reply = await call(context, queueOf(context), path, { method: "PUT" }).catch(() => {
        throw askAgain(title);
      });
      // "Already completed" and "not found" are refusals too, and as good as called off.
      if (reply.status === 429 || reply.status >= 500) {
        throw stumbled(title, reply, 0, context.now());
      }
      if (reply.ok) return;
    }
  },
  /** It knows no account to ask for: a job nobody ordered is unknown to a key that is good. */
  tryKey: (context) =>
    tried(title, call(context, queueOf(context), `${pathOf("fal-ai/flux", nobody)}/status`), {
      ...context,
      fine: [404],
    }),
  readWebhook,
} satisfies Provider;
