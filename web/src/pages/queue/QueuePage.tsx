import type { RunSummary } from "@aktion/schema/api/runs";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Link } from "wouter";
import * as says from "#words/queue";
import { goingCount, goingQuery, pastQuery } from "../../api/run-queries";
import { PageError } from "../../app/PageError";
import { useNow } from "../../app/use-now";
import { useTitle } from "../../app/use-title";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Skeleton } from "../../ui/Skeleton";
import { Wallet } from "../../wallet/Wallet";
import { cancelRun, retryRun } from "./queue-acts";
import { QueueRow } from "./QueueRow";
import { RunningRow } from "./RunningRow";
import { whatRuns } from "./run-words";
import { WaitingLine } from "./WaitingLine";
import styles from "./QueuePage.module.css";

const [quick, slow] = [2000, 15_000];

/** Everything that runs, waits or just ended, over all boards. */
export function QueuePage() {
  useTitle(says.queue);
  const going = useQuery({
    ...goingQuery,
    refetchInterval: ({ state }) => (state.data && goingCount(state.data) > 0 ? quick : slow),
  });
  const past = useInfiniteQuery(pastQuery);
  const [failure, setFailure] = useState<unknown>(null);
  const { running = [], waiting = [] } = going.data ?? {};
  const now = useNow(running.length + waiting.length > 0);
  const over =
    past.data?.pages
      .flatMap(({ items }) => items)
      .filter(({ status }) => status !== "running" && status !== "waiting") ?? [];
  // A run that left the first two lists is in the third one now.
  const here = [...running, ...waiting].map(({ id }) => id).join(" ");
  const { refetch } = past;
  const seen = useRef(here);
  useEffect(() => {
    if (seen.current === here) return;
    seen.current = here;
    void refetch();
  }, [here, refetch]);

  const act = async (work: Promise<unknown>) => {
    setFailure(null);
    try {
      await work;
    } catch (error) {
      setFailure(error);
    }
  };
  const empty = going.isSuccess && past.isSuccess && here === "" && over.length === 0;
  const broken = going.error && !going.data ? going.error : past.error && !past.data && past.error;

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{says.queue}</h1>
        <Wallet />
      </header>
      {failure !== null && <PageError error={failure} />}
      {broken && (
        <PageError
          error={broken}
          what={says.theQueueCouldNotBeRead}
          onRetry={() => {
            void going.refetch();
            void refetch();
          }}
        />
      )}
      {!broken && (going.isPending || past.isPending) && (
        <output className={styles.loading} aria-label={says.loadingTheQueue}>
          <Skeleton height={52} />
          <Skeleton height={52} />
          <Skeleton height={52} />
        </output>
      )}
      {empty && <EmptyState title={says.nothingRunsAndNothingWaits} words={says.aboutTheQueue} />}
      {running.length > 0 && (
        <Section title={says.running}>
          <ul>
            {running.map((run) => (
              <RunningRow
                key={run.id}
                run={run}
                now={now}
                onCancel={() => void act(cancelRun(run))}
              />
            ))}
          </ul>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={says.waiting}>
          <WaitingLine
            runs={waiting}
            now={now}
            onAct={(work) => void act(work)}
            onCancel={(run) => void act(cancelRun(run))}
          />
        </Section>
      )}
      {over.length > 0 && (
        <Section title={says.latelyFinished}>
          <ul>
            {over.map((run) => (
              <QueueRow key={run.id} run={run} now={now} why={run.training?.why}>
                {run.status !== "done" && (
                  <Again run={run} onRetry={() => void act(retryRun(run))} />
                )}
              </QueueRow>
            ))}
          </ul>
          {past.hasNextPage && (
            <Button
              variant="quiet"
              disabled={past.isFetchingNextPage}
              onClick={() => void past.fetchNextPage()}
            >
              {says.earlierRuns}
            </Button>
          )}
        </Section>
      )}
    </div>
  );
}

/** What did not come to its end can be tried again; a training, on the sheet that says its price. */
function Again({ run, onRetry }: { run: RunSummary; onRetry: () => void }) {
  if (!run.training)
    return (
      <Button size="small" onClick={onRetry}>
        {says.retry}
      </Button>
    );
  const { href } = whatRuns(run);
  if (href === null) return null;
  return (
    <Link href={href} className={styles.again}>
      {says.tryAgainOnTheSheet}
    </Link>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
