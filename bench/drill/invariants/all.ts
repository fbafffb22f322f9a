import type { Facts } from "../facts/facts.ts";
import { clientsAgree, savesStay } from "./clients.ts";
import { cancelHolds, intendedFirst, oneLiveJob } from "./makers.ts";
import { chargedAsTold, conservation, holdsResolved, paidOnce } from "./money.ts";
import { finishedIsKept, paidIsThere, reuseIsTrue } from "./outputs.ts";
import { monotonic, progress, takesAgree } from "./runs.ts";

/** By the names of reliability.md 4.3; each check answers what is broken, a sentence each. */
export const invariants: readonly (readonly [name: string, check: (facts: Facts) => string[]])[] = [
  ["I1", conservation],
  ["I2", holdsResolved],
  ["I3", paidOnce],
  ["I3", chargedAsTold],
  ["I4", paidIsThere],
  ["I5", finishedIsKept],
  ["I6", oneLiveJob],
  ["I6", intendedFirst],
  ["I7", progress],
  ["I8", monotonic],
  ["I8", takesAgree],
  ["I10", reuseIsTrue],
  ["I11", clientsAgree],
  ["I12", cancelHolds],
  ["I14", savesStay],
];

export const violations = (facts: Facts): string[] =>
  invariants.flatMap(([name, check]) => check(facts).map((words) => `${name} ${words}`));
