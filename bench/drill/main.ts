// The drill: node bench/drill/main.ts --rounds N --seed S [--json] [--keep] [--patience SECONDS]
import { parseArgs } from "node:util";
import { Drill } from "./drill.ts";
import { describeRound, printReport, reportOf } from "./report.ts";
import { playRound, type Round } from "./round.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    seed: { type: "string" },
    patience: { type: "string" },
    json: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});
const count = Number(values.rounds);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error("drill --rounds N --seed S [--json]: whole numbers, please");
  process.exit(2);
}

const patience = values.patience === undefined ? undefined : Number(values.patience) * 1000;
const begun = Date.now();
const drill = await Drill.open(seed);
const stop = () => {
  drill.patient.endNow();
  process.exit(130);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
try {
  const rounds: Round[] = [];
  const found: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const round = await playRound(drill, number, seed);
    rounds.push(round);
    const at = Math.round((Date.now() - begun) / 1000);
    console.log(`round ${number} at ${at} s: ${describeRound(round, drill)}`);
    for (const words of round.found) console.log(`  ${words}`);
    found.push(...round.found.map((words) => `seed ${seed} round ${number}: ${words}`));
  }
  const last = await drill.calm(patience);
  found.push(...last.map((words) => `seed ${seed}, after the last round: ${words}`));
  const report = reportOf(drill, { seed, rounds, found, begun });
  printReport(report);
  if (values.json) console.log(JSON.stringify(report));
  process.exitCode = found.length > 0 ? 1 : 0;
} finally {
  if (values.keep) {
    console.log(`kept: ${drill.patient.state}`);
    drill.crowd.close();
    await drill.patient.kill();
    await drill.makers.close();
    drill.post.close();
  } else await drill.close();
}
