import { groupBy, type Facts, type LogEvent, type MakerJob } from "../facts/facts.ts";

/** Three tries at each of the makers of a chain; those are three at most here. */
const mostTries = 9;

interface Placed {
  readonly place: string;
  readonly job: MakerJob;
}

function placed({ jobs, logs }: Facts): Placed[] {
  const places = new Map<string, string>();
  for (const [run, log] of logs) {
    for (const { event } of log) {
      if (event.type === "attempt-intended")
        places.set(event.attempt ?? "", `${run}/${event.node}/${event.job}`);
    }
  }
  return jobs.flatMap((job) => {
    const place = places.get(job.attempt);
    return place === undefined ? [] : [{ place, job }];
  });
}

/** I6: one job at a maker for an attempt, one alive for a piece of work, and no more than is allowed. */
export function oneLiveJob(facts: Facts): string[] {
  const found: string[] = [];
  for (const [attempt, group] of groupBy(facts.jobs, (job) => job.attempt)) {
    if (group.length > 1) found.push(`attempt ${attempt} was submitted ${group.length} times`);
  }
  for (const [place, group] of groupBy(placed(facts), (one) => one.place)) {
    const jobs = group.map(({ job }) => job).sort((a, b) => a.accepted - b.accepted);
    if (jobs.length > mostTries) found.push(`${place} was submitted ${jobs.length} times`);
    for (const [at, job] of jobs.entries()) {
      const before = jobs[at - 1];
      if (!before) continue;
      const gone = Math.min(before.ended ?? Infinity, before.cancelAsked ?? Infinity);
      if (gone > job.accepted)
        found.push(`${place}: ${job.id} was ordered while ${before.id} was still alive`);
    }
  }
  return found;
}

/** Every job a maker has belongs to an attempt the studio had written down before. */
export function intendedFirst({ jobs, logs, runs }: Facts): string[] {
  const known = new Set(runs.map((run) => run.id));
  const intended = new Map<string, LogEvent>();
  for (const log of logs.values()) {
    for (const { event } of log)
      if (event.type === "attempt-intended" && event.attempt) intended.set(event.attempt, event);
  }
  return jobs.flatMap((job) => {
    if (!known.has(job.run)) return [`${job.id} was ordered for ${job.run}, which has no row`];
    const event = intended.get(job.attempt);
    if (!event) return [`${job.id} was ordered for ${job.attempt}, of which the log says nothing`];
    return event.at > job.accepted + 50 ? [`${job.id} was ordered before it was intended`] : [];
  });
}

/** I12: once a cancel is acknowledged nothing is ordered, kept or charged for it; its jobs are loss. */
export function cancelHolds(facts: Facts): string[] {
  const found: string[] = [];
  const acknowledged = new Map(facts.cancels.map(({ run, at }) => [run, at]));
  const booked = new Map(
    facts.entries
      .filter(({ kind }) => kind === "cost" || kind === "loss")
      .map((entry) => [entry.id.replace(/^cost:/, ""), entry.kind]),
  );
  const takes = new Set(facts.takes.map((take) => take.id));
  // A maker asks nothing for a job that failed with it before.
  const failures = new Set(
    [...facts.logs.values()].flatMap((log) =>
      log.flatMap(({ event }) => (event.type === "attempt-failed" ? [event.attempt] : [])),
    ),
  );
  for (const [run, at] of acknowledged) {
    const status = facts.runs.find((row) => row.id === run)?.status;
    if (status !== "cancelled") found.push(`${run}: its cancel was acknowledged, it is ${status}`);
    for (const job of facts.jobs) {
      if (job.run !== run) continue;
      if (job.accepted > at) found.push(`${run}: ${job.id} was ordered after the cancel`);
      const kept = takes.has(job.attempt.replace(/^att_/, "tk_"));
      const failed = failures.has(job.attempt);
      if (facts.calm && !kept && !failed && booked.get(job.attempt) !== "loss")
        found.push(`${run}: ${job.id} was called off, and its cost is booked nowhere`);
    }
    for (const take of facts.takes) {
      if (take.run === run && take.createdAt > at) found.push(`${run}: ${take.id} was kept after`);
    }
    for (const entry of facts.entries) {
      if (entry.run === run && entry.kind === "settle" && entry.createdAt > at)
        found.push(`${run}: ${entry.id} was charged after the cancel`);
    }
  }
  return found;
}
