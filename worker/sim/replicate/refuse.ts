import type { ServerResponse } from "node:http";
import { hangUp, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";

export const problem = (
  response: ServerResponse,
  status: number,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): void => sendJson(response, status, { title, detail, status }, headers);

export const unauthenticated = (response: ServerResponse): void =>
  problem(response, 401, "Unauthenticated", "You did not pass a valid authentication token");

/** Refuses a creation before anything was ordered; null when it is to be accepted. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, faults.refusal);
  const wait = `Your rate limit resets in ~${retryAfter}s.`;
  const throttled = `Request was throttled. ${wait}`;
  if (fault === "error-500") problem(response, 500, "Internal server error", "Try again later.");
  if (fault === "error-503") problem(response, 503, "Service unavailable", "Try again later.");
  if (fault === "reset-before-accept") hangUp(response);
  if (fault === "throttle") {
    const headers = { "retry-after": String(retryAfter) };
    problem(response, 429, "Request was throttled", throttled, headers);
  }
  if (fault === "throttle-bare") problem(response, 429, "Request was throttled", throttled);
  if (fault === "key-refused") unauthenticated(response);
  if (fault === "out-of-funds") {
    const detail =
      "You have insufficient credit to run this model. Go to https://replicate.com/account/billing#billing to purchase credit.";
    problem(response, 402, "Insufficient credit", detail);
  }
  if (fault === "invalid") {
    problem(response, 422, "Input validation failed", "- input: prompt is too strange\n");
  }
  return fault;
}
