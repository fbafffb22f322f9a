import { useEffect, useState } from "react";
import * as says from "#words/watch";
import { toApiError } from "../../api/api-error";
import { Logo } from "../../app/Logo";
import { PageError } from "../../app/PageError";
import { useTitle } from "../../app/use-title";
import { EmptyState } from "../../ui/EmptyState";
import { IconButton } from "../../ui/IconButton";
import { Skeleton } from "../../ui/Skeleton";
import { ShotStrip } from "./ShotStrip";
import { useWatch } from "./use-watch";
import { WatchedShot } from "./WatchedShot";
import styles from "./WatchPage.module.css";

/** What somebody was sent to watch: one shot large, the others below it, notes and approval beside. */
export function WatchPage({ token }: { token: string }) {
  const { query, write, approve } = useWatch(token);
  const [take, setTake] = useState<string | null>(null);
  const { data } = query;
  const shots = data?.shots ?? [];
  const at = Math.max(
    0,
    shots.findIndex((shot) => shot.take === take),
  );
  const shot = shots[at];
  const go = (to: number) => setTake(shots[to]?.take ?? take);
  useTitle(data ? says.circledOf(data.title) : says.watch);
  useEffect(() => {
    // A link is for whom it was sent to, and for no search engine.
    const meta = document.createElement("meta");
    Object.assign(meta, { name: "robots", content: "noindex" });
    document.head.append(meta);
    return () => meta.remove();
  }, []);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.mark} title={says.madeWith}>
          <Logo />
        </span>
        <h1 className={styles.title}>{data?.title ?? ""}</h1>
        {shots.length > 1 && (
          <nav className={styles.turn} aria-label={says.shots}>
            <IconButton
              icon="back"
              label={says.previous}
              disabled={at === 0}
              onClick={() => go(at - 1)}
            />
            <span className={styles.place}>{says.placeOf(at + 1, shots.length)}</span>
            <IconButton
              icon="forward"
              label={says.next}
              disabled={at === shots.length - 1}
              onClick={() => go(at + 1)}
            />
          </nav>
        )}
      </header>
      {query.isPending && (
        <main className={styles.waiting}>
          <Skeleton />
        </main>
      )}
      {query.isError && !data && (
        <main className={styles.words}>
          {toApiError(query.error).code === "watch.not-found" ? (
            <EmptyState title={says.thisLinkOpensNothing} words={says.askForANewOne} />
          ) : (
            <PageError
              error={query.error}
              what={says.thisCouldNotBeOpened}
              onRetry={() => void query.refetch()}
            />
          )}
        </main>
      )}
      {data && !shot && (
        <main className={styles.words}>
          <EmptyState title={says.nothingIsCircledYet} words={says.comeBack} />
        </main>
      )}
      {data && shot && (
        <>
          <WatchedShot
            key={shot.take}
            shot={shot}
            rate={data.rate}
            onWrite={write}
            onApprove={(name, approved) => approve(shot.take, name, approved)}
          />
          {shots.length > 1 && <ShotStrip shots={shots} at={at} onGo={go} />}
        </>
      )}
    </div>
  );
}
