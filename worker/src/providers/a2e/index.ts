import * as says from "#words/makers";
import {
  ProviderError,
  type Answer,
  type Provider,
  type ProviderContext,
} from "../../ports/provider";
import { offersOf, withAddresses } from "../order";
import { noKey, nothingMade, tried, unknownStart } from "../refusal";
import { askedFor } from "./ask";
import { check } from "./check";
import { call, callWithJson, title } from "./client";
import { envelopeOf } from "./envelope";
import { refusalOf } from "./errors";
import { addressOf } from "./files";
import { find } from "./find";
import { calledOf, productOf, type Called } from "./models";
import { lines } from "./offers";
import { isAddress, pending, picturesIn, recordIn } from "./record";
import { speakFirst, speakOnce } from "./speech";
import { readWebhook } from "./webhook";

async function submit(
  { product, choice }: Called,
  input: Record<string, unknown>,
  context: ProviderContext,
): Promise<Answer> {
  const { media, reports } = productOf(product);
  const report = reports && context.webhook !== null && { webhook_url: context.webhook };
  const body = { name: context.attempt, ...input, ...choice, ...report };
  const startedAt = context.now();
  const reply = await callWithJson(context, `/${product}/start`, body).catch(() => {
    throw unknownStart(title);
  });
  if (!reply.ok) throw refusalOf(reply, context.now());
  const data = envelopeOf(reply)?.data;
  // The older of its two contracts for stills answers with them.
  const pictures = picturesIn(data);
  const url = pictures?.find(isAddress);
  if (url) return { status: "done", artifact: { kind: "file", url, media } };
  const record = recordIn(data);
  if (!record) throw pictures ? nothingMade(title) : unknownStart(title);
  // It has an id, so it was accepted: whatever else it says is for the next question.
  return pending({ id: record._id, product, startedAt }, startedAt);
}

/** A2E, by its own API: every product is started once, then asked after. */
export default {
  name: "a2e",
  title,
  repeatable: false,
  configuration: {
    key: "A2E_API_KEY",
    urls: { api: "A2E_API_URL" },
    settings: { voices: "A2E_VOICES" },
    models: "A2E_MODELS",
  },
  outputHosts: ["*.a2e.ai", "*.a2e.com.cn"],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    if (task.kind === "speech.generate") {
      const url = await speakOnce(task, context);
      return { status: "done", artifact: { kind: "file", url, media: "audio" } };
    }
    const order = await askedFor(task, context);
    const input = await withAddresses(order, (asset, fit) => addressOf(context, asset, fit));
    if (task.kind === "video.talk" && task.audio === null)
      input["audio_url"] = await speakFirst(task, context);
    return submit(calledOf(order.model, context.modelFor), input, context);
  },
  check,
  find,
  async tryKey(context) {
    const asked = call(context, "/user/remainingCoins");
    await tried(title, asked, context);
    if (!envelopeOf(await asked)) throw new ProviderError("broken", says.answersWithAPage(title));
  },
  readWebhook,
} satisfies Provider;
