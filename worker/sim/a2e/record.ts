import { digestOf } from "../standin/chance.ts";
import type { Job } from "../standin/jobs.ts";
import type { MediaOrigin } from "../standin/media-origin.ts";
import { products } from "./products.ts";

/** Everything it answers is wrapped so. */
export const wrapped = (data: unknown): Record<string, unknown> => ({
  code: 0,
  data,
  trace_id: digestOf(JSON.stringify(data ?? null)).slice(0, 32),
});

export const refusal = (code: number, said: string, field: "msg" | "message" = "msg") => ({
  code,
  [field]: said,
  trace_id: digestOf(said).slice(0, 32),
});

function wordOf(job: Job, told: Job["state"]): string {
  const { faults, shape } = job.course;
  if (told === "waiting") {
    if (faults.has("unknown-status")) return shape || "queued";
    return (
      (["initialized", "sent", "pending"] as const)[Math.min(2, job.polls - 1)] ?? "initialized"
    );
  }
  if (told === "running") return "processing";
  return job.ending === "succeeded" ? "completed" : "failed";
}

function failureOf({ ending, course }: Job): Record<string, unknown> {
  if (ending === "moderated") {
    return { failed_code: "NSFW", failed_message: "The image may contain sensitive content" };
  }
  if (ending === "succeeded" || ending === null) return { failed_code: "", failed_message: "" };
  const code = course.shape || "ALGORITHM_ERROR";
  return { failed_code: code, failed_message: "The algorithm ended without a result" };
}

/** One record of a product, as it is told; only a finished one has something to show. */
export function recordOf(
  job: Job,
  told: Job["state"],
  media: MediaOrigin,
): Record<string, unknown> {
  const { faults } = job.course;
  const done = told === "over" && job.ending === "succeeded";
  const url = done && !faults.has("empty-url") && !faults.has("no-artifact");
  const address = url ? media.addressOf(job) : "";
  const image = products[job.model]?.family === "image";
  return {
    ...job.input,
    _id: job.id,
    current_status: wordOf(job, told),
    coins: image ? 2 : 13,
    createdAt: new Date(job.created).toISOString(),
    ...(told === "over" ? failureOf(job) : { failed_code: "", failed_message: "" }),
    ...(image ? { image_urls: url ? [address] : [] } : { result_url: address }),
    cover_url: "",
  };
}
