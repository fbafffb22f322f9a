import type { CastMember } from "@aktion/schema/api/cast";
import type { MemberWords } from "./cast-acts";

/**
 * What of a member was changed, or null for nothing. A name or pictures that were emptied stay as they
 * were: nobody is without.
 */
export function changesOf(member: CastMember, now: MemberWords): Partial<MemberWords> | null {
  const before = member.pictures.map(({ id }) => id).join(" ");
  const changes: Partial<MemberWords> = {
    ...(now.name !== "" && now.name !== member.name && { name: now.name }),
    ...(now.notes !== member.notes && { notes: now.notes }),
    ...(now.pictures.length > 0 && now.pictures.join(" ") !== before && { pictures: now.pictures }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
