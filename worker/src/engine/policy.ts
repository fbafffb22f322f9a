/**
 * How a job's candidates are taken: a ladder of rungs, each walking the chain of makers until one
 * gives a usable output. Where outputs are `judged`, one must be accepted; a rejected one leads to
 * the next rung, and after the last `otherwise` says whether the best of them is taken.
 */
export interface Policy {
  readonly rungs: number;
  readonly judged: boolean;
  readonly otherwise: "best" | "stop";
}

/** The first usable output wins. */
export const plainPolicy: Policy = { rungs: 1, judged: false, otherwise: "stop" };
