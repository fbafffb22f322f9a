import type { Job } from "../standin/jobs.ts";
import type { MediaOrigin } from "../standin/media-origin.ts";
import { models } from "./models.ts";

const kept = 3_600_000;
const iso = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString();

function outputOf(job: Job, media: MediaOrigin): unknown {
  const { faults, shape: asked } = job.course;
  const shape = models[job.model]?.shape ?? "single";
  const first = media.addressOf(job, 0);
  if (faults.has("no-artifact")) {
    if (shape === "mapped" && asked !== "null") return [first];
    return asked === "list" ? [] : null;
  }
  const url = faults.has("empty-url") ? "" : first;
  if (shape === "mapped") return [first, faults.has("empty-url") ? "" : media.addressOf(job, 1)];
  return shape === "list" ? [url] : url;
}

function errorOf(job: Job): string | null {
  if (job.ending === "moderated") {
    return "The input or output was flagged as sensitive. Please try again with different inputs. (E005)";
  }
  return job.ending === "failed" ? "Prediction failed: CUDA out of memory (E1001)" : null;
}

function logsOf(job: Job, told: Job["state"]): string {
  if (told === "waiting") return "";
  if (job.course.faults.has("progress-over")) return "Using seed: 1\n150%|######| 42/28";
  const { polls, takes } = job.course;
  const share =
    polls === null ? (Date.now() - job.created) / (takes || 1) : job.polls / (polls + 1);
  const per = told === "over" ? 100 : Math.round(100 * Math.min(0.98, share));
  return `Using seed: 1\n${per}%|####      | ${per}/100 [00:01<00:02, 9.8it/s]`;
}

const statusOf = (job: Job, told: Job["state"]): string => {
  if (told === "waiting") return "starting";
  if (told === "running" || job.ending === null) return "processing";
  return job.ending === "moderated" ? "failed" : job.ending;
};

/** A prediction as the API shows it; `base` is the address of the API. */
export function predictionOf(
  job: Job,
  told: Job["state"],
  { base, media }: { base: string; media: MediaOrigin },
): Record<string, unknown> {
  const { faults } = job.course;
  const done = told === "over" && job.ending === "succeeded";
  const removed =
    told === "over" && (faults.has("data-removed") || Date.now() - (job.ended ?? 0) > kept);
  const early = told === "running" && faults.has("early-output");
  const get = `${base}/predictions/${job.id}`;
  return {
    id: job.id,
    model: job.model,
    version: models[job.model]?.version ?? "hidden",
    input: removed ? {} : job.input,
    logs: removed ? "" : logsOf(job, told),
    output: (done || early) && !removed ? outputOf(job, media) : null,
    data_removed: removed,
    error: told === "over" ? errorOf(job) : null,
    source: "api",
    status: faults.has("unknown-status") && told === "waiting" ? "queued" : statusOf(job, told),
    created_at: iso(job.created),
    started_at: told === "waiting" ? null : iso(job.started),
    completed_at: told === "over" ? iso(job.ended) : null,
    ...(done && { metrics: { predict_time: ((job.ended ?? 0) - (job.started ?? 0)) / 1000 } }),
    urls: { get, cancel: `${get}/cancel`, web: `https://replicate.com/p/${job.id}` },
    ...(job.webhook !== null && { webhook: job.webhook, webhook_events_filter: ["completed"] }),
  };
}
