/**
 * How long to wait before a maker is asked again how a job goes. All jobs under way there share what it
 * may be asked in a second: when many are, each asks more seldom, and never all in the same moment.
 */
export interface Crowd {
  /** Jobs under way at the maker, of everybody. */
  readonly jobs: number;
  /** Questions a second it may be asked. */
  readonly questions: number;
}

/** In milliseconds; `chance` is a number from 0 to 1. */
export function pausePaced(wish: number, { jobs, questions }: Crowd, chance: number): number {
  const share = (jobs * 1000) / questions;
  return share <= wish ? wish : Math.max(wish, Math.round(share * (0.5 + chance)));
}
