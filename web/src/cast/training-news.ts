import type { CastMember } from "@aktion/schema/api/cast";

export interface TrainingNews {
  readonly member: CastMember;
  readonly is: "ready" | "failed";
}

export const isTraining = ({ training }: CastMember): boolean => training?.state === "training";

/** Whose training ended between two looks at the cast; one that somebody stopped is no news. */
export function newsOf(
  before: readonly CastMember[],
  after: readonly CastMember[],
): readonly TrainingNews[] {
  return after.flatMap((member): TrainingNews[] => {
    const was = before.find(({ id }) => id === member.id);
    if (!was || !isTraining(was) || isTraining(member)) return [];
    if (member.training) return member.training.why === null ? [] : [{ member, is: "failed" }];
    const made = member.model !== null && member.model.id !== was.model?.id;
    return made ? [{ member, is: "ready" }] : [];
  });
}
