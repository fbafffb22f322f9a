import type { LibraryItem } from "@aktion/schema/api/library";
import { createStore, type StoreApi } from "zustand/vanilla";
import { call } from "../api/call";
import { searchOf, type Filters } from "./filters";
import { takeEarly } from "./early-list";
import { staying } from "./leaving";
import { libraryApi, type ListedPage } from "./library-api";
import { shapeOf } from "./rows";

/**
 * What is read of the library under some filters: a stretch of it that grows at both ends, page by page.
 * Somewhere far from it another stretch takes its place.
 */
export interface Listing {
  readonly items: readonly LibraryItem[];
  /** Width to height of each, at the same place. */
  readonly shapes: readonly number[];
  /** So many stand before the first of them. */
  readonly above: number;
  /** Rows begin with these, so that what is read above them moves nothing. */
  readonly seams: readonly string[];
  readonly previous: string | null;
  readonly next: string | null;
  /** Something was read at least once. */
  readonly begun: boolean;
  readonly ended: boolean;
  readonly failure: unknown;
}

/** Places in the whole list: `from` is in it, `to` is not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a page begins, or, with `until`, where it ends. */
export type PageAsk = Partial<Record<"cursor" | "skip" | "until", string>>;

export interface OpenListing {
  readonly filters: Filters;
  readonly store: StoreApi<Listing>;
  /** All that was ever read of it, as it is known now. */
  readonly read: Map<string, LibraryItem>;
  /** When its first page was read last. */
  readAt: number;
  /** Reads on until these are there. What is far away is only come to where `far` allows it. */
  want(stretch: Stretch, far?: boolean): void;
  /** Reads a page that is known from then on, and not shown. */
  readPage(ask: PageAsk, signal: AbortSignal): Promise<ListedPage>;
  /** Reads the beginning anew; what is known behind it stays where it can, or nothing of it. */
  refresh(anew?: boolean): Promise<void>;
  retry(): void;
  /** Nobody waits for it any more: what has not begun is called off. */
  leave(): void;
}

const page = 200;
/** The first screen is small: it is there sooner. `public/early.js` asks for as many. */
const firstPage = 60;
/** What lies further away is not read up to but come to. */
const farOff = 400;

const shapeOfItem = ({ kind, width, height }: LibraryItem): number =>
  kind === "audio" ? 2 : shapeOf(width, height);

export const shapesOf = (items: readonly LibraryItem[]): readonly number[] =>
  items.map(shapeOfItem);

const empty: Listing = {
  items: [],
  shapes: [],
  above: 0,
  seams: [],
  previous: null,
  next: null,
  begun: false,
  ended: false,
  failure: null,
};

type Way = "down" | "up" | { readonly to: number };

/** What must be read next for this to be there; null when nothing. */
export function wayTo(
  { items, above, previous, begun, ended }: Listing,
  { from, to }: Stretch,
  /** `never` where there are no far places, as with words: all up to there is read. */
  jump: "never" | "not now" | "now",
): Way | null {
  if (!begun) return "down";
  const end = above + items.length;
  if (jump === "never") return to > end && !ended ? "down" : null;
  if (jump === "now" && (from > end + farOff || to < above - farOff))
    return { to: Math.max(0, from - page / 4) };
  if (to > end && !ended && from <= end + farOff) return "down";
  return from < above && previous !== null && to >= above - farOff ? "up" : null;
}

