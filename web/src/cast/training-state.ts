import type { CastMember } from "@aktion/schema/api/cast";

/** What training made of a member, and an attempt that is under way or came to nothing. */
export type TrainedModel = NonNullable<CastMember["model"]>;
export type Training = NonNullable<CastMember["training"]>;

/** How far a member's training is, in one word: a rehearsal made nothing that stills are made with. */
export type TrainingMark = "none" | "training" | "failed" | "rehearsed" | "trained";

export function markOf({ model, training }: CastMember): TrainingMark {
  if (training?.state === "training") return "training";
  // What was learned before still holds; what somebody stopped is nobody's failure.
  if (model && model.tier !== "draft") return "trained";
  if (training && training.why !== null) return "failed";
  return model ? "rehearsed" : "none";
}

/** How the pictures differ from those the model learned from. */
export function newPictures({ model, pictures }: CastMember): { came: number; went: number } {
  if (!model) return { came: 0, went: 0 };
  const learned = new Set(model.pictures);
  const here = new Set(pictures.map(({ id }) => id));
  return {
    came: [...here].filter((id) => !learned.has(id)).length,
    went: [...learned].filter((id) => !here.has(id)).length,
  };
}
