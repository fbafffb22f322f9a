import { z } from "zod";
import type { Answer, ProviderContext } from "../../ports/provider";
import { askAgainIn, progressIn } from "../pace";
import { askAgain, failedThere, stumbled } from "../refusal";
import type { Reply } from "../wire";
import { call, queueOf, title } from "./client";
import { failureOf } from "./errors";
import { appsOf, handleSchema, pathOf, type Handle } from "./job";
import { answerOf } from "./result";

const statusSchema = z.object({
  status: z.string(),
  logs: z.array(z.object({ message: z.string().nullish() })).nullish(),
  error: z.string().nullish(),
});

const ask = (context: ProviderContext, path: string): Promise<Reply> =>
  call(context, queueOf(context), path).catch(() => {
    throw askAgain(title);
  });

/** A webhook tells an id and no endpoint: the few there are, are asked in turn. */
async function locate(job: Handle, context: ProviderContext): Promise<string> {
  for (const app of appsOf(context)) {
    const reply = await ask(context, `${pathOf(app, job.id)}/status`);
    if (reply.ok) return app;
    if (reply.status !== 404) throw stumbled(title, reply, 0, context.now());
  }
  throw stumbled(
    title,
    { ok: false, status: 404, headers: new Headers(), text: "", json: undefined },
    context.now() - job.startedAt,
    context.now(),
  );
}

export async function check(handle: unknown, context: ProviderContext): Promise<Answer> {
  const known = handleSchema.parse(handle);
  const app = known.app ?? (await locate(known, context));
  const job = { ...known, app };
  const age = context.now() - job.startedAt;
  const path = pathOf(app, job.id);
  const reply = await ask(context, `${path}/status?logs=1`);
  if (!reply.ok) throw stumbled(title, reply, age, context.now());
  const { data: state } = statusSchema.safeParse(reply.json);
  if (state?.status === "IN_QUEUE" || state?.status === "IN_PROGRESS") {
    const logs = (state.logs ?? []).map(({ message }) => message ?? "").join("\n");
    return {
      status: "pending",
      handle: job,
      progress: state.status === "IN_PROGRESS" ? progressIn(logs) : null,
      askAgainIn: askAgainIn(job.media ?? "image", age),
    };
  }
  // Failure is also "completed", and only the result tells it; a word we don't know tells nothing.
  if (state?.status !== "COMPLETED") throw askAgain(title);
  const result = await ask(context, path);
  if (!result.ok) throw failureOf(result, age, context.now());
  if (state.error) throw failedThere(title, state.error);
  return answerOf(result.json);
}
