import { z } from "zod";

/**
 * What an admin sets. A price not named here is the kind's own, Premium twice that; a chain not
 * named is the built-in order; a maker not named is on. Changes count from the next estimate on:
 * what was quoted and held before stays as it was.
 */
const credits = z.number().int().min(0).max(100_000);
const count = z.number().int().min(1).max(10_000);

export const studioSettingsSchema = z.strictObject({
  prices: z
    .record(z.string().max(64), z.strictObject({ standard: credits, premium: credits }))
    .default({}),
  chains: z.record(z.string().max(64), z.array(z.string().max(32)).max(10)).default({}),
  providers: z
    .record(
      z.string().max(32),
      z.strictObject({
        on: z.boolean().default(true),
        /** Jobs at once over all users, and milliseconds between two starts. */
        atOnce: count.default(8),
        spacing: z.number().int().min(0).max(600_000).default(0),
        /** Milliseconds to wait each time it says "too many" and no more; then the next maker is asked. */
        waits: z.array(z.number().int().min(1000).max(3_600_000)).max(10).readonly().default([]),
        /** True faults in a row after which it is left in peace for a while; 0 for never. */
        patience: z.number().int().min(0).max(1000).default(5),
      }),
    )
    .default({}),
  freeStillsADay: z.number().int().min(0).max(100).default(3),
  welcome: z.strictObject({ credits, training: credits }).default({ credits: 100, training: 30 }),
  /** Dollars of makers' cost in a month after which Premium steps down to Standard; null for none. */
  monthlyDollars: z.number().min(0).max(1_000_000).nullable().default(100),
  atOnce: z
    .strictObject({ guestRuns: count, userRuns: count, guestJobs: count, userJobs: count })
    .default({ guestRuns: 2, userRuns: 6, guestJobs: 2, userJobs: 8 }),
});
export type StudioSettings = z.infer<typeof studioSettingsSchema>;

export const defaultSettings: StudioSettings = studioSettingsSchema.parse({});

export interface MakerLimits {
  readonly on: boolean;
  readonly atOnce: number;
  readonly spacing: number;
  /** Empty: it is waited for as long as it says. */
  readonly waits: readonly number[];
  readonly patience: number;
  /** Questions a second about jobs under way there, all runs taken together. */
  readonly questions: number;
}

type SetByAdmin = Omit<MakerLimits, "questions">;

const ordinary: SetByAdmin = { on: true, atOnce: 8, spacing: 0, waits: [], patience: 5 };

/** Makers that begin otherwise, until an admin says so: those not yet proven stay off. */
const beginnings: Readonly<Record<string, Partial<SetByAdmin>>> = {
  gemini: { atOnce: 2, spacing: 10_000, waits: [15_000, 30_000, 60_000, 120_000] },
  dzine: { on: false },
};

/** Well within what a maker allows, where it says: others may ask it by the same account. */
const questions: Readonly<Record<string, number>> = { replicate: 30 };
const fewQuestions = 10;

export const makerLimits = (settings: StudioSettings, maker: string): MakerLimits => ({
  ...(settings.providers[maker] ?? { ...ordinary, ...beginnings[maker] }),
  questions: questions[maker] ?? fewQuestions,
});
