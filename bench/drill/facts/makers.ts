import type { StandIns } from "../../../worker/sim/stand-ins.ts";
import type { MakerJob } from "./facts.ts";

const report = /\/hooks\/[\w-]+\/([\w-]+)\/([\w-]+)\/\w+$/;

/** The makers' own truth: every job they accepted, whose it is by the address of its report. */
export function readMakers(makers: StandIns): MakerJob[] {
  const asked = new Map<string, number>();
  for (const { event, job, time } of makers.truth()) {
    if (event === "cancel-asked" && job && !asked.has(job)) asked.set(job, time);
  }
  return makers.jobs().map((job) => {
    const [, run = "", attempt = ""] = report.exec(job.webhook ?? "") ?? [];
    return {
      provider: job.provider,
      id: job.id,
      run,
      attempt,
      accepted: job.created,
      ended: job.ended,
      ending: job.ending,
      faults: [...job.course.faults],
      times: job.course.times,
      cancelAsked: asked.get(job.id) ?? null,
    };
  });
}

export function faultsShown(makers: StandIns): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (fault: string) => counts.set(fault, (counts.get(fault) ?? 0) + 1);
  for (const entry of makers.truth()) {
    if (entry.event === "accepted") for (const fault of entry.faults ?? []) add(fault);
    if (entry.event === "refused" && entry.why) add(entry.why);
  }
  return counts;
}
