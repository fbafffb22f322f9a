import type { Job } from "./jobs.ts";
import type { MediaOrigin } from "./media-origin.ts";
import type { Recorded } from "./listen.ts";
import type { Plan } from "./plan.ts";
import type { TruthLog } from "./truth-log.ts";

/** What a stand-in for one maker is built from. */
export interface Workshop {
  readonly plan: Plan;
  readonly log: TruthLog;
  readonly media: MediaOrigin;
  readonly kept: Recorded[];
}

/** A maker that speaks the real one's protocol, on this machine and free. */
export interface StandIn {
  readonly name: string;
  /** Its addresses, by the names the adapter has for them. */
  readonly urls: Readonly<Record<string, string>>;
  /** The variables that lead a Worker to it: a key it takes, its addresses and other settings. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every job it accepted. */
  jobs(): Iterable<Job>;
  close(): Promise<void>;
}

/** Opens it; `port` answers where to listen, once for each of its addresses. */
export type OpenStandIn = (workshop: Workshop, port: () => number | undefined) => Promise<StandIn>;
