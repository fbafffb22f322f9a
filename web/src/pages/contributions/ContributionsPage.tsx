import { infiniteQueryOptions, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import * as says from "#words/sharing";
import { call } from "../../api/call";
import { useMe } from "../../api/session";
import { PageError } from "../../app/PageError";
import { openSignIn } from "../../app/rim-dialog";
import { useTitle } from "../../app/use-title";
import { sharingApi, sharingChanged } from "../../sharing/sharing-api";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Skeleton } from "../../ui/Skeleton";
import { classNames } from "../../ui/class-names";
import { ContributionRow } from "./ContributionRow";
import { Withdraw } from "./Withdraw";
import page from "../../app/page.module.css";
import styles from "./ContributionsPage.module.css";

const listQuery = infiniteQueryOptions({
  queryKey: ["sharing", "contributions"],
  queryFn: ({ pageParam, signal }) =>
    call(sharingApi.list, { query: { cursor: pageParam, limit: 50 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

/** Everything one lent for training, and the way to take one, some or all of it back. */
export function ContributionsPage() {
  useTitle(says.contributions);
  const { data: me, error, refetch } = useMe();
  return (
    <div className={classNames(page.page, styles.column)}>
      <h1 className={page.title}>{says.contributions}</h1>
      {error && !me && <PageError error={error} onRetry={() => void refetch()} />}
      {me?.user.guest && (
        <EmptyState title={says.nothingShared} words={says.guestsShareNothing}>
          <Button onClick={openSignIn}>{says.signIn}</Button>
        </EmptyState>
      )}
      {me && !me.user.guest && <Contributions />}
    </div>
  );
}

function Contributions() {
  const list = useInfiniteQuery(listQuery);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const withdrawal = useMutation({
    mutationFn: (ids: readonly string[] | "all") =>
      ids === "all"
        ? call(sharingApi.withdrawAll)
        : call(sharingApi.withdraw, { body: { ids: [...ids] } }),
    onSuccess: async () => {
      setPicked(new Set());
      await sharingChanged();
    },
  });
  if (list.error && !list.data) {
    return (
      <PageError
        error={list.error}
        what={says.listCouldNotBeRead}
        onRetry={() => void list.refetch()}
      />
    );
  }
  if (list.isPending) return <Skeleton height={240} />;
  const items = list.data.pages.flatMap((page) => page.items);
  const total = list.data.pages[0]?.total ?? 0;
  const chosen = items.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const pick = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const busy = withdrawal.isPending;
  return (
    <>
      <output className={styles.said}>
        {withdrawal.data && says.withdrawn(withdrawal.data.withdrawn)}
      </output>
      {withdrawal.error && <PageError error={withdrawal.error} what={says.wasNotWithdrawn} />}
      {items.length === 0 ? (
        <EmptyState title={says.nothingShared} words={says.aboutNothingShared}>
          <Link href="/settings" className={styles.link}>
            {says.sharingInSettings}
          </Link>
        </EmptyState>
      ) : (
        <>
          <p className={styles.about}>{says.aboutContributions}</p>
          <div className={styles.acts}>
            {chosen.length > 0 ? (
              <Withdraw
                key="selected"
                label={says.withdrawSelected(chosen.length)}
                disabled={busy}
                onWithdraw={() => withdrawal.mutate(chosen)}
              />
            ) : (
              <span className={styles.hint}>{says.nothingSelected}</span>
            )}
            <Withdraw
              key="all"
              label={says.withdrawAll(total)}
              disabled={busy}
              onWithdraw={() => withdrawal.mutate("all")}
            />
          </div>
          <ul className={styles.list}>
            {items.map((one) => (
              <ContributionRow
                key={one.id}
                contribution={one}
                selected={picked.has(one.id)}
                busy={busy}
                onSelect={(on) => pick(one.id, on)}
                onWithdraw={() => withdrawal.mutate([one.id])}
              />
            ))}
          </ul>
          {list.hasNextPage && (
            <Button
              variant="quiet"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {says.earlierOnes}
            </Button>
          )}
        </>
      )}
    </>
  );
}
