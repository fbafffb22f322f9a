import type { Provider, ProviderContext } from "../../ports/provider";
import { ProviderError } from "../../ports/provider";
import { calledModels, listedIds } from "../known-models";
import { offersOf, orderFor, type Order } from "../order";
import { noKey, notSent, tried, unknownStart } from "../refusal";
import { call, title } from "./client";
import { refusalOf } from "./errors";
import { sizeFor } from "./models";
import { lines } from "./offers";
import { answerOf } from "./result";

type Input = Readonly<Record<string, string | number>>;

/** Pictures go as parts of a form: one as `image`, several as `image[]`. */
async function formOf(
  input: Input,
  pictures: readonly string[],
  { readAsset }: ProviderContext,
  fit: Order["fit"],
): Promise<FormData> {
  const form = new FormData();
  for (const [field, value] of Object.entries(input)) form.set(field, String(value));
  const field = pictures.length > 1 ? "image[]" : "image";
  for (const [place, asset] of pictures.entries()) {
    const { bytes, type } = await readAsset(asset, fit);
    form.append(field, new Blob([bytes], { type }), `${place + 1}.${type.split("/")[1] ?? "png"}`);
  }
  return form;
}

async function bodyOf(
  input: Input,
  pictures: readonly string[],
  context: ProviderContext,
  fit: Order["fit"],
) {
  if (pictures.length === 0) {
    const headers = { "content-type": "application/json" };
    return { path: "/images/generations", body: JSON.stringify(input), headers };
  }
  const body = await formOf(input, pictures, context, fit).catch((fault: unknown) => {
    throw fault instanceof ProviderError ? fault : notSent(title);
  });
  return { path: "/images/edits", body };
}

/** OpenAI's pictures: asked for once, and answered with the picture. It keeps no list to search. */
export default {
  name: "openai",
  title,
  repeatable: false,
  configuration: {
    key: "OPENAI_API_KEY",
    urls: { api: "OPENAI_URL" },
    settings: { organization: "OPENAI_ORGANIZATION" },
    models: "OPENAI_MODELS",
  },
  outputHosts: [],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    const order = orderFor(title, lines, task, context.tier);
    const called = context.modelFor(order.model);
    const size = "aspect" in task ? sizeFor(task.aspect, called) : "auto";
    const input = { ...(order.input as Input), model: called, size };
    const pictures = [order.files["image"] ?? []].flat();
    const { path, ...question } = await bodyOf(input, pictures, context, order.fit);
    const asked = call(context, path, { method: "POST", ...question, waitMs: 240_000 });
    const reply = await asked.catch(() => {
      throw unknownStart(title);
    });
    if (!reply.ok) throw refusalOf(reply, context.now());
    return answerOf(reply);
  },
  async missing(context) {
    const there = await listedIds(title, call(context, "/models"));
    return calledModels(lines, context.modelFor).filter((model) => !there.has(model));
  },
  tryKey: (context) => tried(title, call(context, "/models"), context),
} satisfies Provider;
