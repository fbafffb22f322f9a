import * as says from "#words/money";

/** Prices and balances as they are said: short, whole, without a sign where none is meant. */
export const credits: (count: number) => string = says.credits;

/** "8", "8 to 24", "up to 24". */
export const range = (low: number, high: number): string => {
  if (low === high) return String(high);
  return low === 0 ? says.upToHigh(high) : says.from(low, high);
};

interface Price {
  readonly low: number;
  readonly high: number;
  /** Free stills it would use. */
  readonly free: number;
}

/** "8 to 24 credits", "2 free", "8 credits, 1 free", "free". */
export function priceWords({ low, high, free }: Price): string {
  if (high === 0) return free > 0 ? says.countFree(free) : says.free;
  const paid = says.priceInCredits(range(low, high), high);
  return free > 0 ? says.paidAndFree(paid, free) : paid;
}

interface NodePrice extends Price {
  readonly turns: number;
  readonly kept: number;
  readonly reused: boolean;
  readonly own: boolean;
}

/** What one node costs when it runs, as short as a card wants it. */
export function nodePriceWords({ low, high, free, turns, kept, reused, own }: NodePrice): string {
  if (reused) return says.reused;
  if (own) return says.ownKey;
  if (high === 0) return free > 0 ? says.freeToday : says.free;
  const made = turns - kept - free;
  const each = high / made;
  const several = made > 1 && low === high && Number.isInteger(each);
  const paid = several ? says.timesEach(made, each) : range(low, high);
  return free > 0 ? says.paidShortAndFree(paid, free) : says.paidShort(paid);
}

/** How many credits are missing for a price, or 0. */
export const shortBy = (high: number, available: number): number => Math.max(0, high - available);

interface Spend {
  readonly month: number;
  readonly cap: number | null;
}

/** "12 of 50 this month", "12 this month". */
export const monthWords = ({ month, cap }: Spend): string =>
  cap === null ? says.spentThisMonthOnly(month) : says.spentOfCapThisMonth(month, cap);

export const dollars = (amount: number): string =>
  amount.toLocaleString(says.dollars, { style: "currency", currency: "USD" });

export const count = (amount: number): string => amount.toLocaleString(says.numbers);
