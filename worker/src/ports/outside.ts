import type { RateName } from "@aktion/schema/graph/rates";
import type { Graph, Tier } from "@aktion/schema/graph/graph";
import type { Run } from "@aktion/schema/api/runs";
import type { Slot, Take, Wait } from "@aktion/schema/run/events";
import type { CastReference } from "@aktion/schema/tasks/task";

/** Bytes by key. Keys are made by the server alone; what is stored is never changed, only removed. */
export interface ObjectStore {
  put(key: string, body: ArrayBuffer | Uint8Array, type: string): Promise<void>;
  /** Streams a body of known length and answers its SHA-256, hex. */
  putStream(key: string, body: ReadableStream, bytes: number, type: string): Promise<string>;
  get(key: string): Promise<{ bytes: ArrayBuffer; type: string } | null>;
  /** A whole object or the range the request's headers ask for. */
  serve(key: string, range: Headers): Promise<ServedObject | null>;
  /** Piece by piece, none of them large. */
  pieces(key: string): AsyncGenerator<Uint8Array, void>;
  read(key: string, offset: number, length: number): Promise<ArrayBuffer>;
  hash(key: string): Promise<string>;
  remove(keys: string[]): Promise<void>;
  startParts(key: string, type: string): Promise<string>;
  putPart(key: string, upload: string, part: number, body: ArrayBuffer): Promise<string>;
  /** False when the upload is no longer there: joined already, or dropped. */
  joinParts(key: string, upload: string, parts: { part: number; etag: string }[]): Promise<boolean>;
  dropParts(key: string, upload: string): Promise<void>;
}

export interface ServedObject {
  readonly body: ReadableStream;
  readonly bytes: number;
  readonly range: { readonly offset: number; readonly length: number } | null;
}

/** The media script: bytes in, bytes out. Null when the picture can't be decoded there. */
export interface MediaMaker {
  /** What is to be seen in a still; null when it does not open. */
  look(picture: Uint8Array<ArrayBuffer>): Promise<{ blank: boolean; edges: boolean } | null>;
  thumb(picture: ArrayBuffer, type: string, width: number): Promise<Uint8Array | null>;
  /** The same frames and sound in a file that says nothing else; null when it can't be read there. */
  anew(
    shot: ArrayBuffer,
    rate: RateName,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } | null>;
  readonly fetch: typeof fetch;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}
export interface KeptLetter extends Letter {
  readonly at: number;
}
export interface Mail {
  /** Kept before it is sent; answers once it is kept. */
  send(letter: Letter): Promise<void>;
  /** The newest fifty, for the local outbox page. */
  recent(): Promise<KeptLetter[]>;
}

export interface Counter {
  /** Counts one more; seconds to wait when that is over `most` in `seconds`, else null. */
  count(key: string, most: number, seconds: number): Promise<number | null>;
}

/** What a run is asked for, as it was quoted; written with its row, before its host hears of it. */
export interface RunOrder {
  readonly id: string;
  readonly boardId: string | null;
  readonly graph: Graph;
  readonly scope: string[];
  readonly tier: Tier;
  readonly tiers: Record<string, Tier>;
  /** Makers by node, best first. */
  readonly chains: Record<string, string[]>;
  readonly slots: Record<string, Slot[]>;
  readonly numbers: Record<string, number[]>;
  readonly fresh: string[];
  readonly pinned: { node: string; takes: Take[] }[];
  /** The cast by id, as it is now; orders of old have none. */
  readonly cast?: Record<string, CastReference>;
}

/** The object that hosts one run. Every call is safe to make twice. */
export interface RunHosts {
  /** Goes on with the run wherever it stands; starts it when its row says that it runs. */
  wake(run: string): Promise<void>;
  view(run: string): Promise<Pick<Run, "nodes" | "status" | "seq">>;
  /** False when it was over before. */
  cancel(run: string): Promise<boolean>;
  /** A maker reports an attempt to be done: it is asked at once. False for an attempt unknown here. */
  nudge(run: string, attempt: string, handle: unknown): Promise<boolean>;
  /** Whether a maker may still be at this attempt. */
  underWay(run: string, attempt: string): Promise<boolean>;
  /** The frame an attempt waits for, from an open board. False when none is waited for there. */
  supply(run: string, attempt: string, frame: Uint8Array<ArrayBuffer>): Promise<boolean>;
  events(run: string, request: Request): Promise<Response>;
}

/** Who may start a job now, over all runs. */
export interface GateAsk {
  /** Names the job; asking again keeps its place. */
  readonly key: string;
  readonly run: string;
  readonly owner: string;
  readonly maker: string;
  readonly place: number;
  readonly limits: { readonly maker: number; readonly spacing: number; readonly owner: number };
  /** Milliseconds after which the place is given away, should its run never come back. */
  readonly lease: number;
}
export interface Gate {
  /** Null when the job may start now, else why it waits; its run is told when its turn comes. */
  ask(ask: GateAsk): Promise<Wait | null>;
  leave(keys: readonly string[]): Promise<void>;
  /** Of all that a run asked for or was given, only these are still wanted. */
  keepOnly(run: string, keys: readonly string[]): Promise<void>;
  /** A maker asked for a pause: nobody starts a job there before `until`. */
  pause(maker: string, until: number): Promise<void>;
  /** Jobs that are under way at a maker. */
  crowd(maker: string): Promise<number>;
}
