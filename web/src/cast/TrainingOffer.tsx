import type { CastMember } from "@aktion/schema/api/cast";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Link } from "wouter";
import * as says from "#words/cast-training";
import { toApiError } from "../api/api-error";
import { useMe } from "../api/session";
import { openSignIn } from "../app/rim-dialog";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorNote";
import { Skeleton } from "../ui/Skeleton";
import { offerQuery } from "./cast-list";
import { offerWords, whyNot } from "./offer-words";
import { train, type TrainingTier } from "./training-acts";
import styles from "./TrainingPanel.module.css";

interface TrainingOfferProps {
  member: CastMember;
  unkept: boolean;
}

/** What training costs and does, and the button that begins it at just that price. */
export function TrainingOffer({ member, unkept }: TrainingOfferProps) {
  const { id, name, model, training } = member;
  const offer = useQuery(offerQuery(id));
  const guest = useMe().data?.user.guest ?? false;
  const [starting, setStarting] = useState<TrainingTier | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const reason = useId();
  if (offer.isError && !offer.data)
    return (
      <ErrorNote
        error={offer.error}
        what={says.theOfferCouldNotBeRead}
        onRetry={() => void offer.refetch()}
      />
    );
  if (!offer.data) return <Skeleton height={96} />;
  const { draft, standard } = offer.data.tiers;
  const waits = whyNot(member, offer.data, { guest, unkept });
  const begin = async (tier: TrainingTier) => {
    setStarting(tier);
    setFailure(null);
    try {
      await train(id, tier, tier === "draft" ? draft.price : standard.price);
    } catch (error) {
      setFailure(error);
      if (toApiError(error).code === "price.changed") void offer.refetch();
    }
    setStarting(null);
  };
  const failed = training !== null && training.why !== null;
  const again = failed ? says.tryAgain : model ? says.trainAgain : says.train;
  const canRehearse = draft.why === null && member.pictures.length > 0 && !unkept;
  return (
    <>
      {!model && !training && <p className={styles.quiet}>{says.whatTrainingDoes(name)}</p>}
      <p id={reason} className={waits.is === "nothing" ? styles.quiet : undefined}>
        {waits.is === "nothing" ? offerWords(offer.data) : waits.words}
        {waits.is === "short" && (
          <>
            {" "}
            <Link href="/settings" className={styles.way}>
              {says.addYourKey}
            </Link>
          </>
        )}
      </p>
      <div className={styles.acts}>
        {waits.is === "guest" ? (
          <Button onClick={openSignIn}>{says.signIn}</Button>
        ) : (
          <Button
            aria-describedby={reason}
            disabled={waits.is !== "nothing" || starting !== null}
            onClick={() => void begin("standard")}
          >
            {starting === "standard" ? says.starting : again}
          </Button>
        )}
        <Button
          variant="quiet"
          title={draft.why ?? says.aboutRehearsing}
          disabled={!canRehearse || starting !== null}
          onClick={() => void begin("draft")}
        >
          {starting === "draft" ? says.starting : says.rehearse}
        </Button>
      </div>
      <p className={styles.quiet}>{draft.why ?? says.aboutRehearsing}</p>
      {failure !== null && <ErrorNote error={failure} />}
    </>
  );
}
