import { z } from "zod";
import * as says from "#words/makers";
import type { Answer, ProviderContext } from "../../ports/provider";
import { askAgainIn } from "../pace";
import { askAgain, failedThere, moderated, nothingMade, stumbled } from "../refusal";
import { call, title, versionOf } from "./client";
import { shapeOf } from "./deployments";
import { chosenFrom } from "./outputs";
import { handleSchema, pathOf, requestSchema, type Handle } from "./request";

const least = 3000;

export function pending(handle: Handle, now: number): Answer {
  const wait = Math.max(least, askAgainIn("video", now - handle.startedAt));
  return { status: "pending", handle, progress: null, askAgainIn: wait };
}

async function ask(job: Handle, place: string, context: ProviderContext) {
  const path = `${pathOf(job, versionOf(context))}/${place}`;
  const reply = await call(context, path).catch(() => {
    throw askAgain(title);
  });
  const now = context.now();
  if (!reply.ok) throw stumbled(title, reply, now - job.startedAt, now);
  const { data } = requestSchema.safeParse(reply.json);
  if (!data || (data.request_id && data.request_id !== job.id)) throw askAgain(title);
  return data;
}

const errorSchema = z.object({ error: z.string().nullish(), errorCode: z.unknown().optional() });

/** A list of errors, one, or plain words. */
function saidIn(error: unknown): string {
  const list: unknown[] = Array.isArray(error) ? (error as unknown[]) : [error];
  const said = list.map((one) =>
    typeof one === "string" ? one : (errorSchema.safeParse(one).data?.error ?? ""),
  );
  return said.join(" ").trim().slice(0, 1000);
}

const calledOff = /^cancell?ed$/;
const over = /^(completed|succeeded|failed|cancell?ed)$/;
const goesOn = /^(in_queue|in_progress)$/;
const declined = /nsfw|content polic/i;

export async function check(handle: unknown, context: ProviderContext): Promise<Answer> {
  const job = handleSchema.parse(handle);
  const { status } = await ask(job, "status", context);
  if (goesOn.test(status)) return pending(job, context.now());
  if (calledOff.test(status)) throw failedThere(title, says.jobWasCalledOff);
  if (!over.test(status)) throw askAgain(title);
  // "Completed" says that it is over; how it went is told by the result alone.
  const result = await ask(job, "result", context);
  if (calledOff.test(result.status)) throw failedThere(title, says.jobWasCalledOff);
  if (result.status === "failed") {
    const said = saidIn(result.error);
    throw declined.test(said) ? moderated(title) : failedThere(title, said);
  }
  if (result.status !== "succeeded") throw askAgain(title);
  const shape = shapeOf(job.model, context.settings);
  const url = chosenFrom(result.outputs ?? {}, shape);
  if (!url || !/^https?:\/\/./.test(url)) throw nothingMade(title);
  return { status: "done", artifact: { kind: "file", url, media: shape.media } };
}
