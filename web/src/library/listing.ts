import type { LibraryItem } from "@aktion/schema/api/library";
import { createStore, type StoreApi } from "zustand/vanilla";
import { call } from "../api/call";
import { searchOf, type Filters } from "./filters";
import { libraryApi } from "./library-api";
import { shapeOf } from "./rows";

/** What is read of the library under some filters: a beginning that grows page by page. */
export interface Listing {
  readonly items: readonly LibraryItem[];
  /** Width to height of each, at the same place. */
  readonly shapes: readonly number[];
  readonly next: string | null;
  /** Something was read at least once. */
  readonly begun: boolean;
  readonly ended: boolean;
  readonly failure: unknown;
}

export interface OpenListing {
  readonly filters: Filters;
  readonly store: StoreApi<Listing>;
  /** When its first page was read last. */
  readAt: number;
  /** Reads on until so many are there, one page after the other. */
  want(count: number): void;
  /** Reads the beginning anew; what is known behind it stays where it can. */
  refresh(): Promise<void>;
  retry(): void;
}

const page = 200;
/** The first screen is small: it is there sooner. */
const firstPage = 60;

const shapeOfItem = ({ kind, width, height }: LibraryItem): number =>
  kind === "audio" ? 2 : shapeOf(width, height);

export const shapesOf = (items: readonly LibraryItem[]): readonly number[] =>
  items.map(shapeOfItem);

const empty: Listing = {
  items: [],
  shapes: [],
  next: null,
  begun: false,
  ended: false,
  failure: null,
};

export function openListing(filters: Filters): OpenListing {
  const store = createStore<Listing>(() => empty);
  let wanted = 0;
  let reading = false;
  let round = 0;

  const read = (cursor: string | null, limit: number) => {
    const given = Object.entries(filters).filter(([, value]) => value !== "");
    const query = { ...Object.fromEntries(given), limit, ...(cursor !== null && { cursor }) };
    return call(libraryApi.list, { query });
  };
  const fail = (failure: unknown) => store.setState({ failure });

  async function goOn(): Promise<void> {
    if (reading) return;
    reading = true;
    const mine = round;
    try {
      for (;;) {
        const { items, next, begun, ended } = store.getState();
        if (ended || (begun && items.length >= wanted)) break;
        const answer = await read(next, begun ? page : firstPage);
        if (round !== mine) return;
        if (!begun) opened.readAt = Date.now();
        store.setState((before) => {
          const known = new Set(before.items.map(({ id }) => id));
          const fresh = answer.items.filter(({ id }) => !known.has(id));
          return {
            items: [...before.items, ...fresh],
            shapes: [...before.shapes, ...shapesOf(fresh)],
            next: answer.next,
            begun: true,
            ended: answer.next === null,
            failure: null,
          };
        });
      }
    } catch (error) {
      if (round === mine) fail(error);
    } finally {
      if (round === mine) reading = false;
    }
  }

  async function refresh(): Promise<void> {
    const answer = await read(null, firstPage);
    opened.readAt = Date.now();
    const { items, next, ended } = store.getState();
    const fresh = new Set(answer.items.map(({ id }) => id));
    const last = answer.items.at(-1)?.id;
    const met = items.findIndex(({ id }) => id === last);
    // A page later read begins behind what is known: only where the beginnings meet can that stay.
    const stays = met >= 0 && answer.next !== null;
    if (!stays) {
      round += 1;
      reading = false;
    }
    const rest = stays ? items.slice(met + 1).filter(({ id }) => !fresh.has(id)) : [];
    const all = [...answer.items, ...rest];
    store.setState({
      items: all,
      shapes: shapesOf(all),
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
    readAt: 0,
    want(count) {
      wanted = Math.max(wanted, count);
      if (store.getState().failure === null) void goOn();
    },
    refresh: () => refresh().catch(fail),
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
