import { z } from "zod";
import type { Answer, ProviderContext } from "../../ports/provider";
import { askAgainIn } from "../pace";
import { askAgain, failedThere, moderated, nothingMade, stumbled, unknownStart } from "../refusal";
import type { Reply } from "../wire";
import { call, title } from "./client";
import { isDeclined } from "./errors";

export const path = "/v2/video/generations";

const id = z.string().min(1).max(300);
/** The routes of before name the job otherwise. */
const createdSchema = z.union([
  z.object({ id }),
  z.object({ generation_id: id }).transform((old) => ({ id: old.generation_id })),
]);
const stateSchema = z.object({
  status: z.string(),
  video: z.object({ url: z.string().max(4000).nullish() }).nullish(),
  error: z.object({ name: z.string().nullish(), message: z.string().nullish() }).nullish(),
});
const handleSchema = z.object({ id: z.string(), startedAt: z.number() });
type Handle = z.infer<typeof handleSchema>;

const pending = (handle: Handle, now: number): Answer => ({
  status: "pending",
  handle,
  progress: null,
  // Their own samples ask every ten to fifteen seconds.
  askAgainIn: Math.max(4000, askAgainIn("video", now - handle.startedAt)),
});

/** It has an id, so it was accepted: whatever else the answer says is for the next question. */
export function accepted({ json }: Reply, startedAt: number, now: number): Answer {
  const { data } = createdSchema.safeParse(json);
  if (!data) throw unknownStart(title);
  return pending({ id: data.id, startedAt }, now);
}

const going = new Set(["queued", "generating", "waiting", "active"]);

export async function check(handle: unknown, context: ProviderContext): Promise<Answer> {
  const job = handleSchema.parse(handle);
  const query = new URLSearchParams({ generation_id: job.id });
  const reply = await call(context, `${path}?${query.toString()}`).catch(() => {
    throw askAgain(title);
  });
  const now = context.now();
  if (!reply.ok) throw stumbled(title, reply, now - job.startedAt, now);
  const { data: state } = stateSchema.safeParse(reply.json);
  if (!state) throw askAgain(title);
  if (going.has(state.status)) return pending(job, now);
  if (state.status === "error") {
    const { name = "", message = "" } = state.error ?? {};
    throw isDeclined(`${name} ${message}`) ? moderated(title) : failedThere(title, message ?? "");
  }
  if (state.status !== "completed") throw askAgain(title);
  const url = state.video?.url;
  if (!url || !/^https?:\/\/./.test(url)) throw nothingMade(title);
  return { status: "done", artifact: { kind: "file", url, media: "video" } };
}
