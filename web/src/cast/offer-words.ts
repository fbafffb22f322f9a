import type { CastMember, offerTraining } from "@aktion/schema/api/cast";
import type { AnswerOf } from "@aktion/schema/api/endpoint";
import * as says from "#words/cast-training";
import { lengthWords } from "../app/time-words";

type Offer = AnswerOf<typeof offerTraining>;

/** Why a member can't be trained on Standard now; short of credits and guests have a way on. */
export type WhyNot =
  | { readonly is: "nothing" }
  | { readonly is: "refused" | "short" | "guest"; readonly words: string };

interface Asking {
  readonly guest: boolean;
  /** What was changed is not kept yet. */
  readonly unkept: boolean;
}

export function whyNot({ pictures }: CastMember, offer: Offer, { guest, unkept }: Asking): WhyNot {
  const { available, nothingNew, tiers } = offer;
  const { price, own, why, seconds } = tiers.standard;
  // Signing in helps only where somebody trains at all.
  if (guest && seconds > 0) return { is: "guest", words: says.signInToTrain };
  if (why !== null) return { is: "refused", words: why };
  if (pictures.length === 0) return { is: "refused", words: says.addAPictureToLearnFrom };
  if (unkept) return { is: "refused", words: says.stillSaving };
  if (nothingNew) return { is: "refused", words: says.nothingNew };
  if (!own && available < price)
    return { is: "short", words: says.tooFewCredits(price, available) };
  return { is: "nothing" };
}

/** What training on Standard costs, from which account, and how long it takes. */
export function offerWords({ available, tiers: { standard } }: Offer): string {
  const { price, own, seconds } = standard;
  const cost = own
    ? says.yourOwnKeyPays
    : price === 0
      ? says.costsNothing
      : says.costs(price, available);
  return `${cost} ${says.takesAbout(lengthWords(seconds * 1000))}`;
}
