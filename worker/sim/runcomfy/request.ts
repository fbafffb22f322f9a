import type { Job } from "../standin/jobs.ts";
import type { MediaOrigin } from "../standin/media-origin.ts";
import { deployedAs } from "./graphs.ts";

/** Microseconds and an offset, as Python writes them. */
const iso = (time: number): string => new Date(time).toISOString().replace("Z", "000+00:00");

export const addressOf = (base: string, version: string, { model, id }: Job): string =>
  `${base}/prod/${version}/deployments/${model}/requests/${id}`;

function wordOf({ course, ending }: Job, told: Job["state"]): string {
  if (told === "waiting") {
    return course.faults.has("unknown-status") ? course.shape || "warming_up" : "in_queue";
  }
  if (told === "running") return "in_progress";
  if (ending === "canceled") return course.shape === "canceled" ? "canceled" : "cancelled";
  // Over, and nothing more: how it went is for the result to tell.
  return course.shape === "succeeded" && ending === "succeeded" ? "succeeded" : "completed";
}

/** A request's status as the queue shows it; its outcome is not told here. */
export function statusOf(job: Job, told: Job["state"], address: string): Record<string, unknown> {
  const status = wordOf(job, told);
  return {
    request_id: job.id,
    status,
    ...(told === "waiting" && { queue_position: Math.max(0, 3 - job.polls) }),
    ...(told === "running" && { instance_id: "instance-1" }),
    status_url: `${address}/status`,
    result_url: `${address}/result`,
  };
}

const file = (url: string, type = "output") => ({
  url,
  filename: url.split("/").at(-1) ?? "",
  subfolder: "",
  type,
});

function outputsOf(job: Job, media: MediaOrigin): Record<string, unknown> {
  const { faults, shape } = job.course;
  const { save = "", channel = "" } = deployedAs(job.model) ?? {};
  const address = media.addressOf(job);
  if (faults.has("empty-url")) return { [save]: { [channel]: [file("")] } };
  if (faults.has("foreign-host")) {
    return { [save]: { [channel]: [file("https://files.example/made.png")] } };
  }
  if (!faults.has("no-artifact")) {
    const preview = { "38:42": { images: [file(media.addressOf(job, 1), "temp")] } };
    return { ...preview, [save]: { [channel]: [file(address)] } };
  }
  const { url: _, ...nameless } = file(address);
  if (shape === "text") return { [save]: { text: [["a scene"]] } };
  if (shape === "temp") return { [save]: { [channel]: [file(address, "temp")] } };
  if (shape === "no-url") return { [save]: { [channel]: [nameless] } };
  return {};
}

function errorOf({ ending, course }: Job): unknown {
  const error =
    ending === "moderated" ? "NSFW content was found" : "Node 55: CUDA ran out of memory";
  if (course.shape === "text") return error;
  const one = { errorCode: 1001, error, debugInfo: "Traceback (most recent call last): ..." };
  return course.shape === "object" ? one : [one];
}

/** The result of a request that is over, good or bad. */
export function resultOf(job: Job, media: MediaOrigin): Record<string, unknown> {
  const { ending } = job;
  const status =
    ending === "succeeded" ? "succeeded" : ending === "canceled" ? "cancelled" : "failed";
  return {
    request_id: job.id,
    status,
    outputs: ending === "succeeded" ? outputsOf(job, media) : {},
    ...(status === "failed" && { error: errorOf(job) }),
    created_at: iso(job.created),
    finished_at: iso(job.ended ?? job.created),
    instance_id: "instance-1",
  };
}

/** What is posted when it is over; unsigned, and no more to be believed than that. */
export const letterOf = (job: Job, id: string, status: string, media: MediaOrigin): string =>
  JSON.stringify({
    request_id: id,
    deployment_id: job.model,
    status,
    created_at: iso(job.created),
    finished_at: iso(job.ended ?? Date.now()),
    ...(status === "succeeded" && { output: outputsOf(job, media) }),
  });
