import type { Job } from "../standin/jobs.ts";
import type { MediaOrigin } from "../standin/media-origin.ts";
import { endpoints } from "./models.ts";

export interface Result {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;
}

const validation = (type: string, msg: string) => [{ loc: ["body", "prompt"], msg, type }];

/** The failures fal tells, by the name a marker gives them: `fault=job-fails as=504`. */
const failures: Readonly<Record<string, Result>> = {
  "500": {
    status: 500,
    body: { detail: validation("internal_server_error", "Internal server error") },
    headers: { "x-fal-retryable": "true" },
  },
  "422-list": {
    status: 422,
    body: { detail: validation("image_too_small", "The image is too small") },
    headers: { "x-fal-retryable": "false" },
  },
  "422-text": { status: 422, body: { detail: "The image could not be read" }, headers: {} },
  "422-nothing": {
    status: 422,
    body: { detail: validation("no_media_generated", "No media was generated") },
    headers: { "x-fal-retryable": "true" },
  },
  "504": {
    status: 504,
    body: { detail: validation("generation_timeout", "Generation took too long") },
    headers: { "x-fal-retryable": "true" },
  },
  "503": {
    status: 503,
    body: { detail: "Runner disconnected", error_type: "runner_disconnected" },
    headers: { "x-fal-error-type": "runner_disconnected" },
  },
};

const declined: Result = {
  status: 422,
  body: {
    detail: validation("content_policy_violation", "The content could not be processed"),
  },
  headers: { "x-fal-retryable": "false" },
};

function outputOf(job: Job, media: MediaOrigin): Record<string, unknown> {
  const { faults, shape } = job.course;
  const field = endpoints[job.model]?.output ?? "images";
  if (faults.has("no-artifact")) {
    if (shape === "bare") return {};
    return { [field]: field === "images" ? [] : null };
  }
  const file = {
    url: faults.has("empty-url") ? "" : media.addressOf(job),
    content_type:
      job.family === "video"
        ? "video/webm"
        : job.family === "model"
          ? "application/octet-stream"
          : "image/png",
  };
  if (field === "diffusers_lora_file")
    return { [field]: file, config_file: { ...file, content_type: "application/json" } };
  if (field !== "images") return { [field]: file };
  return {
    images: [file],
    seed: 1,
    prompt: job.input["prompt"],
    has_nsfw_concepts: [faults.has("nsfw")],
  };
}

/** What the result of a job that is over says; failure too is told only here. */
export function resultOf(job: Job, media: MediaOrigin): Result {
  const { ending, course } = job;
  if (ending === "moderated") return declined;
  if (ending === "succeeded") return { status: 200, body: outputOf(job, media), headers: {} };
  if (ending === "failed") return failures[course.shape] ?? failures["500"]!;
  return { status: 400, body: { detail: "Request was cancelled" }, headers: {} };
}
