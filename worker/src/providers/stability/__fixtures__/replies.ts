import type { Fixture } from "../../fixture";

const generate = { method: "POST", path: "/v2beta/stable-image/generate/ultra" } as const;
const id = "0123456789abcdef0123456789abcdef";
const made = { "finish-reason": "SUCCESS", seed: "343940597", "x-request-id": id };

const refused = (name: string, status: number, kind: string, error: string) => ({
  ...generate,
  name,
  status,
  headers: { "x-request-id": id },
  body: { id, name: kind, errors: [error] },
});

export const replies: readonly Fixture[] = [
  {
    ...generate,
    name: "a picture",
    status: 200,
    headers: made,
    body: "image/png",
    marks: { "": "documented" },
  },
  {
    ...generate,
    name: "a picture that was filtered",
    status: 200,
    headers: { ...made, "finish-reason": "CONTENT_FILTERED" },
    body: "image/png",
    marks: { "": "documented" },
  },
  {
    ...generate,
    name: "a picture without a finish reason",
    status: 200,
    headers: { "x-request-id": id },
    body: "image/png",
    marks: { "": "unverified" },
  },
  {
    ...generate,
    name: "a picture in JSON",
    status: 200,
    headers: { "content-type": "application/json; type=image/png", "x-request-id": id },
    body: { image: "aGk=", finish_reason: "SUCCESS", seed: 343940597 },
    marks: { "": "documented" },
  },
  {
    ...refused("a wrong field", 400, "bad_request", "prompt: is required"),
    marks: { "": "documented" },
  },
  {
    ...refused("a bad key", 401, "unauthorized", "authorization: invalid or missing header value"),
    marks: { "": "observed" },
  },
  {
    ...refused(
      "an empty account",
      402,
      "payment_required",
      "You lack sufficient credits to make this request.",
    ),
    marks: { "": "observed" },
  },
  {
    ...refused("declined", 403, "content_moderation", "Your request was flagged."),
    marks: { "": "documented" },
  },
  {
    ...refused("too large", 413, "payload_too_large", "body: payload cannot be larger than 10MiB"),
    marks: { "": "documented" },
  },
  {
    ...refused("another language", 422, "invalid_language", "English is the only language."),
    marks: { "": "documented" },
  },
  {
    ...refused("someone known", 422, "public_figure", "The likeness of a public figure."),
    marks: { "": "documented" },
  },
  {
    ...generate,
    name: "too many requests",
    status: 429,
    headers: { "x-request-id": id },
    body: {
      id: "rate_limit_exceeded",
      name: "rate_limit_exceeded",
      errors: ["You have exceeded the rate limit of 150 requests within a 10 second period."],
    },
    marks: { "": "documented" },
  },
  {
    ...refused("out of order", 500, "internal_error", "An unexpected server error has occurred."),
    marks: { "": "documented" },
  },
  {
    name: "the balance",
    method: "GET",
    path: "/v1/user/balance",
    status: 200,
    body: { credits: 0.079 },
    marks: { "": "documented" },
  },
];
