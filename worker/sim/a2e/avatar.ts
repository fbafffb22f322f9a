import type { Job } from "../standin/jobs.ts";
import type { MediaOrigin } from "../standin/media-origin.ts";

/** Avatars speak another language than the other products: other words, `process` and `result`. */
export const characters = [{ _id: "68aa0b2c5148817d26f5c001", type: "public", video_cover: "" }];

function wordOf(job: Job, told: Job["state"]): string {
  if (told === "waiting")
    return (["init", "start", "pending"] as const)[Math.min(2, job.polls - 1)] ?? "init";
  if (told === "running") return shareOf(job) > 0.8 ? "copy" : "process";
  return job.ending === "succeeded" ? "success" : "fail";
}

function shareOf({ course, polls, created }: Job): number {
  if (course.polls !== null) return Math.min(0.99, polls / (course.polls + 1));
  return Math.min(0.99, (Date.now() - created) / (course.takes || 1));
}

export function avatarOf(
  job: Job,
  told: Job["state"],
  media: MediaOrigin,
): Record<string, unknown> {
  const { faults } = job.course;
  const done = told === "over" && job.ending === "succeeded";
  const shown = done && !faults.has("no-artifact") && !faults.has("empty-url");
  return {
    _id: job.id,
    status: wordOf(job, told),
    process: told === "over" ? 100 : Math.round(100 * shareOf(job)),
    result: shown ? media.addressOf(job) : "",
    msg: told === "over" && !done ? "The audio could not be read" : "",
  };
}
