import type { LibraryQuery } from "@aktion/schema/api/library-query";
import type { AssetRow, Page, PageAsk, TakeRow } from "./stores";

/** A file as the library knows it, with the newest take of it that is not in the bin. */
export interface LibraryRow extends AssetRow {
  readonly place: number;
  readonly favouriteAt: number | null;
  readonly rating: number | null;
  readonly downloads: number;
  readonly tags: readonly string[];
  readonly made:
    | (Pick<TakeRow, "boardId" | "node" | "provider" | "tier"> & {
        readonly takeId: string;
      })
    | null;
}

/** Only what is given is changed; `tags` are all there are from then on. */
export interface AssetMarks {
  readonly favourite?: boolean | undefined;
  readonly rating?: number | null | undefined;
  readonly name?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

/** How many files there are by one thing they can be found by. */
export interface ShelfCount {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
  /** What a board or a cast member is called; null when it was deleted, and for all others. */
  readonly title: string | null;
}

export interface LibraryPage extends Page<LibraryRow> {
  /** Where the page before this one ends. */
  readonly previous: string | null;
}

export interface LibraryStore {
  list(owner: string, query: LibraryQuery): Promise<LibraryPage>;
  /** Most first. */
  counts(owner: string): Promise<ShelfCount[]>;
  /** Those that are there and not deleted, in the order asked for. */
  getMany(owner: string, ids: readonly string[]): Promise<LibraryRow[]>;
  mark(owner: string, ids: readonly string[], marks: AssetMarks, now: number): Promise<void>;
  /** Whether one of the files would have more than `most` tags after these marks. */
  overTagged(ids: readonly string[], marks: AssetMarks, most: number): Promise<boolean>;
  countDownloads(ids: readonly string[]): Promise<void>;
}

export interface BinRow extends AssetRow {
  readonly deletedAt: number;
  /** A take or a cast member still has it. */
  readonly needed: boolean;
}

/** Deleted files until they go for good. `since` is when those were deleted that go now. */
export interface AssetBin {
  /** How many of these the owner has: `out` in the library, or in the bin; and their bytes. */
  count(
    owner: string,
    ids: readonly string[],
    where: "out" | "in",
    since: number,
  ): Promise<{ readonly count: number; readonly bytes: number }>;
  putIn(owner: string, ids: readonly string[], now: number): Promise<void>;
  takeOut(owner: string, ids: readonly string[]): Promise<void>;
  list(owner: string, page: PageAsk, since: number): Promise<Page<BinRow>>;
  find(owner: string, id: string): Promise<AssetRow | null>;
  /** Lets go at the next sweep of all that nothing needs; how many go and how many stay. */
  empty(owner: string, since: number): Promise<{ gone: number; kept: number }>;
}

export interface ZipOrder {
  readonly id: string;
  readonly owner: string;
  readonly files: readonly string[];
  readonly createdAt: number;
}
export interface ZipOrders {
  /** Keeps one, and forgets those made before `since`. */
  keep(order: ZipOrder, since: number): Promise<void>;
  get(id: string): Promise<ZipOrder | null>;
}

/** The take a file came from, with what was kept of how it was made. */
export interface MadeTake extends TakeRow {
  /** JSON, as schema/src/run/recipe.ts reads it. */
  readonly recipe: string | null;
}
export interface TakesOfFiles {
  /** The newest that is not in the bin. */
  newest(owner: string, asset: string): Promise<MadeTake | null>;
  /** Files of all takes of a node, the oldest first, each once. */
  filesOf(owner: string, board: string, node: string): Promise<string[]>;
}
