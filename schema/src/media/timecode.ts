import type { RateName } from "../graph/rates";
import { rates } from "../graph/rates";

/** Numbers dropped at the start of each minute but every tenth, so that clock and count agree. */
const droppedIn = (base: number): number => (base === 60 ? 4 : 2);

/**
 * The SMPTE timecode of a frame, counted from 0 at 00:00:00:00. Drop-frame rates leave numbers out
 * and are written with a semicolon; no frame is left out, only its number.
 */
export function timecodeOf(frame: number, rate: RateName): string {
  const { frames, per, drop } = rates[rate];
  const base = Math.round(frames / per);
  let count = Math.max(0, Math.floor(frame));
  if (drop) {
    const dropped = droppedIn(base);
    const perMinute = base * 60 - dropped;
    const perTen = perMinute * 10 + dropped;
    const tens = Math.floor(count / perTen);
    const rest = count % perTen;
    const minutes = rest < base * 60 ? 0 : Math.floor((rest - base * 60) / perMinute) + 1;
    count += tens * 9 * dropped + minutes * dropped;
  }
  const two = (value: number): string => String(value).padStart(2, "0");
  const seconds = Math.floor(count / base);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map(two).join(":")}${drop ? ";" : ":"}${two(count % base)}`;
}

/** The frame that is shown at a moment, in seconds. */
export const frameAt = (seconds: number, rate: RateName): number =>
  Math.max(0, Math.floor((seconds * rates[rate].frames) / rates[rate].per + 1e-4));
