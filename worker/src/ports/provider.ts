import type { Tier } from "@aktion/schema/graph/graph";
import type { Failure } from "@aktion/schema/run/events";
import type { Task, TaskKind } from "@aktion/schema/tasks/task";

/**
 * The port every maker is reached through. An adapter starts a task and is asked how it goes; it
 * never sleeps, polls, retries, stores or reads the environment: network, clock, key and media are
 * handed in. A handle is plain JSON, kept between questions and across restarts.
 */
export interface Offer {
  readonly task: TaskKind;
  readonly tiers: readonly Tier[];
  /** Expected seconds for one task. */
  readonly seconds: number;
  /** The maker's own name of the model that serves it. */
  readonly model: string;
  /** What one such task costs the studio, in millionths of a dollar. */
  readonly cost: (task: Task) => number;
}

export type Artifact =
  | {
      readonly kind: "media";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly type: string;
      readonly width: number | null;
      readonly height: number | null;
      readonly seconds: number | null;
      /** A WebP of the first frame, where the maker has one. */
      readonly poster: Uint8Array | null;
    }
  /** Where the maker keeps what it made: fetched by the host, which believes nothing but the bytes. */
  | { readonly kind: "file"; readonly url: string; readonly media: "image" | "video" | "audio" }
  | { readonly kind: "text"; readonly text: string };

export type Answer =
  | {
      readonly status: "pending";
      readonly handle: unknown;
      readonly progress: number | null;
      /** Milliseconds until it is worth asking again. */
      readonly askAgainIn: number;
      /** It is for an open board's browser to go on: a frame laid at place 0 of the shelf. */
      readonly waitsFor?: "browser";
    }
  | { readonly status: "done"; readonly artifact: Artifact };

export interface Shelf {
  read(place: number): Promise<Uint8Array<ArrayBuffer> | null>;
  write(place: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

export interface ProviderContext {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly key: string | null;
  /** The maker's addresses by name, as configured; an adapter falls back to the documented ones. */
  readonly urls: Readonly<Record<string, string>>;
  readonly tier: Tier;
  /** One string per attempt, the same however often the attempt is sent. */
  readonly attempt: string;
  /** Where the maker may report that it is done; null when this studio has no public address. */
  readonly webhook: string | null;
  readonly readAsset: (id: string) => Promise<{ bytes: ArrayBuffer; type: string }>;
  /** An address the maker can read the asset at, or null when this studio has no public address. */
  readonly linkAsset: (id: string) => Promise<string | null>;
  /** Keeps what is finished of one attempt, by place, until the attempt is over. */
  readonly shelf: Shelf;
  readonly report: (progress: number) => void;
  readonly signal: AbortSignal;
}

/** A start whose answer never came, to be found again among the maker's own jobs. */
export interface LostStart {
  readonly task: Task;
  /** Milliseconds since 1970: when the start was first sent. */
  readonly since: number;
}

/** A verified report of a maker: only a hint to ask it. `handle` as `start` would have answered it. */
export interface WebhookReport {
  readonly id: string;
  readonly handle: unknown;
}

export interface WebhookCall {
  readonly raw: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

export interface Provider {
  readonly name: string;
  readonly title: string;
  readonly offers: readonly Offer[];
  /** True when a start whose answer was lost may simply be sent again: it costs nothing. */
  readonly repeatable: boolean;
  /** The variable that holds the studio's key, and those of its addresses; null when it needs none. */
  readonly configuration: {
    readonly key: string;
    readonly urls: Readonly<Record<string, string>>;
  } | null;
  /** Hosts its outputs may come from; `*.` stands for any name in front. */
  readonly outputHosts: readonly string[];
  start(task: Task, context: ProviderContext): Promise<Answer>;
  /**
   * A thrown error with `retryable: true` means "ask again later, the job may be alive": the answer
   * was lost, broken or a "not now". With `retryable: false` the job is over: failed, called off,
   * moderated, or done with nothing to show; it is never asked after again.
   */
  check?(handle: unknown, context: ProviderContext): Promise<Answer>;
  cancel?(handle: unknown, context: ProviderContext): Promise<void>;
  /** Null when the maker's list does not hold it (yet). */
  find?(lost: LostStart, context: ProviderContext): Promise<Answer | null>;
  /** Null for a report that is forged, stale or of no use. Throws nothing. */
  readWebhook?(
    call: WebhookCall,
    context: Pick<ProviderContext, "fetch" | "now" | "key" | "urls">,
  ): Promise<WebhookReport | null>;
}

/** What a maker's "no" means to the engine. Only true faults lead on to the next maker. */
export class ProviderError extends Error {
  readonly retryable: boolean;
  readonly retryAt: number | null;

  constructor(
    readonly kind: Failure["kind"],
    message: string,
    options: { retryable?: boolean; retryAt?: number | null } = {},
  ) {
    super(message);
    this.name = "ProviderError";
    this.retryable = options.retryable ?? kind === "rate-limited";
    this.retryAt = options.retryAt ?? null;
  }

  toFailure(): Failure {
    const { kind, message, retryable, retryAt } = this;
    return { kind, message, retryable, retryAt };
  }
}
