import type { DraftAnswer } from "@aktion/schema/media/draft-protocol";
import { readDraft } from "@aktion/schema/media/draft-protocol";
import type { Task, TaskOf } from "@aktion/schema/tasks/task";
import { exports } from "cloudflare:workers";

/** The media script itself, as the studio reaches it. */
export const ask = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(new Request(`http://media${path}`, init));

export const still = (asked: Partial<TaskOf<"image.generate">> = {}): TaskOf<"image.generate"> => ({
  kind: "image.generate",
  prompt: "Wide: she waits on the roof, city below",
  cast: [],
  style: null,
  aspect: "16:9",
  seed: null,
  ...asked,
});

export const shot = (asked: Partial<TaskOf<"video.animate">> = {}): TaskOf<"video.animate"> => ({
  kind: "video.animate",
  image: "first",
  end: null,
  prompt: "Slow push in",
  seconds: 1,
  move: "auto",
  rate: "24",
  aspect: "16:9",
  seed: null,
  ...asked,
});

export async function draft(
  task: Task,
  assets: Record<string, Uint8Array<ArrayBuffer>> = {},
  take = 1,
  onProgress?: (share: number) => void,
  parts: readonly Uint8Array<ArrayBuffer>[] = [],
  onPart?: (part: number, bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<DraftAnswer> {
  const form = new FormData();
  form.set("task", JSON.stringify(task));
  form.set("take", String(take));
  for (const [id, bytes] of Object.entries(assets)) form.set(`asset:${id}`, new Blob([bytes]));
  for (const [place, part] of parts.entries()) form.set(`part:${place}`, new Blob([part]));
  const response = await ask("/draft", { method: "POST", body: form });
  if (!response.body || response.status !== 200) throw new Error(await response.text());
  return readDraft(response.body, onProgress, onPart);
}

export async function stillBytes(
  asked: Partial<TaskOf<"image.generate">> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await draft(still(asked));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.artifact;
}

/** What the maker makes of a task, which must not be refused. */
export async function made(
  task: Task,
  assets: Record<string, Uint8Array<ArrayBuffer>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await draft(task, assets);
  if (!answer.ok) throw new Error(`${task.kind}: ${answer.error.message}`);
  return answer.artifact;
}
