import { ProviderError, type Provider, type ProviderContext } from "../../ports/provider";
import { base64Of } from "../data-url";
import { calledModels, notThere } from "../known-models";
import { offersOf, orderFor, type Order } from "../order";
import { noKey, notSent, tried, unknownStart } from "../refusal";
import { answerOf } from "./answer";
import { call, generate, title } from "./client";
import { refusalOf, withPlainStatus } from "./errors";
import { lines } from "./offers";

/** Pictures go within the request, since it reads no addresses. Nothing is ordered yet. */
async function pictureParts({ files, fit }: Order, context: ProviderContext) {
  const assets = [files["pictures"] ?? []].flat();
  const read = async (asset: string) => {
    const { bytes, type } = await context.readAsset(asset, fit);
    return { inlineData: { mimeType: type, data: base64Of(bytes) } };
  };
  return Promise.all(assets.map(read)).catch((fault: unknown) => {
    throw fault instanceof ProviderError ? fault : notSent(title);
  });
}

/** Google's Gemini, by generateContent: what it made is the answer itself. It keeps no list. */
export default {
  name: "gemini",
  title,
  repeatable: false,
  configuration: {
    key: "GEMINI_API_KEY",
    urls: { api: "GEMINI_URL" },
    models: "GEMINI_MODELS",
  },
  outputHosts: [],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    const order = orderFor(title, lines, task, context.tier);
    const pictures = await pictureParts(order, context);
    const { prompt, ...rest } = order.input;
    const body = { contents: [{ role: "user", parts: [...pictures, { text: prompt }] }], ...rest };
    const media = task.kind === "text.enhance" ? "text" : "image";
    const model = context.modelFor(order.model);
    const reply = await generate(context, model, body, media).catch(() => {
      throw unknownStart(title);
    });
    if (!reply.ok) throw refusalOf(reply, context.now());
    if (reply.json === undefined) throw unknownStart(title);
    return answerOf(reply.json, task);
  },
  missing: (context) =>
    notThere(title, calledModels(lines, context.modelFor), (model) =>
      call(context, `/models/${encodeURIComponent(model)}`),
    ),
  tryKey: (context) =>
    tried(title, call(context, "/models?pageSize=1").then(withPlainStatus), context),
} satisfies Provider;
