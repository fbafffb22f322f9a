import type { CastMember } from "@aktion/schema/api/cast";
import { useState } from "react";
import * as says from "#words/cast-training";
import { clockTime, lengthWords } from "../app/time-words";
import { useNow } from "../app/use-now";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorNote";
import { stopTraining } from "./training-acts";
import type { Training } from "./training-state";
import styles from "./TrainingPanel.module.css";

interface TrainingGoingProps {
  member: CastMember;
  training: Training;
}

/** A training under way: since when, how long it has been, and a way to stop it. */
export function TrainingGoing({ member, training }: TrainingGoingProps) {
  const { startedAt, seconds, tier, run } = training;
  const now = useNow(true);
  const [stopping, setStopping] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const since = clockTime(startedAt);
  const words = tier === "draft" ? says.rehearsingSince(since) : says.trainingSince(since);
  const stop = async () => {
    setStopping(true);
    setFailure(null);
    await stopTraining(member).catch(setFailure);
    setStopping(false);
  };
  return (
    <div className={styles.going}>
      <p>{words}</p>
      <div className={styles.sweeping} aria-hidden="true">
        <span className={styles.sweep} />
      </div>
      <div className={styles.line}>
        <p className={styles.passed}>
          {says.passedOfAbout(lengthWords(now - startedAt), lengthWords(seconds * 1000))}
        </p>
        <Button size="small" disabled={stopping || run === null} onClick={() => void stop()}>
          {stopping ? says.stopping : says.stop}
        </Button>
      </div>
      <p className={styles.quiet}>{says.itGoesOnElsewhere}</p>
      {failure !== null && <ErrorNote error={failure} />}
    </div>
  );
}
