import type { Job } from "../standin/jobs.ts";
import type { MediaOrigin } from "../standin/media-origin.ts";

/** Successes that hold nothing: `[sim fault=no-artifact as=null]`. */
const nothing: Readonly<Record<string, object>> = {
  null: { generate_result_slots: null },
  nulls: { generate_result_slots: [null, null, null, null] },
  missing: {},
};
const empty = { generate_result_slots: ["", "", "", ""] };

const reasons: Readonly<Record<string, string>> = {
  failed: "The model failed",
  moderated: "The image violates the content policy",
  canceled: "The task was canceled",
  aborted: "The task was aborted",
};

/** Two words for each of the two halves of a job's way. */
function wordOf(job: Job, told: Job["state"]): string {
  const { faults, shape, polls } = job.course;
  if (told === "waiting") {
    if (faults.has("unknown-status")) return shape || "paused";
    return job.polls > 1 ? "in_queue" : "waiting";
  }
  if (told === "running") return polls !== null && job.polls >= polls ? "uploading" : "processing";
  if (job.ending !== "succeeded") return "failed";
  return shape === "success" ? "success" : "succeeded";
}

function slotsOf(job: Job, told: Job["state"], media: MediaOrigin): object {
  const { faults, shape } = job.course;
  if (told !== "over" || job.ending !== "succeeded" || faults.has("empty-url")) return empty;
  if (faults.has("no-artifact")) return nothing[shape] ?? empty;
  const asked = job.input["generate_slots"] as readonly number[] | undefined;
  const slots = (asked ?? [1, 1, 1, 1]).map((slot, at) =>
    slot === 1 ? media.addressOf(job, at) : "",
  );
  return { generate_result_slots: slots };
}

/** A task as it is told of; in no known shape, when it was removed. */
export function progressOf(
  job: Job,
  told: Job["state"],
  media: MediaOrigin,
): Record<string, unknown> {
  if (told === "over" && job.course.faults.has("data-removed")) return { result: { state: 4 } };
  return {
    task_id: job.id,
    status: wordOf(job, told),
    error_reason: told === "over" ? (reasons[job.ending ?? ""] ?? "") : "",
    ...slotsOf(job, told, media),
  };
}
