import type { AtOnce } from "../standin/at-once.ts";
import type { Job } from "../standin/jobs.ts";
import type { MediaOrigin } from "../standin/media-origin.ts";

type Body = Record<string, unknown>;

const meta = { usage: { credits_used: 105_000, usd_spent: 0.0525 } };

/** A still, in the shape of the schema or, `as=images`, in that of the examples. */
export function stillOf(job: Job, media: MediaOrigin, atOnce: AtOnce): Body {
  const { faults, shape } = job.course;
  if (faults.has("no-artifact")) {
    const data = shape === "null" ? null : shape === "list" ? [] : [{ url: null, b64_json: null }];
    return { data, meta };
  }
  const url = faults.has("empty-url") ? "" : media.addressOf(job);
  if (shape === "images" || faults.has("nsfw")) {
    const [width, height] = [1392, 752];
    const file = { content_type: "image/png", file_name: "0.png", file_size: 4096, width, height };
    return {
      images: [{ url, ...file }],
      timings: {},
      seed: 7,
      has_nsfw_concepts: [faults.has("nsfw")],
      prompt: job.input["prompt"],
    };
  }
  if (shape !== "b64") return { data: [{ url, b64_json: null }], meta };
  return { data: [{ url: null, b64_json: atOnce.bytesOf(job).toString("base64") }], meta };
}

function statusOf({ course: { faults, shape } }: Job, told: Job["state"]): string {
  if (told === "waiting") return faults.has("unknown-status") ? shape || "active" : "queued";
  return "generating";
}

/** A shot as it is told when it is asked for and asked after; failure comes with 200 too. */
export function shotOf(job: Job, told: Job["state"], media: MediaOrigin): Body {
  const { id, course } = job;
  if (told !== "over") return { id, status: statusOf(job, told) };
  if (job.ending !== "succeeded") {
    const error =
      job.ending === "moderated"
        ? { name: "ContentModeration", message: "The content was blocked by moderation." }
        : { name: "GenerationError", message: "The model could not be run." };
    return { id, status: "error", video: null, error, meta: null };
  }
  const url = course.faults.has("empty-url") ? "" : media.addressOf(job);
  const video = course.faults.has("no-artifact") ? null : { url };
  return { id, status: "completed", video, error: null, meta };
}
