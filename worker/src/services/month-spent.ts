import type { StudioSettings } from "@aktion/schema/money/settings";

/** Whether the month's work at makers, in millionths of a dollar, has come to what an admin set. */
export const isMonthSpent = (
  { monthlyDollars }: Pick<StudioSettings, "monthlyDollars">,
  { work, loss }: { readonly work: number; readonly loss: number },
): boolean => monthlyDollars !== null && (work + loss) / 1_000_000 >= monthlyDollars;
