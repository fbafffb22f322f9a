import type { LibraryItem } from "@aktion/schema/api/library";
import { libraryLimits } from "@aktion/schema/api/library-limits";
import { queryOptions } from "@tanstack/react-query";
import { create } from "zustand";
import * as says from "#words/library";
import { ApiError } from "../api/api-error";
import { call } from "../api/call";
import { queryClient } from "../api/query-client";
import { libraryApi } from "./library-api";
import { listings, showItems } from "./listing";
import { inParts } from "./parts";

interface Trouble {
  readonly error: unknown;
  /** How far the act came before, where a part of it was done. */
  readonly what: string;
}

/** Why the last act was refused; said on the page until the next one. */
export const useTrouble = create<Trouble>(() => ({ error: null, what: "" }));

export const sayTrouble = (error: unknown, what = ""): void => useTrouble.setState({ error, what });

export const factsQuery = queryOptions({
  queryKey: ["library", "facts"],
  queryFn: ({ signal }) => call(libraryApi.facts, { signal }),
});

export const refreshFacts = () => queryClient.invalidateQueries({ queryKey: factsQuery.queryKey });

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

/** Shown at once; a refusal is said, and what was there before is shown again of what was not marked. */
export async function mark(items: readonly LibraryItem[], marks: Marks): Promise<void> {
  if (items.length === 0) return;
  sayTrouble(null);
  showAs(items.map((item) => marked(item, marks)));
  const { answers, done, left, refusal } = await inParts(
    items.map(({ id }) => id),
    (part) => call(libraryApi.mark, { body: { ids: part, ...marks } }),
  );
  showAs(answers.flatMap((answer) => answer.items));
  if (refusal) {
    const unmarked = new Set(left);
    showAs(items.filter(({ id }) => unmarked.has(id)));
    sayTrouble(refusal.error, says.someMarked(done.length, items.length));
  }
  void refreshFacts();
}

/** A heart is taken back only where all have one. */
export const flipFavourite = (items: readonly LibraryItem[]): Promise<void> =>
  mark(items, { favourite: !items.every(({ favourite }) => favourite) });

/** The same number again takes the rating back. */
export const rate = (items: readonly LibraryItem[], rating: number): Promise<void> =>
  mark(items, { rating: items.every((item) => item.rating === rating) ? null : rating });

function open(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}

const tooMany = (files: number): ApiError =>
  new ApiError("zip.too-many", 413, says.zipIsTooMany(files, libraryLimits.atOnce));

/** One file as it is, several as one zip that begins to arrive at once. */
export async function download(items: readonly LibraryItem[]): Promise<void> {
  const [first] = items;
  if (!first) return;
  sayTrouble(null);
  try {
    if (items.length > libraryLimits.atOnce) throw tooMany(items.length);
    if (items.length === 1) open(`${first.url}?download=1`);
    else open((await call(libraryApi.zip, { body: { ids: items.map(({ id }) => id) } })).url);
  } catch (error) {
    sayTrouble(error);
  }
}
