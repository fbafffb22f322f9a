export const upToHigh = (high: number) => `up to ${high}`;
export const from = (low: number, high: number) => `${low} to ${high}`;
/** The language's own way with numbers and dates. */
export const numbers = "en-GB";
export const dollars = "en-US";
export const credits = (count: number) =>
  `${count} ${Math.abs(count) === 1 ? "credit" : "credits"}`;
export const free = "free";
export const countFree = (count: number) => `${count} free`;
/** The price is one figure or two; the highest of them decides on the plural. */
export const priceInCredits = (price: string, high: number) =>
  `${price} ${high === 1 ? "credit" : "credits"}`;
export const paidAndFree = (paid: string, free: number) => `${paid}, ${free} free`;
export const reused = "Reused · 0";
export const ownKey = "own key";
export const freeToday = "free today";
export const timesEach = (made: number, each: number) => `${made} x ${each}`;
export const paidShortAndFree = (paid: string, free: number) => `${paid} cr, ${free} free`;
export const paidShort = (paid: string) => `${paid} cr`;
export const spentThisMonthOnly = (month: number) => `${month} this month`;
export const spentOfCapThisMonth = (month: number, cap: number) => `${month} of ${cap} this month`;

export const thisStudio = "This studio";

export const draftIsFree = "Draft is free";
export const signIn = "Sign in";
export const yourCredits = "Your credits";
export const wallet = "Wallet:";
export const held = (held: number) => `${held} held`;
export const countFreeToday = (count: number) => `${count} free today`;
export const money = "Money";
export const creditsHistory = "Credits history";
export const queue = "Queue";
export const settings = "Settings";

export const available = "Available";
export const heldForRunsUnderWay = "Held for runs under way";
export const freeStillsLeftToday = "Free stills left today";
export const spentThisMonth = "Spent this month";
export const spentOfCap = (month: number, cap: number) => `${month} of ${cap}`;
export const trainingCredits = "Training credits";
