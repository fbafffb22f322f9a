import type { Drill } from "./drill.ts";
import { faultsShown } from "./facts/makers.ts";
import { quantile, recoveryOf } from "./recovery.ts";
import type { Round } from "./round.ts";

interface Recoveries {
  readonly rounds: number;
  readonly nodes: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
  /** Of each round's slowest node. */
  readonly roundsP95: number;
  readonly never: number;
}

export interface Report {
  readonly seed: number;
  readonly rounds: number;
  readonly kills: Readonly<Record<string, number>>;
  readonly storageFaultRounds: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly runs: Readonly<Record<string, number>>;
  readonly nodes: number;
  readonly jobs: number;
  readonly takes: { readonly made: number; readonly reused: number };
  readonly webhooks: number;
  readonly events: number;
  readonly recoveryMs: Recoveries;
  readonly underStorageFaultsMs: Recoveries;
  readonly seconds: number;
  readonly violations: readonly string[];
}

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const inOrder = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));

type Logs = ReturnType<Drill["logs"]>;

function recoveries(rounds: readonly Round[], logs: Logs, faulty: boolean): Recoveries {
  const gaps = rounds
    .flatMap(({ gap }) => (gap?.faulty === faulty ? [recoveryOf(gap, logs)] : []))
    .filter((gap) => gap.length > 0);
  const all = gaps.flat();
  const measured = all.filter((ms) => ms !== null);
  const worst = gaps.map((gap) => Math.max(...gap.map((ms) => ms ?? 0)));
  return {
    rounds: gaps.length,
    nodes: measured.length,
    p50: quantile(measured, 0.5),
    p95: quantile(measured, 0.95),
    most: Math.max(0, ...measured),
    roundsP95: quantile(worst, 0.95),
    never: all.length - measured.length,
  };
}

export function reportOf(
  drill: Drill,
  { seed, rounds, found, begun }: { seed: number; rounds: Round[]; found: string[]; begun: number },
): Report {
  const { runs, takes } = drill.tables();
  const logs = drill.logs();
  let nodes = 0;
  let events = 0;
  for (const log of logs.values()) {
    events += log.length;
    const [first] = log;
    if (first?.event.type === "run-started") nodes += (first.event["nodes"] as string[]).length;
  }
  return {
    seed,
    rounds: rounds.length,
    kills: counted(rounds.map(({ blow }) => blow)),
    storageFaultRounds: rounds.filter((round) => round.storageFaults).length,
    faults: inOrder(faultsShown(drill.makers)),
    refusals: inOrder(drill.crowd.refusals),
    runs: { all: runs.length, ...counted(runs.map(({ status }) => status)) },
    nodes,
    jobs: drill.makers.jobs().length,
    takes: {
      made: takes.filter(({ reused }) => !reused).length,
      reused: takes.filter(({ reused }) => reused).length,
    },
    webhooks: drill.makers.truth().filter(({ event }) => event === "webhook-sent").length,
    events,
    recoveryMs: recoveries(rounds, logs, false),
    underStorageFaultsMs: recoveries(rounds, logs, true),
    seconds: Math.round((Date.now() - begun) / 1000),
    violations: found,
  };
}

/** One round in a line, with what came late or not at all after it. */
export function describeRound({ blow, storageFaults, gap }: Round, drill: Drill): string {
  const runs = drill.tables().runs.length;
  const said = `${blow}${storageFaults ? ", storage faults" : ""}, ${runs} runs`;
  if (!gap) return said;
  const recovery = recoveryOf(gap, drill.logs());
  const slowest = Math.max(0, ...recovery.map((ms) => ms ?? 0));
  const late = gap.interrupted.flatMap(({ run, node }, at) => {
    const ms = recovery[at];
    return ms === null || (ms ?? 0) > 5000 ? [`${run}/${node} ${ms ?? "not yet"}`] : [];
  });
  const away = `away ${gap.healthy - gap.killed} ms, slowest of ${recovery.length} nodes ${slowest} ms`;
  return [said, away, ...late].join(", ");
}

const list = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ") || "none";

const inWords = ({ rounds, nodes, p50, p95, most, roundsP95, never }: Recoveries): string =>
  `p50 ${p50} ms, p95 ${p95} ms, most ${most} ms over ${nodes} nodes; ` +
  `slowest node of ${rounds} rounds p95 ${roundsP95} ms; never ${never}`;

export function printReport(report: Report): void {
  const { takes } = report;
  const rows: readonly (readonly [string, string])[] = [
    ["seed", String(report.seed)],
    ["rounds", `${report.rounds} in ${report.seconds} s`],
    ["blows, by place", list(report.kills)],
    ["rounds with storage faults", String(report.storageFaultRounds)],
    ["makers' faults", list(report.faults)],
    ["refusals", list(report.refusals)],
    ["runs", list(report.runs)],
    ["nodes", String(report.nodes)],
    ["jobs at makers", String(report.jobs)],
    ["reports of makers", String(report.webhooks)],
    ["events", String(report.events)],
    ["takes", `${takes.made} made, ${takes.reused} reused`],
    ["recovery", inWords(report.recoveryMs)],
    ["recovery in storage faults", inWords(report.underStorageFaultsMs)],
    ["violations", String(report.violations.length)],
  ];
  for (const [name, said] of rows) console.log(`${name.padEnd(28)}${said}`);
  for (const words of report.violations) console.log(`  ${words}`);
}
