import type { RunEstimate } from "@aktion/schema/api/runs";
import { AppError } from "@aktion/schema/errors";
import type { Slot } from "@aktion/schema/run/events";
import * as says from "#words/studio";
import type { Caller } from "../ports/caller";
import type { NewRun } from "../ports/new-run";
import type { LedgerStore } from "../ports/stores";

interface Needs {
  readonly ledger: LedgerStore;
  readonly now: () => number;
}

export const count: (credits: number) => string = says.credits;

/** Why the database would not have it, in words and figures. */
export async function whyShort(
  needs: Needs,
  caller: Caller,
  estimate: RunEstimate,
): Promise<AppError> {
  const { available, freeToday } = await needs.ledger.balances(caller.id, needs.now());
  if (available < estimate.high) {
    const message = says.moreThanYouHave(count(estimate.high), available);
    return new AppError("credits.short", message, { available, needed: estimate.high });
  }
  return new AppError("price.changed", says.todaysFreeStillsAreUsedUp, {
    freeToday,
  });
}

/** The same of the account of trainings. */
export async function whyNoTraining(
  needs: Needs,
  caller: Caller,
  slots: Readonly<Record<string, readonly Slot[]>>,
): Promise<AppError> {
  const { training: available } = await needs.ledger.balances(caller.id, needs.now());
  const needed = Object.values(slots)
    .flat()
    .reduce((sum, { amount }) => sum + amount, 0);
  const message = says.moreTrainingThanYouHave(needed, available);
  return new AppError("credits.short", message, { available, needed });
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
    const message = says.overYourCap(high, month + held, monthlyCap);
    return new AppError("credits.cap", message);
  }
  if (boardCap !== null && onBoard + estimate.high > boardCap) {
    const message = says.overTheBoardsCap(high, onBoard, boardCap);
    return new AppError("credits.cap", message);
  }
  return new AppError("run.too-many");
}
