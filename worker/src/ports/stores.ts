import type { BoardVersion } from "@aktion/schema/api/boards";
import type { Graph, Tier } from "@aktion/schema/graph/graph";
import type { RunStatus } from "@aktion/schema/run/state";

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
  create(owner: string, board: BoardRow): Promise<void>;
  list(owner: string, page: PageAsk): Promise<Page<Omit<BoardRow, "graph">>>;
  get(owner: string, id: string): Promise<BoardRow | null>;
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
  list(
    owner: string,
    page: PageAsk & { kind?: AssetRow["kind"] | undefined },
  ): Promise<Page<AssetRow>>;
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
  readonly createdAt: number;
  readonly finishedAt: number | null;
}

export interface TakeRow {
  readonly id: string;
  readonly boardId: string | null;
  readonly runId: string;
  readonly node: string;
  readonly job: number;
  readonly item: number;
  readonly number: number;
  readonly assetId: string | null;
  readonly text: string | null;
  readonly provider: string;
  readonly tier: Tier;
  readonly reused: boolean;
  readonly charged: number;
  readonly taskKey: string;
  readonly createdAt: number;
}

export interface RunStore {
  /** False when the owner has a run under that idempotency key, or `most` runs going already. */
  create(row: RunRow, most: number): Promise<boolean>;
  get(owner: string, id: string): Promise<RunRow | null>;
  byKey(owner: string, key: string): Promise<RunRow | null>;
  list(
    owner: string,
    page: PageAsk & { board?: string | undefined; status?: RunStatus | undefined },
  ): Promise<Page<RunRow>>;
  takes(
    owner: string,
    board: string,
    page: PageAsk & { node?: string | undefined },
  ): Promise<Page<TakeRow>>;
  takesById(owner: string, ids: readonly string[]): Promise<TakeRow[]>;
  /** The highest take number made so far, by node. */
  takeNumbers(owner: string, board: string): Promise<Map<string, number>>;
}
