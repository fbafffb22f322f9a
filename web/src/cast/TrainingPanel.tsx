import type { CastMember } from "@aktion/schema/api/cast";
import { useId } from "react";
import * as says from "#words/cast-training";
import { FailedTraining } from "./FailedTraining";
import { TrainedFacts } from "./TrainedFacts";
import { TrainingGoing } from "./TrainingGoing";
import { TrainingOffer } from "./TrainingOffer";
import { isTraining } from "./training-news";
import { markOf } from "./training-state";
import { trainingWords } from "./training-words";
import styles from "./TrainingPanel.module.css";

interface TrainingPanelProps {
  member: CastMember;
  /** What was changed on the sheet is not kept yet. */
  unkept: boolean;
}

/** What a member's pictures were made into, what is being made of them, and what it would cost. */
export function TrainingPanel({ member, unkept }: TrainingPanelProps) {
  const { model, training } = member;
  const title = useId();
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {says.training}
      </h2>
      <output className={styles.spoken}>{trainingWords[markOf(member)]}</output>
      {model && <TrainedFacts member={member} model={model} />}
      {training && isTraining(member) ? (
        <TrainingGoing member={member} training={training} />
      ) : (
        <>
          {training && <FailedTraining why={training.why} />}
          <TrainingOffer member={member} unkept={unkept} />
        </>
      )}
    </section>
  );
}
