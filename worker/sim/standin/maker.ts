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
