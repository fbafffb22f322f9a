import * as says from "#words/previews";

/** Minutes and seconds as a filmmaker reads them: 0:03, 12:40. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A time still to wait, in words. */
export function about(seconds: number): string {
  if (seconds < 1) return says.atOnce;
  if (seconds < 90) return says.aboutSeconds(Math.ceil(seconds));
  return says.aboutMinutes(Math.round(seconds / 60));
}
