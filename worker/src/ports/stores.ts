import type { BoardVersion } from "@aktion/schema/api/boards";
import type { RunSummary } from "@aktion/schema/api/runs";
import type { Graph, Tier } from "@aktion/schema/graph/graph";
import type { CreditEntry, UserSettings } from "@aktion/schema/api/money";
import type { StudioSettings } from "@aktion/schema/money/settings";
import type { Take } from "@aktion/schema/run/events";
import type { RunStatus } from "@aktion/schema/run/state";
import type { NewRun, Started } from "./new-run";
import type { RunOrder } from "./outside";
import type { MakerBooks } from "./words-stores";

/**
 * What is kept, as the services ask for it. Every read and write names the owner: what belongs to
 * another is as good as not there. `cursor` is opaque to callers; a page without `next` is the last.
 */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}
export interface PageAsk {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface BoardRow {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly graph: string;
  readonly nodes: number;
  readonly aspect: string;
  readonly coverAsset: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface BoardStore {
  /** Nothing where a board of this id is there. */
  create(owner: string, board: BoardRow): Promise<void>;
  list(owner: string, page: PageAsk): Promise<Page<Omit<BoardRow, "graph">>>;
  get(owner: string, id: string): Promise<BoardRow | null>;
  revision(owner: string, id: string): Promise<number | null>;
  /** False when the revision is no longer the one given; nothing is changed then. */
  save(
    owner: string,
    id: string,
    revision: number,
    graph: Graph,
    reason: BoardVersion["reason"],
    now: number,
  ): Promise<boolean>;
  remove(owner: string, id: string, now: number): Promise<boolean>;
  bringBack(owner: string, id: string): Promise<boolean>;
  history(id: string): Promise<BoardVersion[]>;
  version(id: string, revision: number): Promise<string | null>;
  /** Keeps the board's present state under a name, or for a run. */
  keep(id: string, reason: "named" | "run", name: string | null, now: number): Promise<void>;
  /** Copies the takes of one board to another of the same owner. */
  copyTakes(owner: string, from: string, to: string): Promise<void>;
}

export interface AssetRow {
  readonly id: string;
  readonly owner: string;
  readonly objectKey: string;
  readonly posterKey: string | null;
  readonly kind: "image" | "video" | "audio";
  readonly type: string;
  readonly name: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  readonly bytes: number;
  readonly sha256: string;
  readonly source: "upload" | "take";
  /** Its owner's own, so that it may be lent with what is made of it. Whoever brings a file in says so. */
  readonly lendable: boolean;
  readonly createdAt: number;
}

export interface UploadRow {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly assetId: string;
  readonly objectKey: string;
  readonly storeUploadId: string;
}
export interface UploadPart {
  readonly part: number;
  readonly etag: string;
  readonly bytes: number;
}

export interface AssetStore {
  insert(row: AssetRow): Promise<void>;
  get(owner: string, id: string): Promise<AssetRow | null>;
  /** For signed links only: the link is the permission. */
  getLinked(id: string): Promise<AssetRow | null>;
  getMany(owner: string, ids: readonly string[]): Promise<AssetRow[]>;
  setPoster(
    owner: string,
    id: string,
    posterKey: string,
    width: number,
    height: number,
  ): Promise<void>;
  remove(owner: string, id: string, now: number): Promise<boolean>;
  /** Bytes kept, with those of uploads under way. */
  bytesOf(owner: string, now: number): Promise<number>;
  startUpload(owner: string, upload: UploadRow, now: number): Promise<void>;
  upload(owner: string, id: string): Promise<UploadRow | null>;
  savePart(upload: string, part: UploadPart): Promise<void>;
  parts(upload: string): Promise<UploadPart[]>;
  endUpload(upload: string): Promise<void>;
}

export interface RunRow {
  readonly id: string;
  readonly owner: string;
  readonly boardId: string | null;
  readonly revision: number | null;
  readonly tier: Tier;
  readonly status: RunStatus;
  readonly idempotencyKey: string | null;
  readonly fingerprint: string;
  readonly charged: number;
  readonly quoted: number;
  readonly done: number;
  readonly total: number;
  readonly place: number;
  readonly heartbeatAt: number;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

/** A run as lists show it. */
export interface RunListing extends RunRow {
  readonly title: string | null;
  readonly held: number;
  readonly training: RunSummary["training"];
}

/** A take that answers an equal request, with the key it answers. */
export type KeptTake = Take & { readonly taskKey: string };

export interface TakeRow {
  readonly id: string;
  readonly boardId: string | null;
  readonly runId: string;
  readonly node: string;
  readonly job: number;
  readonly item: number;
  readonly number: number;
  readonly slate: number;
  readonly assetId: string | null;
  readonly text: string | null;
  readonly provider: string;
  readonly tier: Tier;
  readonly reused: boolean;
  readonly charged: number;
  readonly taskKey: string;
  readonly prompt: string | null;
  readonly written: string | null;
  readonly createdAt: number;
  readonly deletedAt: number | null;
  readonly piece: boolean;
}

/** What a node's takes answered, and the highest number among them; `ever` counts the bin's too. */
export interface MadeOn {
  readonly newest: number;
  readonly ever: number;
  readonly keys: ReadonlySet<string>;
}

export interface RunStore {
  /**
   * Row, order and holds in one transaction: the run runs or waits, as there is room. `refused` when
   * its key is taken, a cap would be passed, or too many wait; `short` when the credits are not there.
   */
  create(run: NewRun, now: number): Promise<Started>;
  get(owner: string, id: string): Promise<RunRow | null>;
  listing(owner: string, id: string): Promise<RunListing | null>;
  byKey(owner: string, key: string): Promise<RunRow | null>;
  order(id: string): Promise<RunOrder | null>;
  list(
    owner: string,
    page: PageAsk & { board?: string | undefined; status?: RunStatus | undefined },
  ): Promise<Page<RunListing>>;
  /** The runs that wait, in the order they will start. */
  waiting(owner: string): Promise<{ id: string; place: number }[]>;
  /** False when it waits no more. */
  move(owner: string, id: string, place: number): Promise<boolean>;
  takes(
    owner: string,
    board: string,
    page: PageAsk & { node?: string | undefined; bin?: "1" | undefined },
  ): Promise<Page<TakeRow>>;
  takesById(owner: string, ids: readonly string[]): Promise<TakeRow[]>;
  /** Of equal requests the oldest take that is still there. */
  takesByKeys(owner: string, keys: readonly string[]): Promise<KeptTake[]>;
  madeOn(owner: string, board: string): Promise<Map<string, MadeOn>>;
}

/** An entry that gives; its id says what for, so that it gives once. */
export interface Grant {
  readonly id: string;
  readonly owner: string;
  readonly unit: string;
  readonly amount: number;
  readonly action: string;
}

export interface Balances {
  readonly available: number;
  readonly held: number;
  readonly spent: number;
  readonly training: number;
  /** Free stills left today, or null while the day's grant isn't made yet. */
  readonly freeToday: number | null;
}

/** The ledger as services read it. What moves money rides in the transaction of what it pays for. */
export interface LedgerStore extends MakerBooks {
  /** Whether an entry was written, whoever it went to. */
  has(id: string): Promise<boolean>;
  /** All or none; those given before give nothing. */
  grant(grants: readonly Grant[], now: number): Promise<void>;
  balances(owner: string, now: number): Promise<Balances>;
  /** Credits taken since the month began, less refunds. */
  spentThisMonth(owner: string, now: number): Promise<number>;
  /** Credits a board took, and those still held for it. */
  boardTotal(board: string): Promise<number>;
  history(owner: string, page: PageAsk): Promise<Page<CreditEntry>>;
  /** What makers ask of the studio this month, in millionths of a dollar. */
  dollarsThisMonth(now: number): Promise<{ work: number; loss: number }>;
  /** All credits there are, over all owners. */
  books(): Promise<{ issued: number; available: number; held: number; spent: number }>;
}

export interface SettingsVersion {
  /** 0 while nothing was set yet. */
  readonly version: number;
  readonly settings: StudioSettings;
  readonly by: string | null;
  readonly at: number | null;
}

/** One for each request: it reads once, so that one request sees one state of the settings. */
export interface SettingsStore {
  current(): Promise<StudioSettings>;
  newest(): Promise<SettingsVersion>;
  /** Adds a version on top of `version`; false when that is no longer the newest. */
  put(version: number, settings: StudioSettings, by: string, at: number): Promise<boolean>;
}

export interface UserSettingsStore {
  get(owner: string): Promise<UserSettings>;
  put(owner: string, settings: UserSettings): Promise<void>;
}

export interface KeptKey {
  readonly provider: string;
  readonly sealed: string;
  readonly hint: string;
}

/** Users' own keys at makers, sealed before they come here. */
export interface KeyStore {
  list(owner: string): Promise<KeptKey[]>;
  get(owner: string, provider: string): Promise<KeptKey | null>;
  put(owner: string, key: KeptKey, now: number): Promise<void>;
  remove(owner: string, provider: string): Promise<void>;
}
