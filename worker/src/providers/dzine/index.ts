import { ProviderError, type Fit, type Provider, type ProviderContext } from "../../ports/provider";
import { dataUrl } from "../data-url";
import { offersOf, orderFor } from "../order";
import { askAgain, noKey, notSent, tried, unknownStart } from "../refusal";
import { call, callWithJson, title } from "./client";
import { opened } from "./envelope";
import { refusalOf } from "./errors";
import { lines } from "./offers";
import { answerOf, handleSchema, idIn, pending } from "./task";

/** A picture by its address where the studio has one, else within the request. */
async function imageOf(asset: string, context: ProviderContext, fit?: Fit) {
  try {
    const url = await context.linkAsset(asset, fit);
    if (url) return { url };
    const { bytes, type } = await context.readAsset(asset, fit);
    return { base64_data: dataUrl(bytes, type) };
  } catch (fault) {
    throw fault instanceof ProviderError ? fault : notSent(title);
  }
}

/**
 * Dzine, by its tasks: one is created, then asked after. All that is known of it comes from its
 * clients, so it is off until an admin turns it on; no list, no report and no way to call a task off
 * are known.
 */
export default {
  name: "dzine",
  title,
  repeatable: false,
  configuration: {
    key: "DZINE_API_TOKEN",
    urls: { api: "DZINE_URL" },
    models: "DZINE_MODELS",
  },
  outputHosts: ["static.dzine.ai"],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    const { model, input, files, fit } = orderFor(title, lines, task, context.tier);
    const [image] = [files["image"] ?? []].flat();
    const images = image === undefined ? {} : { images: [await imageOf(image, context, fit)] };
    const path = image === undefined ? "/create_task_txt2img" : "/create_task_img2img";
    const body = { ...input, style_code: context.modelFor(model), ...images };
    const startedAt = context.now();
    const reply = await callWithJson(context, path, body).catch(() => {
      throw unknownStart(title);
    });
    const told = opened(reply);
    if (reply.ok && told.code === null) throw unknownStart(title);
    if (!told.reply.ok) throw refusalOf(told, context.now());
    const id = idIn(told.data);
    if (id === null) throw unknownStart(title);
    return pending({ id, startedAt }, 0);
  },
  async check(handle, context) {
    const job = handleSchema.parse(handle);
    const path = `/get_task_progress/${encodeURIComponent(job.id)}`;
    const reply = await call(context, path).catch(() => {
      throw askAgain(title);
    });
    return answerOf(reply, job, context.now());
  },
  tryKey: (context) =>
    tried(
      title,
      call(context, "/style/list?page_no=0&page_size=1").then((reply) => opened(reply).reply),
      context,
    ),
} satisfies Provider;
