import type { Graph, Tier } from "@aktion/schema/graph/graph";
import type { Run } from "@aktion/schema/api/runs";
import type { Take } from "@aktion/schema/run/events";

/** Bytes by key. Keys are made by the server alone; what is stored is never changed, only removed. */
export interface ObjectStore {
  put(key: string, body: ArrayBuffer | Uint8Array, type: string): Promise<void>;
  /** Streams a body of known length and answers its SHA-256, hex. */
  putStream(key: string, body: ReadableStream, bytes: number, type: string): Promise<string>;
  get(key: string): Promise<{ bytes: ArrayBuffer; type: string } | null>;
  /** A whole object or the range the request's headers ask for. */
  serve(key: string, range: Headers): Promise<ServedObject | null>;
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
  thumb(picture: ArrayBuffer, type: string, width: number): Promise<Uint8Array | null>;
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

export interface RunOrder {
  readonly id: string;
  readonly boardId: string | null;
  readonly graph: Graph;
  readonly scope: string[];
  readonly tier: Tier;
  readonly chains: Record<string, string[]>;
  readonly numbers: Record<string, number[]>;
  readonly fresh: string[];
  readonly pinned: { node: string; takes: Take[] }[];
}

/** The object that hosts one run. */
export interface RunHosts {
  start(order: RunOrder): Promise<void>;
  view(run: string): Promise<Pick<Run, "nodes" | "status" | "seq">>;
  cancel(run: string): Promise<void>;
  /** The graph and targets it was started with, for a retry. */
  order(run: string): Promise<RunOrder | null>;
  events(run: string, request: Request): Promise<Response>;
}
