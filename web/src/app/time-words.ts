import * as says from "#words/app";

/** Times of day and dates as a person says them, in their own time zone; made when first said. */
const dates = (options: Intl.DateTimeFormatOptions) => {
  let made: Intl.DateTimeFormat | undefined;
  return (at: number): string => (made ??= new Intl.DateTimeFormat(says.dates, options)).format(at);
};
export const clockTime = dates({ hour: "2-digit", minute: "2-digit" });
const day = dates({ day: "numeric", month: "long" });
const dayOfYear = dates({ day: "numeric", month: "long", year: "numeric" });

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** "today", "yesterday", "3 March", "3 March 2025". */
export function dayWords(at: number, now: number = Date.now()): string {
  const yesterday = new Date(midnight(now));
  yesterday.setDate(yesterday.getDate() - 1);
  if (midnight(at) >= midnight(now)) return says.today;
  if (midnight(at) === yesterday.getTime()) return says.yesterday;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? day : dayOfYear)(at);
}

/** "12:04" today, "yesterday", "3 March", "3 March 2025". */
export function momentWords(at: number, now: number = Date.now()): string {
  return midnight(at) >= midnight(now) ? clockTime(at) : dayWords(at, now);
}

/** How long something took or takes so far: "12 s", "3 min 5 s", "1 h 4 min". */
export function lengthWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return says.seconds(seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10 && seconds % 60 > 0) return says.minutesAndSeconds(minutes, seconds % 60);
  if (minutes < 60) return says.minutes(minutes);
  return minutes % 60 > 0
    ? says.hoursAndMinutes(Math.floor(minutes / 60), minutes % 60)
    : says.hours(minutes / 60);
}
