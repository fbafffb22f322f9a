import type { Provider } from "../../ports/provider";
import { offersOf, orderFor, withAddresses } from "../order";
import { noKey, tried, unknownStart } from "../refusal";
import { call, callWithJson, title } from "./client";
import { refusalOf } from "./errors";
import { addressOf } from "./files";
import { lines } from "./offers";
import * as shot from "./shot";
import { stillIn } from "./still";

/** A still is answered when it is made, so that takes longer and may hold the picture itself. */
const asks = {
  still: { path: "/v1/images/generations", limits: { waitMs: 180_000, most: 40_000_000 } },
  shot: { path: shot.path, limits: { waitMs: 60_000 } },
};

/** AIML API: stills are answered at once, shots are asked after. It keeps no list to search. */
export default {
  name: "aiml",
  title,
  repeatable: false,
  configuration: { key: "AIML_API_KEY", urls: { api: "AIML_URL" }, models: "AIML_MODELS" },
  outputHosts: ["cdn.aimlapi.com"],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    const order = orderFor(title, lines, task, context.tier);
    const input = await withAddresses(order, (asset, fit) => addressOf(context, asset, fit));
    const { path, limits } = task.kind === "video.animate" ? asks.shot : asks.still;
    const body = { model: context.modelFor(order.model), ...input };
    const startedAt = context.now();
    const reply = await callWithJson(context, path, body, limits).catch(() => {
      throw unknownStart(title);
    });
    if (!reply.ok) throw refusalOf(reply, context.now());
    return path === shot.path ? shot.accepted(reply, startedAt, context.now()) : stillIn(reply);
  },
  check: shot.check,
  tryKey: (context) => tried(title, call(context, "/v2/billing"), context),
} satisfies Provider;
