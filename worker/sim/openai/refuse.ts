import type { ServerResponse } from "node:http";
import { refusalOf } from "../standin/at-once.ts";
import { hangUp, sendHtml, sendJson } from "../standin/listen.ts";
import type { Course, Fault } from "../standin/plan.ts";

export interface Problem {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
}

export const problem = (
  response: ServerResponse,
  status: number,
  error: Problem,
  headers: Record<string, string> = {},
): void => sendJson(response, status, { error }, headers);

/** What the picture API says of a value it does not take; a declined picture is of the same type. */
export const invalidValue = (param: string, message: string): Problem => ({
  message,
  type: "image_generation_user_error",
  param,
  code: "invalid_value",
});

export const unauthenticated = (response: ServerResponse): void =>
  problem(response, 401, {
    message: "Incorrect API key provided: bad****key.",
    type: "invalid_request_error",
    param: null,
    code: "invalid_api_key",
  });

const busy: Problem = {
  message: "Rate limit reached for images per minute.",
  type: "requests",
  param: null,
  code: "rate_limit_exceeded",
};

function decline(response: ServerResponse, shape: string): void {
  const message = "Your request was rejected by the safety system.";
  if (shape === "dalle") {
    const code = "content_policy_violation";
    return problem(response, 400, { message, type: "invalid_request_error", param: null, code });
  }
  const error = {
    message,
    type: "image_generation_user_error",
    param: null,
    code: "moderation_blocked",
    moderation_details: { moderation_stage: shape || "input", categories: ["violence"] },
  };
  return problem(response, 400, error);
}

/** Refuses a request before anything was made; null when it is to be taken. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = refusalOf(course);
  const server = { message: "The server had an error.", type: "server_error", param: null };
  if (fault === "error-500") problem(response, 500, { ...server, code: null });
  if (fault === "error-503" && course.shape === "502") sendHtml(response, 502);
  else if (fault === "error-503") problem(response, 503, { ...server, code: null });
  if (fault === "reset-before-accept") hangUp(response);
  if (fault === "throttle") {
    problem(response, 429, busy, { "retry-after": course.shape || String(retryAfter) });
  }
  if (fault === "throttle-bare") problem(response, 429, busy);
  if (fault === "key-refused") unauthenticated(response);
  if (fault === "out-of-funds") {
    const message = "You exceeded your current quota, please check your plan and billing details.";
    const kind = "insufficient_quota";
    problem(response, 429, { message, type: kind, param: null, code: kind });
  }
  if (fault === "invalid") {
    problem(response, 400, invalidValue("size", "Invalid size. Width and height are too strange."));
  }
  if (fault === "moderated") decline(response, course.shape);
  return fault;
}
