import { groupBy, isOver, overRuns, type Entry, type Facts } from "../facts/facts.ts";

const below = new Set(["issued", "payable"]);

/** I1: what was issued is somewhere, for every owner and unit, and the history says the same. */
export function conservation({ entries, balances }: Facts): string[] {
  const found: string[] = [];
  const sums = new Map<string, number>();
  const add = (owner: string, unit: string, account: string, amount: number) => {
    const key = `${owner} ${unit} ${account}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const { owner, unit, debit, credit, amount } of entries) {
    add(owner, unit, debit, -amount);
    add(owner, unit, credit, amount);
  }
  for (const { owner, unit, account, amount } of balances) {
    const key = `${owner} ${unit} ${account}`;
    if (amount < 0 && !below.has(account)) found.push(`${key} is ${amount}`);
    const summed = sums.get(key) ?? 0;
    if (summed !== amount) found.push(`${key} is ${amount}, its history says ${summed}`);
    sums.delete(key);
  }
  for (const [key, amount] of sums) if (amount !== 0) found.push(`${key} has no balance`);
  for (const [key, group] of groupBy(balances, (one) => `${one.owner} ${one.unit}`)) {
    const total = group.reduce((sum, { amount }) => sum + amount, 0);
    if (total !== 0) found.push(`${key} does not add up: ${total}`);
  }
  return found;
}

const resolves = ({ kind }: Entry) => kind === "settle" || kind === "release";

/** I2: a hold is resolved at most once, and once its run is over exactly once and to the full. */
export function holdsResolved(facts: Facts): string[] {
  const { entries, runs, balances } = facts;
  const found: string[] = [];
  const status = new Map(runs.map((run) => [run.id, run.status]));
  const byHold = groupBy(
    entries.filter(({ hold }) => hold !== null),
    ({ hold }) => hold ?? "",
  );
  const open = new Map<string, number>();
  for (const [hold, group] of byHold) {
    const held = group.find(({ kind }) => kind === "hold");
    if (!held) {
      found.push(`${hold} was resolved and never held`);
      continue;
    }
    const ends = group.filter(resolves);
    if (ends.length > 1) found.push(`${hold} was resolved ${ends.length} times`);
    const over = isOver(status.get(held.run ?? "") ?? "");
    if (ends.length === 0) {
      const key = `${held.owner} ${held.unit}`;
      open.set(key, (open.get(key) ?? 0) + held.amount);
      if (over) found.push(`${hold} is open, though its run is over`);
      continue;
    }
    const moved = group
      .filter(({ kind }) => kind !== "hold" && kind !== "refund")
      .reduce((sum, { amount }) => sum + amount, 0);
    if (moved !== held.amount) found.push(`${hold} held ${held.amount}, and ${moved} left it`);
  }
  for (const { owner, unit, account, amount } of balances) {
    if (account !== "held") continue;
    const wanted = open.get(`${owner} ${unit}`) ?? 0;
    if (amount !== wanted) found.push(`${owner} ${unit}: held ${amount}, open holds ${wanted}`);
  }
  return found;
}

/** I3: one making of a request is paid for once, however often it was clicked, sent or restarted. */
export function paidOnce({ entries, takes }: Facts): string[] {
  const found: string[] = [];
  const settles = entries.filter(({ kind }) => kind === "settle");
  for (const [job, group] of groupBy(settles, (one) => `${one.run} ${one.node} ${one.job}`)) {
    if (group.length > 1) found.push(`${job} was settled ${group.length} times`);
  }
  const paid = new Set(settles.filter(({ amount }) => amount > 0).map(takeOf));
  const made = takes.filter((take) => paid.has(take.id));
  for (const [request, group] of groupBy(made, (take) => `${take.owner} ${take.taskKey}`)) {
    if (group.length > 1) {
      const where = group.map(({ run, node }) => `${run}/${node}`).join(", ");
      found.push(`one request was paid ${group.length} times: ${where} (${request.slice(-12)})`);
    }
  }
  return found;
}

export function takeOf({ meta }: Entry): string {
  const said = JSON.parse(meta ?? "{}") as { take?: string };
  return said.take ?? "";
}

/** What a run's row says it was charged is what the ledger took for it, and what its takes say. */
export function chargedAsTold(facts: Facts): string[] {
  const found: string[] = [];
  const bySettle = groupBy(
    facts.entries.filter(({ kind, unit }) => kind === "settle" && unit === "credit"),
    ({ run }) => run ?? "",
  );
  const byTake = groupBy(facts.takes, ({ run }) => run);
  for (const run of overRuns(facts)) {
    const settled = (bySettle.get(run.id) ?? []).reduce((sum, { amount }) => sum + amount, 0);
    const told = (byTake.get(run.id) ?? []).reduce((sum, { charged }) => sum + charged, 0);
    if (run.charged !== settled)
      found.push(`${run.id}: row says ${run.charged}, ledger ${settled}`);
    if (told !== settled) found.push(`${run.id}: takes say ${told}, ledger ${settled}`);
    if (settled > run.quoted) found.push(`${run.id}: quoted ${run.quoted}, took ${settled}`);
  }
  return found;
}
