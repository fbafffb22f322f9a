import type { CreditEntry } from "@aktion/schema/api/money";
import { kindOf } from "@aktion/schema/nodes/registry";

/** What an entry was for: a node kind by its title, anything else as it was written. */
const thing = (action: string): string => kindOf(action)?.title ?? action;

const gifts: Readonly<Record<string, string>> = {
  welcome: "Welcome gift",
  "free stills": "Free stills of the day",
};

const isStill = ({ unit }: CreditEntry): boolean => unit.startsWith("still ");

/** An entry of the ledger as a person would say it. */
export function entryWords(entry: CreditEntry, board: string | null): string {
  const on = board === null ? "" : ` on “${board}”`;
  const what = `${thing(entry.action)}${on}`;
  switch (entry.kind) {
    case "grant":
      return gifts[entry.action] ?? `Gift: ${entry.action}`;
    case "purchase":
      return `Bought: ${entry.action}`;
    case "hold":
      return isStill(entry) ? `Free still held for ${what}` : `Held for ${what}`;
    case "settle":
      return isStill(entry) ? `Free still: ${what}` : `Taken: ${what}`;
    case "release":
      return `Given back: ${what}`;
    case "return":
      return `Given back, not needed: ${what}`;
    case "refund":
      return `Refunded: ${what}`;
    case "cost":
    case "loss":
      return what;
  }
}

/** How an entry moves what there is to spend; a settle only moves what was held already. */
export function entryAmount({ kind, amount }: CreditEntry): string {
  switch (kind) {
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
      return amount === 0 ? "0" : `+${amount}`;
  }
}

/** In what an entry is counted. */
export function unitWords({ unit, amount }: CreditEntry): string {
  if (unit === "credit") return amount === 1 ? "credit" : "credits";
  if (unit === "training") return "training credits";
  if (unit.startsWith("still ")) return amount === 1 ? "free still" : "free stills";
  return unit;
}
