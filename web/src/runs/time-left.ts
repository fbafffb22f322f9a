import * as says from "#words/run";

/** What is known of something being made: times in milliseconds, `expected` in seconds, progress 0 to 1. */
interface Making {
  readonly since: number;
  readonly now: number;
  readonly expected: number;
  readonly progress: number;
}

const trusted = 0.05;

/** Seconds left, the more by its own progress the further it is; null once it takes longer than usual. */
export function secondsLeft({ since, now, expected, progress }: Making): number | null {
  const gone = Math.max(0, (now - since) / 1000);
  const usual = Math.max(0, expected - gone);
  if (progress < trusted) return usual > 0 ? usual : null;
  const byProgress = (gone * (1 - progress)) / progress;
  return progress * byProgress + (1 - progress) * usual;
}

/** "about 9 min left", "12 s left"; whole minutes past one and a half. */
export function leftWords(seconds: number | null): string {
  if (seconds === null) return says.longerThanUsual;
  if (seconds < 90) return says.aboutSecondsLeft(Math.max(1, Math.ceil(seconds)));
  return says.aboutMinutesLeft(Math.round(seconds / 60));
}
