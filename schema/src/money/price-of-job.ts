import { spokenSeconds } from "../nodes/fields";
import type { Slot } from "../run/events";
import type { Task } from "../tasks/task";

type Timed = ReadonlyMap<string, { readonly seconds: number | null }>;

const tens = (seconds: number | null | undefined): number =>
  Math.max(1, Math.ceil((seconds ?? 10) / 10));

/** Units a task buys, where only its real inputs tell; null where the slot knew already. */
function unitsOf(task: Task, media: Timed): number | null {
  if (task.kind === "video.lipsync") return tens(media.get(task.audio)?.seconds);
  if (task.kind === "video.talk") {
    return tens(task.audio === null ? spokenSeconds(task.line) : media.get(task.audio)?.seconds);
  }
  if (task.kind === "speech.generate") return Math.max(1, Math.ceil(task.line.trim().length / 300));
  return null;
}

/** What a job costs once its inputs are known: never more than was held for it. */
export function priceOfJob(task: Task, slot: Slot, media: Timed): number {
  const units = unitsOf(task, media);
  return units === null ? slot.amount : Math.min(slot.amount, slot.each * units);
}
