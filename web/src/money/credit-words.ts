/** Prices and balances as they are said: short, whole, without a sign where none is meant. */
export const credits = (count: number): string =>
  `${count} ${Math.abs(count) === 1 ? "credit" : "credits"}`;

/** "8", "8 to 24", "up to 24". */
export const range = (low: number, high: number): string => {
  if (low === high) return String(high);
  return low === 0 ? `up to ${high}` : `${low} to ${high}`;
};

interface Price {
  readonly low: number;
  readonly high: number;
  /** Free stills it would use. */
  readonly free: number;
}

/** "8 to 24 credits", "2 free", "8 credits, 1 free", "free". */
export function priceWords({ low, high, free }: Price): string {
  if (high === 0) return free > 0 ? `${free} free` : "free";
  const paid = `${range(low, high)} ${high === 1 ? "credit" : "credits"}`;
  return free > 0 ? `${paid}, ${free} free` : paid;
}

interface NodePrice extends Price {
  readonly turns: number;
  readonly kept: number;
  readonly reused: boolean;
  readonly own: boolean;
}

/** What one node costs when it runs, as short as a card wants it. */
export function nodePriceWords({ low, high, free, turns, kept, reused, own }: NodePrice): string {
  if (reused) return "Reused · 0";
  if (own) return "own key";
  if (high === 0) return free > 0 ? "free today" : "free";
  const made = turns - kept - free;
  const each = high / made;
  const several = made > 1 && low === high && Number.isInteger(each);
  const paid = several ? `${made} x ${each}` : range(low, high);
  return free > 0 ? `${paid} cr, ${free} free` : `${paid} cr`;
}

/** How many credits are missing for a price, or 0. */
export const shortBy = (high: number, available: number): number => Math.max(0, high - available);

interface Spend {
  readonly month: number;
  readonly cap: number | null;
}

/** "12 of 50 this month", "12 this month". */
export const monthWords = ({ month, cap }: Spend): string =>
  cap === null ? `${month} this month` : `${month} of ${cap} this month`;

const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
export const dollars = (amount: number): string => money.format(amount);

const whole = new Intl.NumberFormat("en-GB");
export const count = (amount: number): string => whole.format(amount);
