import type { Fixture } from "../../fixture";

/** A picture of one pixel. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4AWPINEoGAAIGAP8kmB//AAAAAElFTkSuQmCC";

const usage = {
  input_tokens: 50,
  input_tokens_details: { image_tokens: 0, text_tokens: 50 },
  output_tokens: 1600,
  total_tokens: 1650,
};
const made = {
  created: 1700000000,
  background: "opaque",
  data: [{ b64_json: pixel }],
  output_format: "png",
  quality: "medium",
  size: "1536x864",
  usage,
};
const generate = { method: "POST", path: "/images/generations" } as const;
const requestId = { "x-request-id": "req_1" };

export const replies: readonly Fixture[] = [
  {
    ...generate,
    name: "a picture",
    status: 200,
    headers: requestId,
    body: made,
    marks: { "": "documented" },
  },
  {
    name: "an edited picture",
    method: "POST",
    path: "/images/edits",
    status: 200,
    headers: requestId,
    body: made,
    marks: { "": "documented" },
  },
  {
    ...generate,
    name: "no data",
    status: 200,
    headers: requestId,
    body: { created: 1700000000 },
    marks: { "": "documented" },
  },
  {
    ...generate,
    name: "declined",
    status: 400,
    headers: requestId,
    body: {
      error: {
        message: "Your request was rejected by the safety system.",
        type: "image_generation_user_error",
        param: null,
        code: "moderation_blocked",
        moderation_details: { moderation_stage: "input", categories: ["violence"] },
      },
    },
    marks: { "": "observed" },
  },
  {
    ...generate,
    name: "declined as of old",
    status: 400,
    headers: requestId,
    body: {
      error: {
        message: "Your request was rejected as a result of our safety system.",
        type: "invalid_request_error",
        param: null,
        code: "content_policy_violation",
      },
    },
    marks: { "": "unverified" },
  },
  {
    ...generate,
    name: "a wrong size",
    status: 400,
    headers: requestId,
    body: {
      error: {
        message: "Invalid size '1x1'.",
        type: "image_generation_user_error",
        param: "size",
        code: "invalid_value",
      },
    },
    marks: { "": "observed" },
  },
  {
    ...generate,
    name: "a retired model",
    status: 400,
    headers: requestId,
    body: {
      error: {
        message: "The model 'dall-e-3' does not exist.",
        type: "image_generation_user_error",
        param: "model",
        code: "invalid_value",
      },
    },
    marks: { "": "observed" },
  },
  {
    ...generate,
    name: "a bad key",
    status: 401,
    headers: requestId,
    body: {
      error: {
        message: "Incorrect API key provided: sk-bad.",
        type: "invalid_request_error",
        param: null,
        code: "invalid_api_key",
      },
    },
    marks: { "": "unverified", "error.code": "documented" },
  },
  {
    ...generate,
    name: "too many requests",
    status: 429,
    headers: { ...requestId, "retry-after": "7" },
    body: {
      error: {
        message: "Rate limit reached.",
        type: "requests",
        param: null,
        code: "rate_limit_exceeded",
      },
    },
    marks: { "": "unverified", "error.code": "documented" },
  },
  {
    ...generate,
    name: "an empty account",
    status: 429,
    headers: requestId,
    body: {
      error: {
        message: "You exceeded your current quota.",
        type: "insufficient_quota",
        param: null,
        code: "insufficient_quota",
      },
    },
    marks: { "": "unverified", "error.code": "documented", "error.type": "documented" },
  },
  {
    name: "the models",
    method: "GET",
    path: "/models",
    status: 200,
    headers: requestId,
    body: {
      object: "list",
      data: [
        {
          id: "gpt-image-2",
          object: "model",
          created: 1776000000,
          owned_by: "system",
          shutdown_date: null,
        },
      ],
    },
    marks: { "": "documented" },
  },
];
