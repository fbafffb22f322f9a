/** Times of day and dates as a person says them, in their own time zone. */
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
});

export const clockTime = (at: number): string => clock.format(at);

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** "12:04" today, "yesterday", "3 March", "3 March 2025". */
export function momentWords(at: number, now: number = Date.now()): string {
  const yesterday = new Date(midnight(now));
  yesterday.setDate(yesterday.getDate() - 1);
  if (midnight(at) >= midnight(now)) return clockTime(at);
  if (midnight(at) === yesterday.getTime()) return "yesterday";
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? day : dayOfYear).format(at);
}
