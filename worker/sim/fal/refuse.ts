import type { ServerResponse } from "node:http";
import { hangUp, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";

export const unauthenticated = (response: ServerResponse): void =>
  sendJson(response, 401, { detail: "Invalid key" });

/** Refuses a submission before anything was ordered; null when it is to be accepted. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, faults.refusal);
  if (fault === "error-500") sendJson(response, 500, { detail: "Internal server error" });
  if (fault === "error-503") {
    sendJson(response, 503, { detail: "Try again", error_type: "runner_scheduling_failure" });
  }
  if (fault === "reset-before-accept") hangUp(response);
  if (fault === "throttle") {
    sendJson(response, 429, { detail: "Too many" }, { "retry-after": String(retryAfter) });
  }
  if (fault === "throttle-bare") sendJson(response, 429, { detail: "Too many" });
  if (fault === "key-refused") unauthenticated(response);
  if (fault === "out-of-funds") {
    const detail =
      "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.";
    sendJson(response, 403, { detail });
  }
  if (fault === "invalid") {
    const msg = "Input should be a valid string";
    sendJson(response, 422, { detail: [{ loc: ["body", "prompt"], msg, type: "string_type" }] });
  }
  return fault;
}
