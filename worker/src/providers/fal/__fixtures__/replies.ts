import type { Fixture, Mark } from "../../fixture";

/**
 * What fal answers. Documented: the queue's three words, the outputs' fields, validation errors; a
 * failure's way to be told (completed, then a refusal in the result's place) is seen by many.
 */
const sure: Readonly<Record<string, Mark>> = { "": "documented" };
const seen: Readonly<Record<string, Mark>> = { "": "observed" };

const request_id = "5f1a9c2e-6f0b-4c6c-9a0e-3f6a1f0f2b11";
const response_url = `https://queue.fal.run/fal-ai/flux/requests/${request_id}`;
const status = { method: "GET", path: "/fal-ai/flux/requests/*/status" } as const;
const result = { method: "GET", path: "/fal-ai/flux/requests/*" } as const;
const submitted = { method: "POST", path: "/fal-ai/flux/schnell" } as const;
const log = {
  message: "40%|####      | [00:01<00:02]",
  level: "INFO",
  source: "USER",
  timestamp: "2026-01-05T10:20:31.000Z",
};
const refused = (type: string, msg: string) => ({
  detail: [{ loc: ["body", "prompt"], msg, type }],
});

export const replies: readonly Fixture[] = [
  {
    ...submitted,
    name: "submitted",
    status: 200,
    body: {
      status: "IN_QUEUE",
      request_id,
      response_url,
      status_url: `${response_url}/status`,
      cancel_url: `${response_url}/cancel`,
      queue_position: 2,
    },
    marks: { ...sure, status: "verified", queue_position: "verified" },
  },
  {
    ...status,
    name: "in queue",
    status: 202,
    body: { request_id, response_url, status: "IN_QUEUE", queue_position: 1 },
    marks: { ...sure, request_id: "observed" },
  },
  {
    ...status,
    name: "in progress",
    status: 202,
    body: { request_id, response_url, status: "IN_PROGRESS", logs: [log] },
    marks: { ...sure, request_id: "observed" },
  },
  {
    ...status,
    name: "completed",
    status: 200,
    body: {
      request_id,
      response_url,
      status: "COMPLETED",
      logs: [log],
      metrics: { inference_time: 1.2 },
    },
    marks: { ...sure, request_id: "observed" },
  },
  {
    ...result,
    name: "picture",
    status: 200,
    body: {
      images: [{ url: "https://v3.fal.media/files/a/b.png", content_type: "image/png" }],
      seed: 1,
      prompt: "A lighthouse at dusk",
      has_nsfw_concepts: [false],
    },
    marks: sure,
  },
  {
    ...result,
    name: "blacked out",
    status: 200,
    body: {
      images: [{ url: "https://v3.fal.media/files/a/b.png", content_type: "image/png" }],
      seed: 1,
      prompt: "A lighthouse at dusk",
      has_nsfw_concepts: [true],
    },
    marks: { ...sure, has_nsfw_concepts: "documented" },
  },
  {
    ...result,
    name: "declined",
    status: 422,
    body: refused("content_policy_violation", "The content could not be processed"),
    headers: { "x-fal-retryable": "false" },
    marks: sure,
  },
  {
    ...result,
    name: "failed",
    status: 500,
    body: refused("internal_server_error", "Internal server error"),
    headers: { "x-fal-retryable": "true" },
    marks: seen,
  },
  {
    ...result,
    name: "lost by its runner",
    status: 503,
    body: { detail: "Runner disconnected", error_type: "runner_disconnected" },
    headers: { "x-fal-error-type": "runner_disconnected" },
    marks: sure,
  },
  {
    ...submitted,
    name: "used up",
    status: 403,
    body: { detail: "User is locked. Reason: Exhausted balance. Top up your balance." },
    marks: seen,
  },
  {
    ...submitted,
    name: "key refused",
    status: 401,
    body: { detail: "Invalid key" },
    marks: { "": "unverified" },
  },
];
