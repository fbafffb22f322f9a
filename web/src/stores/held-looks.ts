import { z } from "zod";
import { readNote, writeNote } from "../api/local-note";

/** Looks that this browser kept by itself before the studio kept them. */
const lookSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(40),
  preset: z.string(),
  words: z.string(),
  strength: z.number().min(0).max(1),
});
export type HeldLook = z.infer<typeof lookSchema>;

const key = "aktion.looks";

export function readLooks(note: string | null): readonly HeldLook[] {
  try {
    return z.array(lookSchema).parse(JSON.parse(note ?? "[]"));
  } catch {
    return [];
  }
}

export const heldLooks = (): readonly HeldLook[] => {
  const looks = readLooks(readNote(key));
  // The newest come first: the last to be sent is the newest there.
  return looks.toReversed();
};

export function forgetHeldLooks(ids: readonly string[]): void {
  const note = readNote(key);
  if (note === null) return;
  const left = readLooks(note).filter(({ id }) => !ids.includes(id));
  writeNote(key, left.length === 0 ? null : JSON.stringify(left));
}
