import type { CreditEntry } from "@aktion/schema/api/money";
import { tenthUnit } from "@aktion/schema/money/ledger";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/credits";

/** What an entry was for: a node kind by its title, anything else as it was written. */
const thing = (action: string): string => kindOf(action)?.title ?? action;

const gifts: Readonly<Record<string, string>> = {
  welcome: says.welcomeGift,
  "free stills": says.freeStillsOfTheDay,
};

const isStill = ({ unit }: CreditEntry): boolean => unit.startsWith("still ");

/** An entry of the ledger as a person would say it. */
export function entryWords(entry: CreditEntry, board: string | null): string {
  const made = thing(entry.action);
  const what = board === null ? made : says.thingOnBoard(made, board);
  switch (entry.kind) {
    case "grant":
      return gifts[entry.action] ?? says.gift(entry.action);
    case "purchase":
      return says.bought(entry.action);
    case "hold":
      return isStill(entry) ? says.freeStillHeldFor(what) : says.heldFor(what);
    case "settle":
      return isStill(entry) ? says.freeStill(what) : says.taken(what);
    case "release":
      return says.givenBack(what);
    case "return":
      return says.givenBackNotNeeded(what);
    case "refund":
      return says.refunded(what);
    case "share":
      return says.sharedForTraining(what);
    case "payout":
      return says.tenthsPaidOut;
    case "reward":
      return says.forSharing;
    case "cost":
    case "loss":
      return what;
  }
}

/** Tenths of a credit as credits. */
const tenths = (amount: number): string => (amount / 10).toFixed(1);

/** How an entry moves what there is to spend; a settle only moves what was held already. */
export function entryAmount({ kind, amount }: CreditEntry): string {
  switch (kind) {
    case "share":
      return `+${tenths(amount)}`;
    case "payout":
      return `−${tenths(amount)}`;
    case "hold":
      return amount === 0 ? "0" : `−${amount}`;
    case "settle":
    case "cost":
    case "loss":
      return String(amount);
    case "grant":
    case "purchase":
    case "release":
    case "return":
    case "refund":
    case "reward":
      return amount === 0 ? "0" : `+${amount}`;
  }
}

/** In what an entry is counted. */
export function unitWords({ unit, amount }: CreditEntry): string {
  if (unit === "credit") return says.creditUnit(amount);
  if (unit === tenthUnit) return says.creditsForSharing;
  if (unit === "training") return says.trainingCredits(amount);
  if (unit.startsWith("still ")) return says.freeStillUnit(amount);
  return unit;
}
