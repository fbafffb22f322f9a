import type { CastMember } from "@aktion/schema/api/cast";

/** What people say of a member, all of which they can change. */
export interface MemberWords {
  readonly name: string;
  readonly words: string;
  readonly notes: string;
  /** Asset ids, the face first. */
  readonly pictures: string[];
}

/** The part that is written. */
export type MemberText = Omit<MemberWords, "pictures">;

export const wordsOfMember = ({ name, words, notes, pictures }: CastMember): MemberWords => ({
  name,
  words,
  notes,
  pictures: pictures.map(({ id }) => id),
});

/** Without the room around them, as they are kept. */
export const trimmed = ({ name, words, notes }: MemberText): MemberText => ({
  name: name.trim(),
  words: words.trim(),
  notes: notes.trim(),
});
