import type { ServerResponse } from "node:http";
import { hangUp, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";
import { refused, wrongKey } from "./envelope.ts";

/** Refuses an order before it is taken in; null when it is to be accepted. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, faults.refusal);
  const { shape } = course;
  const plain = (status: number, msg: string, headers: Record<string, string> = {}) =>
    sendJson(response, status, { code: status, msg, data: null }, headers);
  switch (fault) {
    case "error-500":
      plain(500, "Internal server error");
      break;
    case "error-503":
      if (shape === "code") refused(response, 50_301, "Busy");
      else plain(503, "Service unavailable");
      break;
    case "reset-before-accept":
      hangUp(response);
      break;
    case "throttle":
      plain(429, "Too many requests", { "retry-after": String(retryAfter) });
      break;
    case "throttle-bare":
      if (shape === "code") refused(response, 42_901, "Too many requests");
      else plain(429, "Too many requests");
      break;
    case "key-refused":
      wrongKey(response);
      break;
    case "out-of-funds":
      refused(response, 102_001, "Insufficient token balance");
      break;
    case "invalid":
      if (shape === "style") refused(response, 108_005, "The style is not usable for img2img");
      else if (shape === "unknown") refused(response, 109_999, "Something else");
      else if (shape === "declined") refused(response, 109_001, "The prompt has sensitive words");
      else refused(response, 40_001, "prompt is too strange");
      break;
    default:
      break;
  }
  return fault;
}
