import type { RunEvent } from "@aktion/schema/run/events";
import { isFilm } from "@aktion/schema/tasks/task";
import type { ObjectStore } from "../ports/outside";
import type { Shelf } from "../ports/provider";
import { objectKeyOf } from "../services/keep-upload";
import type { Standing } from "./attempt-steps";
import { assetIdOf } from "./deliver";
import { words } from "./step-faults";

const places = 256;

const keyOf = (owner: string, attempt: string, place: number): string =>
  `${objectKeyOf(owner, assetIdOf(attempt))}.part/${place}`;

const shelfEnds: ReadonlySet<RunEvent["type"]> = new Set([
  "attempt-stored",
  "attempt-failed",
  "attempt-dropped",
]);

/** What was put aside on the way is of no use once the attempt is over. */
export async function clearShelf(
  objects: ObjectStore,
  { facts: { run, id, job }, provider }: Standing,
  events: readonly RunEvent[],
): Promise<void> {
  const { kind } = job.task;
  // A frame that a browser took lies at the first place; only films have more.
  const used = isFilm(kind) ? places : kind === "media.frame" ? 1 : 0;
  if (!provider.repeatable || used === 0) return;
  if (!events.some(({ type }) => shelfEnds.has(type))) return;
  const keys = Array.from({ length: used }, (_, place) => keyOf(run.owner, id, place));
  await objects.remove(keys).catch((fault: unknown) => console.error("shelf", words(fault)));
}

/** What is finished of an attempt lies beside its output: a host that comes back goes on from there. */
export function attemptShelf(objects: ObjectStore, owner: string, attempt: string): Shelf {
  return {
    async read(place) {
      const found = place < places ? await objects.get(keyOf(owner, attempt, place)) : null;
      return found && new Uint8Array(found.bytes);
    },
    async write(place, bytes) {
      if (place >= places) return;
      await objects.put(keyOf(owner, attempt, place), bytes, "application/octet-stream");
    },
  };
}
