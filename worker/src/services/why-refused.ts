import type { RunEstimate } from "@aktion/schema/api/runs";
import { AppError } from "@aktion/schema/errors";
import type { Caller } from "../ports/caller";
import type { LedgerStore, NewRun } from "../ports/stores";

interface Needs {
  readonly ledger: LedgerStore;
  readonly now: () => number;
}

export const count = (credits: number): string =>
  `${credits} ${credits === 1 ? "credit" : "credits"}`;

/** Why the database would not have it, in words and figures. */
export async function whyShort(
  needs: Needs,
  caller: Caller,
  estimate: RunEstimate,
): Promise<AppError> {
  const { available, freeToday } = await needs.ledger.balances(caller.id, needs.now());
  if (available < estimate.high) {
    const message = `This run may cost ${count(estimate.high)}, and you have ${available}. Nothing was started.`;
    return new AppError("credits.short", message, { available, needed: estimate.high });
  }
  return new AppError("price.changed", "Today's free stills are used up. Look again, then run.", {
    freeToday,
  });
}

/** Which cap it would pass; else too many wait already. */
export async function whyRefused(
  needs: Needs,
  caller: Caller,
  board: string | null,
  limits: NewRun["limits"],
  estimate: RunEstimate,
): Promise<AppError> {
  const now = needs.now();
  const { monthlyCap, boardCap } = limits;
  const [month, { held }, onBoard] = await Promise.all([
    needs.ledger.spentThisMonth(caller.id, now),
    needs.ledger.balances(caller.id, now),
    board === null ? 0 : needs.ledger.boardTotal(board),
  ]);
  const high = count(estimate.high);
  if (monthlyCap !== null && month + held + estimate.high > monthlyCap) {
    const message = `This run may cost ${high}. With ${month + held} spent or held this month that is over your cap of ${monthlyCap}.`;
    return new AppError("credits.cap", message);
  }
  if (boardCap !== null && onBoard + estimate.high > boardCap) {
    const message = `This run may cost ${high}. With ${onBoard} spent or held on this board that is over its cap of ${boardCap}.`;
    return new AppError("credits.cap", message);
  }
  return new AppError("run.too-many");
}
