import type { CastMember } from "@aktion/schema/api/cast";
import * as says from "#words/cast-training";
import { momentWords } from "../app/time-words";
import { mediaOf } from "../stores/takes";
import { Face } from "./Face";
import { newPictures, type TrainedModel } from "./training-state";
import styles from "./TrainingPanel.module.css";

interface TrainedFactsProps {
  member: CastMember;
  model: TrainedModel;
}

/** Who trained a member and when, the pictures it was done from, and how today's differ. */
export function TrainedFacts({ member, model }: TrainedFactsProps) {
  const { came, went } = newPictures(member);
  const when = momentWords(model.readyAt);
  const rehearsed = model.tier === "draft";
  return (
    <div className={styles.facts}>
      <p className={rehearsed ? styles.quiet : undefined}>
        {rehearsed ? says.rehearsedOnDraft(when) : says.trainedBy(model.maker, when)}
      </p>
      <ul className={styles.learned} aria-label={says.learnedFrom(model.pictures.length)}>
        {model.pictures.map((id, place) => (
          <li key={id}>
            <Face
              still={member.pictures.find((one) => one.id === id) ?? mediaOf(id, "image")}
              alt={says.learnedPicture(place + 1)}
              width={48}
            />
          </li>
        ))}
      </ul>
      {came + went > 0 && !rehearsed && (
        <p className={styles.quiet}>
          {came > 0 && says.picturesAreNew(came)} {went > 0 && says.picturesAreGone(went)}
        </p>
      )}
    </div>
  );
}
