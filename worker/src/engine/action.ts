import type { RunEvent } from "@aktion/schema/run/events";

/** A step of one attempt; each is safe to do twice. */
export type AttemptStep = "resume" | "find" | "check" | "expire" | "judge" | "keep" | "drop";

/**
 * What is to be done now. `record` appends an event; the rest are effects of the host:
 *
 * - `look`: hash what these jobs ask, answer them from earlier takes, or claim them for this run;
 * - `begin`: ask the gate for a place, then write the intent and start a new attempt;
 * - `resume`: take up an attempt whose intent is written but whose start may be lost;
 * - `find`: look a lost start up at its maker; `check`: ask how it goes, and copy what is ready;
 * - `expire`: ask a last time, then call it off; `judge`: accept or reject a stored output;
 * - `keep`: deliver a stored output as the job's take; `drop`: call off what is wanted no more;
 * - `wait`: nothing before this moment.
 */
export type Action =
  | { readonly do: "record"; readonly event: RunEvent }
  | { readonly do: "look"; readonly node: string; readonly jobs: readonly number[] }
  | {
      readonly do: "begin";
      readonly node: string;
      readonly job: number;
      readonly provider: string;
      readonly rung: number;
    }
  | {
      readonly do: AttemptStep;
      readonly node: string;
      readonly job: number;
      readonly attempt: string;
    }
  | { readonly do: "wait"; readonly until: number };

/** How the host names what it is busy with. */
export const lookOf = (node: string): string => `look ${node}`;
export const jobOf = (node: string, job: number): string => `job ${node} ${job}`;
