import type { ObjectStore } from "../ports/outside";
import type { Shelf } from "../ports/provider";
import { objectKeyOf } from "../services/keep-upload";
import { assetIdOf } from "./deliver";

const places = 256;

const keyOf = (owner: string, attempt: string, place: number): string =>
  `${objectKeyOf(owner, assetIdOf(attempt))}.part/${place}`;

/** All that an attempt may have put aside. */
export const shelfKeys = (owner: string, attempt: string): string[] =>
  Array.from({ length: places }, (_, place) => keyOf(owner, attempt, place));

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
