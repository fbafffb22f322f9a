import type { Failure } from "@aktion/schema/run/events";

export interface MakerFault {
  readonly kind: string;
  readonly message: string;
  readonly task: string;
  readonly at: number;
}

export interface MakerState {
  readonly good: number;
  readonly bad: number;
  /** Until when it rests, or null. */
  readonly restUntil: number | null;
  readonly lastGoodAt: number | null;
  /** Newest first. */
  readonly faults: readonly MakerFault[];
}

/** What a maker said of the models it is asked for. */
export interface ModelsAsked {
  /** A digest of what was asked after. */
  readonly asked: string;
  /** Those it does not know, as they are called there. */
  readonly missing: readonly string[];
  readonly at: number;
}

/** How outside makers fare, over all runs. */
export interface MakerHealth {
  good(maker: string, now: number): Promise<void>;
  fault(
    maker: string,
    fault: {
      readonly failure: Failure;
      readonly task: string;
      readonly now: number;
      /** Only an operator can mend it: no use in asking again soon. */
      readonly grave: boolean;
      /** Faults in a row after which it rests. */
      readonly patience: number;
    },
  ): Promise<void>;
  /** Until when each of the makers that rest does. */
  resting(now: number): Promise<ReadonlyMap<string, number>>;
  all(now: number): Promise<ReadonlyMap<string, MakerState>>;
  /** Its rest is over. */
  wake(maker: string): Promise<void>;
  models(): Promise<ReadonlyMap<string, ModelsAsked>>;
  noteModels(maker: string, found: ModelsAsked): Promise<void>;
}
