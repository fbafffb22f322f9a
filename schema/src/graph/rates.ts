/** Frame rates of a board, by the name filmmakers use; `df` is drop-frame timecode at the same speed. */
export const rates = {
  "23.976": { frames: 24_000, per: 1001, drop: false },
  "24": { frames: 24, per: 1, drop: false },
  "25": { frames: 25, per: 1, drop: false },
  "29.97": { frames: 30_000, per: 1001, drop: false },
  "29.97df": { frames: 30_000, per: 1001, drop: true },
  "30": { frames: 30, per: 1, drop: false },
  "50": { frames: 50, per: 1, drop: false },
  "59.94": { frames: 60_000, per: 1001, drop: false },
  "59.94df": { frames: 60_000, per: 1001, drop: true },
  "60": { frames: 60, per: 1, drop: false },
} as const;

export type RateName = keyof typeof rates;
export const rateNames = Object.keys(rates) as [RateName, ...RateName[]];

/** Whole frames in so many seconds, to the nearest frame and never less than one. */
export function framesIn(seconds: number, rate: RateName): number {
  const { frames, per } = rates[rate];
  return Math.max(1, Math.round((seconds * frames) / per));
}
