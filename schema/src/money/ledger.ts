/**
 * The words of the ledger. `hold` sets aside, `settle` takes what was held once the output is
 * stored, `release` gives it back, `return` gives back what a settle did not need; `cost` and `loss`
 * are what makers ask of the studio, in millionths of a dollar. What is shared for training gives back a
 * tenth: `share` gathers tenths of a credit, and ten of them are paid out (`payout`) as one (`reward`).
 */
export const entryKinds = [
  "grant",
  "purchase",
  "hold",
  "settle",
  "release",
  "return",
  "refund",
  "cost",
  "loss",
  "share",
  "payout",
  "reward",
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const accounts = [
  "issued",
  "available",
  "held",
  "spent",
  "payable",
  "work",
  "loss",
] as const;
export type Account = (typeof accounts)[number];

/** What trainings of cast members are paid in. */
export const trainingUnit = "training";

/** Which account each kind of entry takes from and gives to. */
export const movements: Record<EntryKind, readonly [debit: Account, credit: Account]> = {
  grant: ["issued", "available"],
  purchase: ["issued", "available"],
  hold: ["available", "held"],
  settle: ["held", "spent"],
  release: ["held", "available"],
  return: ["held", "available"],
  refund: ["spent", "available"],
  cost: ["payable", "work"],
  loss: ["payable", "loss"],
  share: ["issued", "available"],
  payout: ["available", "spent"],
  reward: ["issued", "available"],
};

/** Whose books the makers' prices stand in. */
export const studio = "studio";

const day = (now: number): string => new Date(now).toISOString().slice(0, 10);

/** Tenths of a credit, gathered for what is shared. */
export const tenthUnit = "tenth";

/** Free stills of one day, and the studio's dollars of one month; both turn over at midnight UTC. */
export const stillUnit = (now: number): string => `still ${day(now)}`;
export const dollarUnit = (now: number): string => `dollar ${day(now).slice(0, 7)}`;
export const monthStart = (now: number): number => {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
};

export const holdIdOf = (run: string, node: string, job: number): string =>
  `hold_${run}_${node}_${job}`;
