import type { LibraryItem } from "@aktion/schema/api/library";
import {
  Suspense,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from "react";
import { Link } from "wouter";
import { useStore } from "zustand";
import * as says from "#words/library";
import { PageError } from "../../app/PageError";
import { useTitle } from "../../app/use-title";
import { openChoosing } from "../../library/choosing";
import { filterNames, isNarrowed } from "../../library/filters";
import { binItems } from "../../library/bin-files";
import { download, flipFavourite, rate, sayTrouble, useTrouble } from "../../library/library-acts";
import { useBroughtFiles } from "../../files/use-brought-files";
import { Button } from "../../ui/Button";
import { EmptyState } from "../../ui/EmptyState";
import { Icon } from "../../ui/Icon";
import { FilterLine } from "./FilterLine";
import { Grid, type GridHandle } from "./Grid";
import { SelectionBar } from "./SelectionBar";
import { UploadButton } from "./UploadButton";
import { useKeptPlace } from "./use-kept-place";
import { useLibrary } from "./use-library";
import { takeFiles, useSending } from "./use-sending";
import { latePart } from "../../ui/late-part";
import styles from "./Library.module.css";

const TagDialog = latePart(() => import("./TagDialog"));
const SendingNote = latePart(() => import("./SendingNote"));
const loadLightbox = () => import("./Lightbox");
const Lightbox = latePart(loadLightbox);

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, dialog") !== null;

/** Everything one made or uploaded. */
export function Library() {
  const { filters, open, listing, source, shown, total, facts, waiting, change, show, close } =
    useLibrary();
  const { items, begun, ended, failure } = shown;
  const choosing = useMemo(() => openChoosing(source), [source]);
  const { selection, whole, progress, failure: unchosen } = useStore(choosing.store);
  const [tagging, setTagging] = useState<ReadonlySet<string> | null>(null);
  const grid = useRef<GridHandle>(null);
  const trouble = useTrouble();
  const narrowed = isNarrowed(filters);
  // Also what was chosen where the page is not any more.
  const found = (ids: Iterable<string>) => [...ids].flatMap((id) => source.read.get(id) ?? []);
  const chosen = selection.chosen.size === 0 ? [] : found(selection.chosen);
  useTitle(says.library);
  useKeptPlace(begun);
  const sending = useSending();
  useBroughtFiles((brought) => void takeFiles(brought));
  useEffect(() => {
    // There before the first picture is opened: its keys are pressed at once.
    const timer = setTimeout(() => void loadLightbox(), 800);
    return () => {
      clearTimeout(timer);
      sayTrouble(null);
    };
  }, []);
  // Another list is chosen from anew; nothing is read for the last one.
  useEffect(() => choosing.clear, [choosing]);

  const drop = (gone: readonly LibraryItem[]) => {
    const left = new Set(gone.map(({ id }) => id));
    const last = items.findLastIndex(({ id }) => left.has(id));
    const next = items.slice(last + 1)[0] ?? items.findLast(({ id }) => !left.has(id));
    binItems(gone);
    choosing.drop(left);
    // What had the focus is gone with its picture: the keyboard goes on at the next one.
    if (next && open === null) setTimeout(() => grid.current?.focus(next.id));
  };
  const pressedAt = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const meant = chosen.length > 0 ? chosen : found([id]);
    const key = event.key.toLowerCase();
    if (key === "f") void flipFavourite(meant);
    else if (/^[1-5]$/.test(key)) void rate(meant, Number(key));
    else if (key === "t") setTagging(new Set(meant.map((item) => item.id)));
    else if (key === "d") void download(meant);
    else if (key === "delete" || key === "backspace") drop(meant);
    else return;
    event.preventDefault();
  };
  const pressed = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (isField(event.target) || open !== null || tagging) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a")
      choosing.flipAll(total);
    else if (event.key === "Escape" && selection.chosen.size > 0) choosing.clear();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => pressed(event);
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  // Where somebody leafed to in the lightbox is where they come out.
  const seen = useRef(open);
  useEffect(() => {
    const last = seen.current;
    seen.current = open;
    if (open === null && last !== null) grid.current?.focus(last);
  }, [open]);

  return (
    <div className={styles.page} data-selecting={chosen.length > 0 || undefined}>
      <div className={styles.top}>
        <header className={styles.head}>
          <h1 className={styles.title}>{says.library}</h1>
          <FilterLine filters={filters} facts={facts} onChange={change} />
          <UploadButton />
          <Link href="/library/bin" className={styles.bin} aria-label={says.bin} title={says.bin}>
            <Icon name="trash" />
          </Link>
        </header>
        {trouble.error !== null && (
          <div className={styles.note}>
            <PageError error={trouble.error} what={trouble.what} />
          </div>
        )}
        {failure !== null && (
          <div className={styles.note}>
            <PageError
              error={failure}
              what={begun ? says.restCouldNotBeRead : says.couldNotBeRead}
              onRetry={() => listing.retry()}
            />
          </div>
        )}
        {unchosen && (
          <div className={styles.note}>
            <PageError
              error={unchosen.error}
              {...(unchosen.again && {
                what: says.notAllChosen(chosen.length),
                onRetry: unchosen.again,
              })}
            />
          </div>
        )}
      </div>
      {sending && (
        <Suspense>
          <SendingNote />
        </Suspense>
      )}
      {items.length > 0 || !begun ? (
        <div className={styles.wall} aria-busy={waiting || undefined}>
          {!begun && failure === null && <output className={styles.spoken}>{says.loading}</output>}
          <Grid
            ref={grid}
            listing={shown}
            total={begun || failure !== null ? total : firstScreen}
            selection={selection}
            onWant={listing.want}
            onOpen={show}
            onToggle={choosing.toggle}
            onReach={choosing.reach}
            onFavourite={(id) => void flipFavourite(found([id]))}
            onKey={pressedAt}
          />
        </div>
      ) : (
        <div className={styles.none}>
          {!ended ? (
            <output className={styles.rest}>{says.readingTheRest}</output>
          ) : narrowed ? (
            <EmptyState title={says.nothingMatches} words={says.tryFewer}>
              <Button onClick={() => change(nothingSet)}>{says.clear}</Button>
            </EmptyState>
          ) : (
            <EmptyState title={says.nothingMadeYet} words={says.whatComesHere}>
              <UploadButton words />
              <Link href="/" className={styles.way}>
                {says.toTheBoards}
              </Link>
            </EmptyState>
          )}
        </div>
      )}
      {chosen.length > 0 && (
        <SelectionBar
          items={chosen}
          progress={progress}
          whole={whole}
          onAll={() => choosing.all(total)}
          onStop={choosing.stop}
          onFavourite={() => void flipFavourite(chosen)}
          onTag={() => setTagging(selection.chosen)}
          onRate={(rating) => void rate(chosen, rating)}
          onDownload={() => void download(chosen)}
          onDelete={() => drop(chosen)}
          onClear={choosing.clear}
        />
      )}
      <Suspense>
        {tagging && <TagDialog items={found(tagging)} onClose={() => setTagging(null)} />}
        {open !== null && (begun || failure !== null) && (
          <Lightbox
            id={open}
            items={items}
            above={shown.above}
            onShow={show}
            onClose={close}
            onDelete={drop}
            onWant={listing.want}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Kept room for before anything is known. */
const firstScreen = 40;

const nothingSet = Object.fromEntries(
  filterNames.filter((name) => name !== "sort").map((name) => [name, ""]),
);
