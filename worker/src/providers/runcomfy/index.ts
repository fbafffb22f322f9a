import type { Provider, ProviderContext } from "../../ports/provider";
import { offersOf, orderFor } from "../order";
import { askAgain, noKey, stumbled, tried, unknownStart } from "../refusal";
import { check, pending } from "./check";
import { call, callWithJson, title, versionOf } from "./client";
import { deploymentOf } from "./deployments";
import { refusalOf } from "./errors";
import { addressOf } from "./files";
import { graphOf } from "./graph";
import { missing } from "./missing";
import { lines } from "./offers";
import type { Overrides } from "./overrides";
import { overridesFor, placesFor } from "./plan";
import { handleSchema, pathOf, submittedSchema } from "./request";
import { readWebhook } from "./webhook";

async function submit(
  deployment: string,
  overrides: Overrides,
  context: ProviderContext,
): Promise<string> {
  const { webhook } = context;
  const query = webhook === null ? "" : `?webhook=${encodeURIComponent(webhook)}`;
  const place = `/${versionOf(context)}/deployments/${encodeURIComponent(deployment)}/inference`;
  const reply = await callWithJson(context, place + query, { overrides }).catch(() => {
    throw unknownStart(title);
  });
  if (!reply.ok) throw refusalOf(title, reply, context.now());
  const { data } = submittedSchema.safeParse(reply.json);
  if (!data) throw unknownStart(title);
  return data.request_id;
}

/** RunComfy, by its serverless queue: a deployment's graph is run once, then asked after. It keeps no list to search. */
export default {
  name: "runcomfy",
  title,
  repeatable: false,
  configuration: {
    key: "RUNCOMFY_API_TOKEN",
    urls: { api: "RUNCOMFY_URL" },
    settings: {
      coherent: "CREATE_COHERENT_DEPLOYMENT_ID",
      coherentSave: "CREATE_COHERENT_SAVE_NODE",
      wan: "WAN_FUN_INP_DEPLOYMENT_ID",
      wanStart: "WAN_FUN_INP_START_NODE",
      wanEnd: "WAN_FUN_INP_END_NODE",
      wanSave: "WAN_FUN_INP_SAVE_NODE",
      version: "RUNCOMFY_API_VERSION",
      /** Of use to the former product; its routes need none. */
      user: "RUNCOMFY_USER_ID",
    },
    models: "RUNCOMFY_MODELS",
  },
  outputHosts: ["*.runcomfy.net", "*.runcomfy.com"],
  offers: offersOf(lines),
  async start(task, context) {
    if (!context.key) throw noKey(title);
    const { model, files } = orderFor(title, lines, task, context.tier);
    const deployment = deploymentOf(model, context);
    const graph = await graphOf(deployment.id, context);
    const places = placesFor(task, graph, context);
    const stills = files["stills"] ?? [];
    const addresses = await Promise.all(
      (typeof stills === "string" ? [stills] : stills).map((still) => addressOf(context, still)),
    );
    const wanted = { places, addresses, graph, attempt: context.attempt };
    const overrides = await overridesFor(task, wanted);
    const startedAt = context.now();
    const id = await submit(deployment.id, overrides, context);
    return pending({ id, deployment: deployment.id, model, startedAt }, startedAt);
  },
  check,
  async cancel(handle, context) {
    const place = `${pathOf(handleSchema.parse(handle), versionOf(context))}/cancel`;
    const reply = await call(context, place, { method: "POST" }).catch(() => {
      throw askAgain(title);
    });
    // "Not cancellable" and "not found" are as good as called off.
    if (reply.status === 429 || reply.status >= 500) throw stumbled(title, reply, 0, context.now());
  },
  tryKey: (context) => tried(title, call(context, "/v2/balance"), context),
  missing,
  readWebhook,
} satisfies Provider;
