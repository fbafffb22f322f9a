import type { Contribution, SharedRow, Sharing } from "@aktion/schema/api/sharing";
import type { ExportFilters, TrainingExport, trainingStats } from "@aktion/schema/api/training";
import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { Page, PageAsk } from "./stores";

export interface ConsentStamp {
  readonly on: boolean;
  readonly version: string;
  readonly at: number;
}

/** A contribution as it is kept: `asset` is there only while the library has it. */
export type KeptContribution = Omit<Contribution, "thumb"> & { readonly pictured: boolean };

/** What one owner said about sharing, and what they shared. Another's is as good as not there. */
export interface SharingStore {
  last(owner: string): Promise<ConsentStamp | null>;
  /** Adds a stamp, unless it would say what the last one says. */
  stamp(owner: string, stamp: ConsentStamp): Promise<void>;
  count(owner: string): Promise<number>;
  given(owner: string): Promise<Sharing["given"]>;
  list(owner: string, page: PageAsk): Promise<Page<KeptContribution>>;
  /**
   * Deletes the rows and orders the removal of their files, in one transaction; all of the owner's when
   * no ids are given. Answers those there were.
   */
  withdraw(owner: string, ids: readonly string[] | null, now: number): Promise<string[]>;
  rate(owner: string, assets: readonly string[], rating: number | null): Promise<void>;
  /** What tells of the newest output that could be shared, where there is one. */
  newestMade(owner: string): Promise<MadeForSample | null>;
}

export interface MadeForSample {
  readonly run: string;
  readonly node: string;
  readonly row: Pick<SharedRow, "outputKind" | "tier" | "maker" | "prompt">;
}

export interface OutboxEntry {
  readonly id: number;
  readonly share: string;
  readonly work: "copy" | "remove";
  readonly files: readonly OutboxFile[];
  readonly tries: number;
  /** Until when it is this caller's alone; a later claim has another. */
  readonly lease: number;
}
export interface OutboxFile {
  readonly key: string;
  readonly from: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Copies and removals in the private bucket that are still to be done. */
export interface TrainingOutbox {
  /** Takes what is due, and holds it for a while. Of these shares only, where they are named. */
  claim(now: number, most: number, shares?: readonly string[]): Promise<OutboxEntry[]>;
  isThere(share: string): Promise<boolean>;
  /** False when the row was withdrawn. */
  copied(share: string, now: number): Promise<boolean>;
  /** A row whose files can't be had: it goes as if it were withdrawn. */
  letGo(share: string): Promise<void>;
  done(entries: readonly OutboxEntry[]): Promise<void>;
  again(entry: OutboxEntry, due: number): Promise<void>;
}

/** A row of an export, files and all. */
export interface ExportedRow extends Omit<SharedRow, "milliseconds"> {
  readonly seq: number;
  readonly id: string;
  readonly model: string;
  readonly milliseconds: number;
  readonly words: string | null;
  readonly consent: string;
  readonly createdAt: number;
  readonly files: readonly (OutboxFile & { readonly name: string; readonly kind: string })[];
}

/** What is shared by everybody, for those who train with it. */
export interface TrainingStore {
  stats(): Promise<Omit<AnswerOf<typeof trainingStats>, "rows"> & { rows: StatsRow[] }>;
  /** Fixes what an export holds and records it, at one moment. */
  record(facts: { id: string; by: string; at: number; filters: ExportFilters }): Promise<void>;
  exports(): Promise<TrainingExport[]>;
  find(id: string): Promise<TrainingExport | null>;
  /** Rows behind `after`, in order: as they are at this very moment. */
  rows(id: string, after: number, most: number): Promise<ExportedRow[]>;
  /** Rows of the export that are still there. */
  left(id: string): Promise<number>;
  read(id: string, at: number): Promise<void>;
  /** A file of a row that is there and belongs to the export. */
  file(exported: string, share: string, name: string): Promise<OutboxFile | null>;
}

export type StatsRow = Omit<AnswerOf<typeof trainingStats>["rows"][number], "title">;
