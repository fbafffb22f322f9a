import type { ServerResponse } from "node:http";
import { hangUp, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";

/** Refuses a request before a model is asked; null when it is to be answered. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, faults.refusal);
  const refused = (status: number, error: string, headers: Record<string, string> = {}) =>
    sendJson(response, status, { error }, headers);
  switch (fault) {
    case "error-500":
      refused(500, "llama runner process has terminated: exit status 2");
      break;
    case "error-503":
      if (course.shape === "502") refused(502, "upstream cloud model is unreachable");
      else refused(503, "server busy, please try again.  maximum pending requests exceeded");
      break;
    case "reset-before-accept":
      hangUp(response);
      break;
    case "throttle":
      refused(429, "too many requests", { "retry-after": String(retryAfter) });
      break;
    case "throttle-bare":
      refused(429, "too many requests");
      break;
    case "invalid":
      refused(400, '"llama3.2" does not support chat');
      break;
    case "key-refused":
    case "out-of-funds":
      refused(403, "cloud inference is disabled");
      break;
    default:
      break;
  }
  return fault;
}
