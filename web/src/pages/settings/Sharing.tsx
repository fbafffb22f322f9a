import type { Sharing as Told } from "@aktion/schema/api/sharing";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "wouter";
import * as says from "#words/sharing";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";
import { useMe } from "../../api/session";
import { PageError } from "../../app/PageError";
import { dayWords } from "../../app/time-words";
import { sampleQuery, sharingApi, sharingChanged, sharingQuery } from "../../sharing/sharing-api";
import { StoredRow } from "../../sharing/StoredRow";
import { Skeleton } from "../../ui/Skeleton";
import { Toggle } from "../../ui/Toggle";
import { useWish } from "../../ui/use-wish";
import { SettingsSection } from "./SettingsSection";
import styles from "./Sharing.module.css";

/** Whether what one makes is lent for training, and all there is to know before it is. */
export function Sharing() {
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <SettingsSection title={says.sharingForTraining}>
      {me.user.guest ? (
        <p className={styles.quiet}>{says.guestsShareNothing}</p>
      ) : (
        <>
          <p className={styles.quiet}>{says.aboutSharing}</p>
          <Decision />
        </>
      )}
    </SettingsSection>
  );
}

function stateWords({ on, since, last }: Told): string {
  if (on && since !== null) return says.onSince(dayWords(since));
  return last?.on ? says.theTextChanged : says.offNow;
}

function Decision() {
  const id = useId();
  const { data, error, refetch } = useQuery(sharingQuery);
  const turn = useMutation({
    mutationFn: (body: { on: boolean; version: string }) => call(sharingApi.put, { body }),
    onSuccess: (told) => {
      queryClient.setQueryData(sharingQuery.queryKey, told);
      void sharingChanged();
    },
    // The text may have changed: what is shown is read again before anything is agreed to.
    onError: () => void refetch(),
  });
  const [on, wish] = useWish(data?.on ?? false);
  if (error && !data) {
    return <PageError error={error} what={says.couldNotBeRead} onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton height={240} />;
  const { consent, contributions, given } = data;
  return (
    <div className={styles.decision}>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          {says.shareWhatIMake}
        </label>
        <Toggle
          id={id}
          aria-describedby={`${id}-state`}
          checked={on}
          disabled={turn.isPending}
          onChange={(next) =>
            void wish(next, () => turn.mutateAsync({ on: next, version: consent.version }))
          }
        />
      </div>
      <output id={`${id}-state`} className={styles.state}>
        {stateWords(data)}
      </output>
      {turn.error && <PageError error={turn.error} what={says.wasNotChanged} />}
      <Facts title={says.whatIsStored} items={consent.stored} />
      <Facts title={says.neverStored} items={consent.never} />
      <Said title={says.whatItPays}>{consent.pays}</Said>
      <Said title={says.whatItIsFor}>{consent.use}</Said>
      <Said title={says.goingBack}>{consent.final}</Said>
      <Sample />
      <p className={styles.quiet}>{says.textOf(consent.version)}</p>
      {(given.credits > 0 || given.tenths > 0) && (
        <p className={styles.quiet}>{says.givenSoFar(given.credits, given.tenths)}</p>
      )}
      <Link href="/settings/contributions" className={styles.link}>
        {contributions === 0 ? says.noContributionsLink : says.yourContributions(contributions)}
      </Link>
    </div>
  );
}

function Facts({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function Said({ title, children }: { title: string; children: string }) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.quiet}>{children}</p>
    </div>
  );
}

function Sample() {
  const { data } = useQuery(sampleQuery);
  if (!data) return <Skeleton height={160} />;
  return (
    <div>
      <h3 className={styles.title}>{data.own ? says.aRowOfYours : says.aRowMadeUp}</h3>
      <div className={styles.sample}>
        <StoredRow row={data.row} />
      </div>
    </div>
  );
}
