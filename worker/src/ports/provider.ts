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
  | { readonly kind: "text"; readonly text: string };

export type Answer =
  | {
      readonly status: "pending";
      readonly handle: unknown;
      readonly progress: number | null;
      readonly askAgainIn: number;
    }
  | { readonly status: "done"; readonly artifact: Artifact };

export interface ProviderContext {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly key: string | null;
  /** One string per attempt, the same however often the attempt is sent. */
  readonly attempt: string;
  readonly readAsset: (id: string) => Promise<{ bytes: ArrayBuffer; type: string }>;
  readonly report: (progress: number) => void;
  readonly signal: AbortSignal;
}

export interface Provider {
  readonly name: string;
  readonly title: string;
  readonly offers: readonly Offer[];
  /** True when a start whose answer was lost may simply be sent again: it costs nothing. */
  readonly repeatable: boolean;
  start(task: Task, context: ProviderContext): Promise<Answer>;
  check?(handle: unknown, context: ProviderContext): Promise<Answer>;
  cancel?(handle: unknown, context: ProviderContext): Promise<void>;
}

/** What a maker's "no" means to the engine. Only true faults lead on to the next maker. */
export class ProviderError extends Error {
  readonly retryable: boolean;

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

  readonly retryAt: number | null;

  toFailure(): Failure {
    const { kind, message, retryable, retryAt } = this;
    return { kind, message, retryable, retryAt };
  }
}
