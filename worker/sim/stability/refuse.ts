import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { refusalOf } from "../standin/at-once.ts";
import { hangUp, sendHtml, sendJson } from "../standin/listen.ts";
import type { Course, Fault } from "../standin/plan.ts";

export function problem(
  response: ServerResponse,
  status: number,
  name: string,
  errors: readonly string[],
  headers: Record<string, string> = {},
): void {
  const id = name === "rate_limit_exceeded" ? name : randomBytes(16).toString("hex");
  sendJson(response, status, { id, name, errors }, headers);
}

export const unauthenticated = (response: ServerResponse): void =>
  problem(response, 401, "unauthorized", [
    "authorization: authorization: invalid or missing header value",
  ]);

const tooOften =
  "You have exceeded the rate limit of 150 requests within a 10 second period, and have been timed out for 60 seconds.";
const funds =
  "You lack sufficient credits to make this request. Please purchase more credits at https://platform.stability.ai/account/credits and try again.";

/** Refuses a request before anything was made; null when it is to be taken. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = refusalOf(course);
  const { shape } = course;
  if (fault === "error-500") {
    problem(response, 500, "internal_error", ["An unexpected server error has occurred."]);
  }
  if (fault === "error-503") sendHtml(response, Number(shape) || 503);
  if (fault === "reset-before-accept") hangUp(response);
  if (fault === "throttle") {
    const headers = { "retry-after": String(retryAfter) };
    problem(response, 429, "rate_limit_exceeded", [tooOften], headers);
  }
  if (fault === "throttle-bare") problem(response, 429, "rate_limit_exceeded", [tooOften]);
  if (fault === "key-refused") unauthenticated(response);
  if (fault === "out-of-funds") problem(response, 402, "payment_required", [funds]);
  if (fault === "invalid" && shape === "language") {
    problem(response, 422, "invalid_language", ["English is the only supported language."]);
  } else if (fault === "invalid") {
    problem(response, 400, "bad_request", ["prompt: is too strange"]);
  }
  if (fault === "moderated" && shape === "figure") {
    problem(response, 422, "public_figure", [
      "Our system detected the likeness of a public figure.",
    ]);
  } else if (fault === "moderated") {
    const denied = "Your request was flagged by our content moderation system and was denied.";
    problem(response, 403, "content_moderation", [`${denied} You were not charged.`]);
  }
  return fault;
}
