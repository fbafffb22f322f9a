import type { ServerResponse } from "node:http";
import { hangUp, sendHtml, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";

/** Each maker behind the router words its errors in its own way: `[sim fault=error-500 as=detail]`. */
const wordings: Readonly<Record<string, (words: string) => object>> = {
  object: (message) => ({ error: { message } }),
  detail: (detail) => ({ detail }),
  message: (message) => ({ message }),
};

export function refused(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Record<string, string> = {},
  shape = "",
): void {
  sendJson(response, status, wordings[shape]?.(words) ?? { error: words }, headers);
}

export const unauthenticated = (response: ServerResponse): void =>
  refused(response, 401, "Invalid username or password.");

export function notSupported(response: ServerResponse, model: string, shape = ""): void {
  const message = `The requested model '${model}' is not supported by any provider you have enabled.`;
  if (shape === "flat") return refused(response, 400, message);
  const error = { message, type: "invalid_request_error", param: "model" };
  return sendJson(response, 400, { error: { ...error, code: "model_not_supported" } });
}

const usedUp =
  "You have exceeded your monthly included credits for Inference Providers. Subscribe to PRO to get 20x more monthly included credits.";

/** Refuses a request before a model is asked; null when it is to be answered. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, [...faults.refusal, "moderated"]);
  const { shape } = course;
  switch (fault) {
    case "error-500":
      refused(response, 500, "The maker behind it failed.", {}, shape);
      break;
    case "error-503":
      if (shape === "502") sendHtml(response, 502);
      else if (shape === "loading")
        sendJson(response, 503, { error: "Model x/y is currently loading", estimated_time: 20 });
      else refused(response, 503, "Service unavailable");
      break;
    case "reset-before-accept":
      hangUp(response);
      break;
    case "throttle":
      refused(response, 429, "Too many requests", { "retry-after": String(retryAfter) });
      break;
    case "throttle-bare":
      refused(response, 429, "Too many requests");
      break;
    case "key-refused":
      if (shape === "403") refused(response, 403, "This model is gated for this token.");
      else unauthenticated(response);
      break;
    case "out-of-funds":
      refused(response, 402, usedUp);
      break;
    case "invalid":
      if (shape === "unsupported" || shape === "flat") notSupported(response, "x/y", shape);
      else if (shape === "404") refused(response, 404, "Model not found");
      else refused(response, 422, "Input validation error: `inputs` is too strange");
      break;
    case "moderated":
      sendJson(response, 400, {
        error: { message: "Rejected by the safety system.", code: "content_policy_violation" },
      });
      break;
    default:
      break;
  }
  return fault;
}
