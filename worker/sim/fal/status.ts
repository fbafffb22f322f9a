import type { Job } from "../standin/jobs.ts";
import { appOf } from "./models.ts";

function shareOf(job: Job): number {
  const { polls, takes, faults } = job.course;
  if (faults.has("progress-over")) return 1.5;
  if (polls !== null) return Math.min(0.98, job.polls / (polls + 1));
  return Math.min(0.98, (Date.now() - job.created) / (takes || 1));
}

/** A job's status as the queue shows it. There are three words; a failure is "completed" too. */
export function statusOf(job: Job, told: Job["state"], base: string): Record<string, unknown> {
  const address = `${base}/${appOf(job.model)}/requests/${job.id}`;
  const common = { request_id: job.id, response_url: address };
  if (told === "waiting") {
    if (job.course.faults.has("unknown-status")) {
      return { ...common, status: job.course.shape || "FAILED" };
    }
    return { ...common, status: "IN_QUEUE", queue_position: Math.max(0, 3 - job.polls) };
  }
  const logs = [
    {
      message: `${Math.round(100 * shareOf(job))}%|####      | [00:01<00:02]`,
      level: "INFO",
      source: "USER",
      timestamp: new Date().toISOString(),
    },
  ];
  if (told === "running") return { ...common, status: "IN_PROGRESS", logs };
  const seconds = ((job.ended ?? 0) - (job.started ?? 0)) / 1000;
  return { ...common, status: "COMPLETED", logs, metrics: { inference_time: seconds } };
}
