import type { CreditEntry } from "@aktion/schema/api/money";
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import { Link } from "wouter";
import * as says from "#words/credits";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { useMe } from "../../api/session";
import { PageError } from "../../app/PageError";
import { openSignIn } from "../../app/rim-dialog";
import { clockTime, dayWords } from "../../app/time-words";
import { useTitle } from "../../app/use-title";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Skeleton } from "../../ui/Skeleton";
import { WalletNumbers } from "../../wallet/WalletNumbers";
import { entryAmount, entryWords, unitWords } from "./entry-words";
import styles from "./CreditsPage.module.css";

const historyQuery = infiniteQueryOptions({
  queryKey: ["credits", "history"],
  queryFn: ({ pageParam, signal }) =>
    call(api.creditHistory, { query: { cursor: pageParam, limit: 50 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

/** Entries know a board by its id; a hundred of the latest cover nearly all that are looked at. */
const titlesQuery = queryOptions({
  queryKey: ["credits", "titles"],
  queryFn: async ({ signal }) => {
    const { items } = await call(api.listBoards, { query: { limit: 100 }, signal });
    return new Map(items.map(({ id, title }) => [id, title || says.untitled]));
  },
});

/** Every movement of one's credits, in words. */
export function CreditsPage() {
  useTitle(says.credits);
  const { data: me, error, refetch } = useMe();
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{says.credits}</h1>
      {error && !me && <PageError error={error} onRetry={() => void refetch()} />}
      {me?.user.guest && (
        <EmptyState title={says.draftIsFree} words={says.aboutCredits}>
          <Button onClick={openSignIn}>{says.signIn}</Button>
        </EmptyState>
      )}
      {me && !me.user.guest && (
        <>
          <WalletNumbers me={me} />
          <p className={styles.about}>
            {says.aboutTrainingCredits} <Link href="/cast">{says.toYourCast}</Link>
          </p>
          <History />
        </>
      )}
    </div>
  );
}

function History() {
  const history = useInfiniteQuery(historyQuery);
  const { data: titles } = useQuery(titlesQuery);
  const entries = history.data?.pages.flatMap(({ items }) => items) ?? [];
  if (history.error && !history.data) {
    return (
      <PageError
        error={history.error}
        what={says.theHistoryCouldNotBeRead}
        onRetry={() => void history.refetch()}
      />
    );
  }
  if (history.isPending) return <Skeleton height={200} />;
  if (entries.length === 0) {
    return <EmptyState title={says.nothingMovedYet} words={says.aboutTheHistory} />;
  }
  return (
    <>
      {byDay(entries).map(([day, those]) => (
        <section key={day} className={styles.day} aria-label={day}>
          <h2 className={styles.heading}>{day}</h2>
          <ul>
            {those.map((entry) => (
              <li key={entry.id} className={styles.entry}>
                <span className={styles.time}>{clockTime(entry.createdAt)}</span>
                <span className={styles.words}>
                  {entryWords(entry, titles?.get(entry.board ?? "") ?? null)}
                </span>
                <span className={styles.amount} data-settle={entry.kind === "settle" || undefined}>
                  {entryAmount(entry)} <span className={styles.unit}>{unitWords(entry)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {history.hasNextPage && (
        <Button
          variant="quiet"
          disabled={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {says.earlierEntries}
        </Button>
      )}
    </>
  );
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function byDay(entries: readonly CreditEntry[]): [string, CreditEntry[]][] {
  const days = new Map<string, CreditEntry[]>();
  for (const entry of entries) {
    const day = capital(dayWords(entry.createdAt));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
