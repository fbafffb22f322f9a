import type { Provider } from "../../ports/provider";
import { offersOf, orderFor } from "../order";
import { noKey, tried, unknownStart } from "../refusal";
import { pictureIn, wordsIn } from "./answer";
import { call, chat, draw, hubOf, title } from "./client";
import { refusalOf } from "./errors";
import { missing } from "./missing";
import { lines } from "./offers";

/** Hugging Face: words by its router to many makers, stills by its own machines. It keeps no list. */
export default {
  name: "huggingface",
  title,
  repeatable: false,
  configuration: {
    key: "HUGGINGFACE_API_KEY",
    urls: { router: "HUGGINGFACE_URL", hub: "HUGGINGFACE_HUB_URL" },
    models: "HUGGINGFACE_MODELS",
  },
  outputHosts: [],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    const { model: known, input } = orderFor(title, lines, task, context.tier);
    const model = context.modelFor(known);
    const words = task.kind === "text.enhance";
    const asked = words ? chat(context, { model, ...input }) : draw(context, model, input);
    const reply = await asked.catch(() => {
      throw unknownStart(title);
    });
    if (!reply.ok) throw refusalOf(reply, context.now());
    return words ? wordsIn(reply, task) : pictureIn(reply);
  },
  missing,
  /** The router lists its models to anyone: only the account's own page knows a key. */
  tryKey: (context) => tried(title, call(context, `${hubOf(context)}/api/whoami-v2`), context),
} satisfies Provider;
