import type { Provider } from "../../ports/provider";
import { offersOf, orderFor, type Line } from "../order";
import { noKey, tried, unknownStart } from "../refusal";
import { account, call } from "./client";
import { refusalOf } from "./errors";
import { requestOf } from "./form";
import { answerOf } from "./result";

/** One of the makers of the account: asked for once, and answered with the picture. */
export const makerOf = (name: string, title: string, lines: readonly Line[]) =>
  ({
    name,
    title,
    account,
    repeatable: false,
    configuration: {
      key: "STABILITY_API_KEY",
      urls: { api: "STABILITY_URL" },
      models: "STABILITY_MODELS",
    },
    outputHosts: [],
    offers: offersOf(lines),
    async start(task, context) {
      if (!context.key) throw noKey(title);
      const order = orderFor(title, lines, task, context.tier);
      const { path, body } = await requestOf(title, order, context);
      const headers = { accept: "image/*" };
      const asked = call(context, title, path, { method: "POST", body, headers, waitMs: 180_000 });
      const reply = await asked.catch(() => {
        throw unknownStart(title);
      });
      if (!reply.ok) throw refusalOf(title, reply, context.now());
      return answerOf(title, reply);
    },
    tryKey: (context) => tried(title, call(context, title, "/v1/user/balance"), context),
  }) satisfies Provider;
