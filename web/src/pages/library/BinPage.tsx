import type { BinItem } from "@aktion/schema/api/bin";
import { infiniteQueryOptions, useInfiniteQuery, type InfiniteData } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import * as says from "#words/library";
import { PageError } from "../../app/PageError";
import { useNow } from "../../app/use-now";
import { useTitle } from "../../app/use-title";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";
import { libraryApi } from "../../library/library-api";
import { refreshFacts } from "../../library/library-acts";
import { listings } from "../../library/listing";
import { Picture } from "../../previews/Picture";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { EmptyState } from "../../ui/EmptyState";
import { Icon } from "../../ui/Icon";
import { Skeleton } from "../../ui/Skeleton";
import dialogs from "./dialogs.module.css";
import styles from "./BinPage.module.css";

interface BinPart {
  items: BinItem[];
  next: string | null;
}

const binQuery = infiniteQueryOptions({
  queryKey: ["library", "bin"],
  queryFn: ({ pageParam, signal }) =>
    call(libraryApi.bin, { query: { cursor: pageParam, limit: 100 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: BinPart) => next,
  staleTime: 0,
});

const day = 24 * 60 * 60_000;

const whenWords = (goesAt: number | null, now: number): string =>
  goesAt === null ? says.keptByATake : says.goesIn(Math.ceil((goesAt - now) / day));

function takeOutOfBin(id: string): void {
  void queryClient.cancelQueries({ queryKey: binQuery.queryKey });
  queryClient.setQueryData<InfiniteData<BinPart, string | undefined>>(
    binQuery.queryKey,
    (bin) =>
      bin && {
        ...bin,
        pages: bin.pages.map((page) => ({
          ...page,
          items: page.items.filter((item) => item.id !== id),
        })),
      },
  );
}

/** The library shows what came back, and not what is gone, when it is looked at next. */
function changed(): void {
  for (const listing of listings()) listing.readAt = 0;
  void refreshFacts();
}

/** What was deleted, and when each of it goes. */
export function BinPage() {
  const bin = useInfiniteQuery(binQuery);
  const now = useNow(false);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [told, setTold] = useState("");
  const items = bin.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(says.bin);
  const act = async (doIt: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await doIt();
      changed();
    } catch (error) {
      setFailure(error);
    }
    void bin.refetch();
  };
  const bringBack = ({ id }: BinItem) =>
    void act(() => {
      takeOutOfBin(id);
      return call(libraryApi.undelete, { body: { ids: [id] } });
    });
  const empty = () => {
    setAsking(false);
    void act(async () => {
      const { gone, kept } = await call(libraryApi.emptyBin);
      setTold(says.emptied(gone, kept));
    });
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link href="/library" className={styles.back}>
          <Icon name="back" size={16} />
          {says.backToTheLibrary}
        </Link>
        <h1 className={styles.title}>{says.bin}</h1>
        {items.length > 0 && (
          <Button icon="trash" onClick={() => setAsking(true)}>
            {says.emptyTheBin}
          </Button>
        )}
      </header>
      <output className={styles.told}>{told}</output>
      {failure !== null && <PageError error={failure} />}
      {bin.isError && (
        <PageError
          error={bin.error}
          what={says.binCouldNotBeRead}
          onRetry={() => void bin.refetch()}
        />
      )}
      {bin.isPending && <Skeleton className={styles.waiting} />}
      {bin.isSuccess && items.length === 0 && (
        <EmptyState title={says.binIsEmpty} words={says.binKeeps} />
      )}
      {items.length > 0 && (
        <>
          <p className={styles.lead}>{says.binKeeps}</p>
          <ul className={styles.wall} aria-label={says.bin}>
            {items.map((item) => (
              <li key={item.id} className={styles.tile}>
                <BinPicture item={item} />
                <p className={styles.when}>{whenWords(item.goesAt, now)}</p>
                <Button
                  size="small"
                  icon="undo"
                  aria-label={says.bringBackOne(item.name || says.oneOf[item.kind])}
                  onClick={() => bringBack(item)}
                >
                  {says.bringBack}
                </Button>
              </li>
            ))}
          </ul>
          {bin.hasNextPage && (
            <Button disabled={bin.isFetching} onClick={() => void bin.fetchNextPage()}>
              {says.showMore}
            </Button>
          )}
        </>
      )}
      {asking && (
        <Dialog title={says.emptyItTitle} onClose={() => setAsking(false)}>
          <p>{says.emptyItWords}</p>
          <div className={dialogs.acts}>
            <Button onClick={() => setAsking(false)}>{says.keepIt}</Button>
            <Button variant="danger" onClick={empty}>
              {says.emptyIt}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function BinPicture({ item }: { item: BinItem }) {
  const name = item.name || says.oneOf[item.kind];
  if (item.kind === "audio" || !item.thumb)
    return (
      <span className={styles.picture}>
        <Icon name={item.kind === "audio" ? "sound" : "shot"} />
        <span className={styles.name}>{name}</span>
      </span>
    );
  return (
    <span className={styles.picture}>
      <Picture media={item} width={220} height={140} alt={name} />
    </span>
  );
}
