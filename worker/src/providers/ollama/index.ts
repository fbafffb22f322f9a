import { z } from "zod";
import * as says from "#words/makers";
import { ProviderError, type Provider } from "../../ports/provider";
import { calledModels, readList } from "../known-models";
import { offersOf, orderFor } from "../order";
import { askAgain, tried } from "../refusal";
import { answerOf } from "./answer";
import { call, chat, title } from "./client";
import { refusalOf } from "./errors";
import { lines } from "./offers";

const listSchema = z.object({ models: z.array(z.object({ name: z.string() })) });

/** Ollama, on a machine of one's own: no key and no cost, so a start may be sent again. */
export default {
  name: "ollama",
  title,
  repeatable: true,
  configuration: {
    key: null,
    urls: { api: "OLLAMA_URL" },
    needs: ["OLLAMA_URL"],
    models: "OLLAMA_MODELS",
  },
  outputHosts: [],
  offers: offersOf(lines),
  async start(task, context) {
    if (task.kind !== "text.enhance")
      throw new ProviderError("broken", says.doesNotMakeThis(title));
    const order = orderFor(title, lines, task, context.tier);
    const model = context.modelFor(order.model);
    const reply = await chat(context, { model, ...order.input }).catch(() => {
      throw askAgain(title);
    });
    if (!reply.ok) throw refusalOf(reply, model, context.now());
    return answerOf(reply.json, task);
  },
  async missing(context) {
    const { models } = await readList(title, call(context, "/api/tags"), listSchema);
    const there = new Set(models.map(({ name }) => name));
    // Without a tag the latest is meant.
    return calledModels(lines, context.modelFor).filter(
      (model) => !there.has(model.includes(":") ? model : `${model}:latest`),
    );
  },
  tryKey: (context) => tried(title, call(context, "/api/version"), context),
} satisfies Provider;
