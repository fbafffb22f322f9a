import type { LibraryItem } from "@aktion/schema/api/library";
import { libraryLimits } from "@aktion/schema/api/library-limits";
import { queryOptions } from "@tanstack/react-query";
import { create } from "zustand";
import * as says from "#words/library";
import { call } from "../api/call";
import { queryClient } from "../api/query-client";
import { showUndo } from "../ui/undo-bar";
import { libraryApi } from "./library-api";
import { listings, showItems } from "./listing";
import { putBack, takeOut } from "./put-back";

/** Why the last act was refused; said on the page until the next one. */
export const useTrouble = create<{ readonly error: unknown }>(() => ({ error: null }));

export const sayTrouble = (error: unknown): void => useTrouble.setState({ error });

export const factsQuery = queryOptions({
  queryKey: ["library", "facts"],
  queryFn: ({ signal }) => call(libraryApi.facts, { signal }),
});

export const refreshFacts = () => queryClient.invalidateQueries({ queryKey: factsQuery.queryKey });

/** One request carries no more; the answers in their order. */
async function inParts<T>(ids: readonly string[], act: (part: string[]) => Promise<T>) {
  const answers: T[] = [];
  for (let from = 0; from < ids.length; from += libraryLimits.atOnce)
    answers.push(await act(ids.slice(from, from + libraryLimits.atOnce)));
  return answers;
}

export interface Marks {
  readonly favourite?: boolean;
  readonly rating?: number | null;
  readonly addTags?: string[];
  readonly removeTags?: string[];
}

function marked(item: LibraryItem, marks: Marks): LibraryItem {
  const { favourite = item.favourite, rating = item.rating, addTags, removeTags } = marks;
  const left = item.tags.filter((tag) => !removeTags?.includes(tag));
  const tags = [...new Set([...left, ...(addTags ?? [])])].sort((a, b) => a.localeCompare(b));
  return { ...item, favourite, rating, tags };
}

/** Puts these in the place of what is shown of them. */
export function showAs(items: readonly LibraryItem[]): void {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const listing of listings()) {
    for (const item of items) if (listing.read.has(item.id)) listing.read.set(item.id, item);
    showItems(listing, (before) => before.map((item) => byId.get(item.id) ?? item));
  }
}

/** Shown at once; a refusal is said, and what was there before is shown again. */
export async function mark(items: readonly LibraryItem[], marks: Marks): Promise<void> {
  if (items.length === 0) return;
  sayTrouble(null);
  showAs(items.map((item) => marked(item, marks)));
  try {
    const ids = items.map(({ id }) => id);
    const answers = await inParts(ids, (part) =>
      call(libraryApi.mark, { body: { ids: part, ...marks } }),
    );
    showAs(answers.flatMap((answer) => answer.items));
  } catch (error) {
    showAs(items);
    sayTrouble(error);
  }
  void refreshFacts();
}

/** A heart is taken back only where all have one. */
export const flipFavourite = (items: readonly LibraryItem[]): Promise<void> =>
  mark(items, { favourite: !items.every(({ favourite }) => favourite) });

/** The same number again takes the rating back. */
export const rate = (items: readonly LibraryItem[], rating: number): Promise<void> =>
  mark(items, { rating: items.every((item) => item.rating === rating) ? null : rating });

/** Gone from the page at once; for ten seconds one press brings them back. */
export function binItems(items: readonly LibraryItem[]): void {
  if (items.length === 0) return;
  sayTrouble(null);
  const ids = items.map(({ id }) => id);
  const gone = new Set(ids);
  const outs = listings().map((listing) => {
    const { left, out } = takeOut(listing.store.getState().items, gone);
    if (out.length > 0) showItems(listing, () => left);
    return { listing, out };
  });
  const back = () => {
    for (const { listing, out } of outs) showItems(listing, (now) => putBack(now, out));
  };
  const deleted = inParts(ids, (part) => call(libraryApi.remove, { body: { ids: part } }));
  const refused = (error: unknown) => {
    back();
    sayTrouble(error);
  };
  deleted.catch(refused).finally(() => void refreshFacts());
  showUndo({
    words: says.deleted(items.length),
    undo: () => {
      back();
      deleted
        .then(() => inParts(ids, (part) => call(libraryApi.undelete, { body: { ids: part } })))
        .catch(sayTrouble)
        .finally(() => void refreshFacts());
    },
  });
}

function open(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}

/** One file as it is, several as one zip that begins to arrive at once. */
export async function download(items: readonly LibraryItem[]): Promise<void> {
  const [first] = items;
  if (!first) return;
  sayTrouble(null);
  try {
    if (items.length === 1) open(`${first.url}?download=1`);
    else open((await call(libraryApi.zip, { body: { ids: items.map(({ id }) => id) } })).url);
  } catch (error) {
    sayTrouble(error);
  }
}
