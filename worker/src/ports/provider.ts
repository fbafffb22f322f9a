import type { Tier } from "@aktion/schema/graph/graph";
import type { MediaKind } from "@aktion/schema/media/media-kind";
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
  /** The setting without which it is not offered, by its name in the maker's configuration. */
  readonly needs?: string;
}

/** What a model takes of a picture. Whatever does not fit is made to: scaled down, and turned into PNG. */
export interface Fit {
  /** MIME types; the first is what a picture that does not fit is turned into: PNG. */
  readonly types: readonly ["image/png", ...string[]];
  readonly mostSide?: number;
  readonly mostPixels?: number;
  readonly mostBytes?: number;
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
  /** What came within the answer itself. The host believes nothing but the bytes. */
  | {
      readonly kind: "bytes";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly media: "image" | "video" | "audio";
    }
  /** Where the maker keeps what it made: fetched by the host, which believes nothing but the bytes. */
  | { readonly kind: "file"; readonly url: string; readonly media: "image" | "video" | "audio" }
  /** The same for what a training made: weights, which only that maker works with. */
  | { readonly kind: "model"; readonly url: string }
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

export interface TrainedModels {
  /** An address the maker can read it at until the attempt's deadline; null without a public one. */
  readonly link: (id: string) => Promise<string | null>;
  /** Read piece by piece: it is far too large to be held. */
  readonly open: (id: string) => Promise<{
    readonly bytes: number;
    readonly part: (offset: number, length: number) => Promise<ArrayBuffer>;
  }>;
}

export interface ProviderContext {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly key: string | null;
  /** The maker's addresses by name, as configured; an adapter falls back to the documented ones. */
  readonly urls: Readonly<Record<string, string>>;
  /** The maker's other settings by name, those that are set. */
  readonly settings: Readonly<Record<string, string>>;
  /** The model to ask in a named one's place: an operator may know a newer one. */
  readonly modelFor: (model: string) => string;
  readonly tier: Tier;
  /** Which take of words it is: a maker that always answers the same counts it in. */
  readonly take: number;
  /** One string per attempt, the same however often the attempt is sent. */
  readonly attempt: string;
  /** Where the maker may report that it is done; null when this studio has no public address. */
  readonly webhook: string | null;
  /** Whether the asset is a still, a shot or sound, without reading it. */
  readonly kindOfAsset: (id: string) => Promise<MediaKind>;
  readonly readAsset: (id: string, fit?: Fit) => Promise<{ bytes: ArrayBuffer; type: string }>;
  /**
   * An address the maker can read the asset at until the attempt's deadline; null when this studio
   * has no public address, or when the asset must be made to fit first.
   */
  readonly linkAsset: (id: string, fit?: Fit) => Promise<string | null>;
  /** Pictures in one zip, numbered in their order. */
  readonly zipAssets: (ids: readonly string[], fit: Fit) => Promise<ArrayBuffer>;
  /** What a training made, by the id of a cast member's model. */
  readonly models: TrainedModels;
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
  /** It came to the very address the maker was given, which holds a word nobody can guess. */
  readonly proven: boolean;
}

/** What an adapter has at hand when it is about no attempt. */
export type KeyContext = Pick<ProviderContext, "fetch" | "now" | "key" | "urls" | "settings">;

/** The same, and which model to ask in a named one's place. */
export type ModelContext = KeyContext & Pick<ProviderContext, "modelFor">;

export interface Configuration {
  /** The variable that holds the studio's key; null for a maker that takes none. */
  readonly key: string | null;
  /** Variables of its addresses, by the adapter's own names. */
  readonly urls: Readonly<Record<string, string>>;
  /** Other variables, by the adapter's own names: deployments, versions. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Variables beside the key that must be set before anything is offered. */
  readonly needs?: readonly string[];
  /** The variable that names other models to ask: `old=new, old2=new2`. */
  readonly models: string;
}

export interface Provider {
  readonly name: string;
  readonly title: string;
  /** The maker whose key it uses, when one account serves several; its own name unless said. */
  readonly account?: string;
  readonly offers: readonly Offer[];
  /** True when a start whose answer was lost may simply be sent again: it costs nothing. */
  readonly repeatable: boolean;
  /** The variables it is set up by; null when it needs none. */
  readonly configuration: Configuration | null;
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
  /** Asks whether the key is good, by the cheapest call that orders nothing. Throws a ProviderError. */
  tryKey?(context: KeyContext): Promise<void>;
  /**
   * Models or deployments, as they are called there, that it does not know or this account may not use.
   * Orders nothing; throws when the maker could not be asked. A hint for whoever keeps the studio.
   */
  missing?(context: ModelContext): Promise<readonly string[]>;
  /** Null when the maker's list does not hold it (yet). */
  find?(lost: LostStart, context: ProviderContext): Promise<Answer | null>;
  /** Null for a report that is forged, stale or of no use. Throws nothing. */
  readWebhook?(call: WebhookCall, context: KeyContext): Promise<WebhookReport | null>;
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
