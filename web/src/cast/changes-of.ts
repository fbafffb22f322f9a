import type { MemberWords } from "./member-words";

/**
 * What of a member was changed, or null for nothing. A name or pictures that were emptied stay as they
 * were: nobody is without.
 */
export function changesOf(before: MemberWords, now: MemberWords): Partial<MemberWords> | null {
  const { name, words, notes, pictures } = now;
  const changes: Partial<MemberWords> = {
    ...(name !== "" && name !== before.name && { name }),
    ...(words !== before.words && { words }),
    ...(notes !== before.notes && { notes }),
    ...(pictures.length > 0 && pictures.join(" ") !== before.pictures.join(" ") && { pictures }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
