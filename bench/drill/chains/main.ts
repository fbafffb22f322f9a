// The chain drill: node bench/drill/chains/main.ts [--slice N] [--seed S] [--only KIND] [--json] [--keep]
import { parseArgs } from "node:util";
import { Dice } from "../dice.ts";
import type { Case } from "./cases.ts";
import { allCases, ChainsDrill, type Played } from "./chains-drill.ts";
import { markersOf } from "./play.ts";

const { values } = parseArgs({
  options: {
    /** So many of the cases, picked by the seed; all of them unless said. */
    slice: { type: "string" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    "at-once": { type: "string", default: "16" },
    json: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const slice = values.slice === undefined ? Infinity : Number(values.slice);
if (!Number.isSafeInteger(seed) || !(slice > 0)) {
  console.error("drill chains --slice N --seed S [--json]: whole numbers, please");
  process.exit(2);
}

function picked(cases: Case[]): Case[] {
  const named = cases.filter(({ piece }) => piece.kind.includes(values.only));
  const dice = new Dice(seed);
  const mixed = named.map((one) => ({ one, at: dice.roll() })).sort((a, b) => a.at - b.at);
  return mixed.slice(0, Math.min(slice, mixed.length)).map(({ one }) => one);
}

function printTable(played: readonly Played[]): void {
  const rows = Map.groupBy(played, ({ one }) => `${one.piece.kind} ${one.tier}`);
  for (const group of rows.values()) {
    const { piece, tier, chain } = group[0]!.one;
    const wrong = group.filter(({ found }) => found.length > 0).length;
    const name = `${piece.task} (${piece.kind})`.padEnd(34);
    const counts = `${String(group.length).padStart(4)} cases ${String(wrong).padStart(3)} violations`;
    console.log(`${name} ${tier.padEnd(8)} ${counts}  ${chain.join(" > ")}`);
  }
}

const begun = Date.now();
const drill = await ChainsDrill.open(String(seed));
const stop = () => {
  drill.patient.endNow();
  process.exit(130);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
try {
  const cases = picked(allCases(drill.chains()));
  const played = await drill.play(cases, Number(values["at-once"]));
  const wrong = played.filter(({ found }) => found.length > 0);
  const whole = drill.violations();
  printTable(played);
  for (const { one, shown, found } of wrong) {
    console.log(`\n${one.piece.kind} ${one.tier} ${markersOf(one)} ${shown?.run ?? ""}`);
    for (const words of found) console.log(`  ${words}`);
  }
  for (const words of whole) console.log(`the whole studio: ${words}`);
  const violations = wrong.length + whole.length;
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(
    `\n${cases.length} cases from seed ${seed} in ${seconds} s: ${violations} violations`,
  );
  if (values.json) console.log(JSON.stringify({ cases: cases.length, seconds, seed, violations }));
  process.exitCode = violations > 0 ? 1 : 0;
} finally {
  if (values.keep) console.log(`kept: ${drill.patient.state}`);
  await drill.close(values.keep);
}
