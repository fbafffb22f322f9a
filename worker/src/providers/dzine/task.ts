import { z } from "zod";
import type { Answer } from "../../ports/provider";
import { askAgainIn } from "../pace";
import { askAgain, failedThere, nothingMade, stumbled } from "../refusal";
import type { Reply } from "../wire";
import { title } from "./client";
import { opened } from "./envelope";
import { failureOf, inNoKnownShape } from "./errors";

export const handleSchema = z.object({ id: z.string().min(1).max(200), startedAt: z.number() });
export type Handle = z.infer<typeof handleSchema>;

const startedSchema = z.object({ task_id: z.string().min(1).max(200) });
/** The id of a task that was taken in; null when the answer holds none. */
export const idIn = (data: unknown): string | null =>
  startedSchema.safeParse(data).data?.task_id ?? null;

const progressSchema = z.object({
  task_id: z.string().nullish(),
  status: z.string().max(100),
  error_reason: z.string().nullish().catch(null),
  generate_result_slots: z.array(z.string().max(4000).nullish()).max(100).nullish().catch(null),
});

const underWay = new Set(["waiting", "in_queue", "processing", "uploading", "pending", "running"]);
/** Its own example says the one, its own list of words the other. */
const isDone = (status: string): boolean => status === "succeeded" || status === "success";

/** It wants to be asked no more often than this. */
const leastPace = 1500;

export const pending = (handle: Handle, age: number): Answer => ({
  status: "pending",
  handle,
  progress: null,
  askAgainIn: Math.max(leastPace, askAgainIn("image", age)),
});

export function answerOf(asked: Reply, job: Handle, now: number): Answer {
  const age = now - job.startedAt;
  if (!asked.ok) throw stumbled(title, asked, age, now);
  if (asked.json === undefined) throw askAgain(title);
  const { reply, code, said, data } = opened(asked);
  if (code === null) throw inNoKnownShape(asked.json);
  if (!reply.ok) {
    const passing = [401, 403, 404, 410, 429].includes(reply.status) || reply.status >= 500;
    // A task that is young may not be on every shelf yet, whatever the code for that is.
    if (passing || age < 60_000) throw stumbled(title, reply, age, now);
    throw failedThere(title, said);
  }
  const { data: task } = progressSchema.safeParse(data);
  if (!task) throw inNoKnownShape(data);
  if (task.task_id && task.task_id !== job.id) throw askAgain(title);
  if (underWay.has(task.status)) return pending(job, age);
  if (task.status === "failed") throw failureOf(task.error_reason ?? "");
  if (!isDone(task.status)) throw askAgain(title);
  // Unused slots are empty.
  const url = task.generate_result_slots?.find((slot) => /^https?:\/\/./.test(slot ?? ""));
  if (!url) throw nothingMade(title);
  return { status: "done", artifact: { kind: "file", url, media: "image" } };
}