export function openListing(filters: Filters): OpenListing {
  const store = createStore<Listing>(() => empty);
  const known = new Map<string, LibraryItem>();
  let wanted: Stretch = { from: 0, to: 0 };
  let far = false;
  let reading = false;
  let round = 0;
  let asking = new AbortController();
  const know = (items: readonly LibraryItem[]) => {
    for (const item of items) known.set(item.id, item);
  };
  store.subscribe(({ items }) => know(items));

  const read = async (more: PageAsk, limit: number, signal = asking.signal) => {
    const given = Object.entries(filters).filter(([, value]) => value !== "");
    const query = { ...Object.fromEntries(given), limit, ...more };
    const answer = await call(libraryApi.list, { query, signal });
    return { ...answer, items: staying(answer.items) };
  };
  const canJump = filters.q === "";
  const jump = () => (canJump ? (far ? "now" : "not now") : "never");
  const fail = (failure: unknown) => store.setState({ failure });

  const fresh = ({ items }: Listing, answer: readonly LibraryItem[]) => {
    const there = new Set(items.map(({ id }) => id));
    return answer.filter(({ id }) => !there.has(id));
  };

  /** Reads one page in that direction; what to do with it, unless nobody waits for it any more. */
  async function readOn(way: Way): Promise<(before: Listing) => Partial<Listing>> {
    const { next, previous, begun } = store.getState();
    if (way === "down") {
      const early = begun ? null : await takeEarly(searchOf(filters));
      const answer =
        early ?? (await read(next === null ? {} : { cursor: next }, begun ? page : firstPage));
      if (!begun) opened.readAt = Date.now();
      return (before) => {
        const items = fresh(before, answer.items);
        return {
          items: [...before.items, ...items],
          shapes: [...before.shapes, ...shapesOf(items)],
          next: answer.next,
          begun: true,
          ended: answer.next === null,
        };
      };
    }
    if (way === "up") {
      const answer = await read({ until: previous ?? "" }, page);
      return (before) => {
        const items = fresh(before, answer.items);
        const seam = before.items[0]?.id;
        return {
          items: [...items, ...before.items],
          shapes: [...shapesOf(items), ...before.shapes],
          above: answer.previous === null ? 0 : Math.max(0, before.above - items.length),
          seams: seam === undefined ? before.seams : [...before.seams, seam],
          previous: answer.previous,
        };
      };
    }
    const answer = await read(way.to > 0 ? { skip: String(way.to) } : {}, page);
    // Where fewer are there than was thought, the beginning is.
    const none = answer.items.length === 0;
    if (none) wanted = { from: 0, to: 0 };
    const { items, previous: above, next: below } = none ? await read({}, page) : answer;
    return () => ({
      items,
      shapes: shapesOf(items),
      above: above === null ? 0 : way.to,
      seams: [],
      previous: above,
      next: below,
      ended: below === null,
    });
  }

  async function goOn(): Promise<void> {
    if (reading) return;
    reading = true;
    const mine = round;
    try {
      for (;;) {
        const way = wayTo(store.getState(), wanted, jump());
        if (way === null) break;
        const change = await readOn(way);
        if (round !== mine) return;
        store.setState((before) => ({ ...change(before), failure: null }));
      }
    } catch (error) {
      if (round === mine) fail(error);
    } finally {
      if (round === mine) reading = false;
    }
  }

  // Far from the beginning nothing of it is shown.
  const isFar = ({ above, items }: Listing) => above > 0 && items.length > 0;

  async function refresh(anew = false): Promise<void> {
    if (!anew && isFar(store.getState())) return;
    const answer = await read({}, firstPage);
    const { items, next, ended, seams } = store.getState();
    if (!anew && isFar(store.getState())) return;
    opened.readAt = Date.now();
    const first = new Set(answer.items.map(({ id }) => id));
    const last = answer.items.at(-1)?.id;
    const met = items.findIndex(({ id }) => id === last);
    // A page later read begins behind what is known: only where the beginnings meet can that stay.
    const stays = !anew && met >= 0 && answer.next !== null;
    if (!stays) {
      round += 1;
      reading = false;
    }
    const rest = stays ? items.slice(met + 1).filter(({ id }) => !first.has(id)) : [];
    const all = [...answer.items, ...rest];
    store.setState({
      items: all,
      shapes: shapesOf(all),
      above: 0,
      seams: stays ? seams : [],
      previous: null,
      next: stays ? next : answer.next,
      begun: true,
      ended: stays ? ended : answer.next === null,
      failure: null,
    });
    if (!stays) void goOn();
  }

  const opened: OpenListing = {
    filters,
    store,
    read: known,
    readAt: 0,
    want(stretch, mayJump = false) {
      wanted = stretch;
      far = mayJump;
      if (store.getState().failure === null) void goOn();
    },
    async readPage(ask, signal) {
      const answer = await read(ask, page, signal);
      know(answer.items);
      return answer;
    },
    refresh: (anew) => refresh(anew).catch(fail),
    leave() {
      if (store.getState().begun) return;
      asking.abort();
      asking = new AbortController();
      round += 1;
      reading = false;
    },
    retry() {
      store.setState({ failure: null });
      void goOn();
    },
  };
  return opened;
}

/** The lists looked at last, so that the way back finds them as they were. */
const kept = new Map<string, OpenListing>();
const keptAtMost = 6;

export function listingOf(filters: Filters): OpenListing {
  const key = searchOf(filters);
  const listing = kept.get(key) ?? openListing(filters);
  kept.delete(key);
  kept.set(key, listing);
  for (const old of [...kept.keys()].slice(0, -keptAtMost)) kept.delete(old);
  return listing;
}

/** Every list that is kept. */
export const listings = (): readonly OpenListing[] => [...kept.values()];

/** Changes a list as it is shown, ahead of the server. */
export function showItems(
  { store }: OpenListing,
  change: (items: readonly LibraryItem[]) => readonly LibraryItem[],
): void {
  const items = change(store.getState().items);
  store.setState({ items, shapes: shapesOf(items) });
}
