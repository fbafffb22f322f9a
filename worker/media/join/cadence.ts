import { rates, type RateName } from "@aktion/schema/graph/rates";

/** Frames a second as whole numbers, so that no time is ever added up. */
export interface Cadence {
  readonly frames: number;
  readonly per: number;
}

/** What models film at beside the rates of a board. */
const others: readonly Cadence[] = [5, 6, 8, 10, 12, 15, 16, 20, 48].map((frames) => ({
  frames,
  per: 1,
}));

/** Files tell times to the millisecond at worst. */
const tolerance = 0.002;

const offBy = ({ frames, per }: Cadence, times: readonly number[]): number => {
  const [first = 0] = times;
  return Math.max(...times.map((time, place) => Math.abs(time - first - (place * per) / frames)));
};

/** The rate at which all of these times, in order, stand; null where frames come as they like. */
export function cadenceOf(times: readonly number[], board: RateName): Cadence | null {
  const known = [rates[board], ...Object.values(rates), ...others];
  let best: Cadence | null = null;
  let least = tolerance;
  for (const { frames, per } of known) {
    const off = offBy({ frames, per }, times);
    // Of two that fit alike the board's own stands: it is asked first.
    if (off < least - 1e-6) [best, least] = [{ frames, per }, off];
  }
  return best;
}
