import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { refusalOf } from "../standin/at-once.ts";
import { hangUp, sendHtml, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";

/** The body its documents show, the status a text in it. */
export const problem = (
  response: ServerResponse,
  status: number,
  path: string,
  message: string,
  headers: Record<string, string> = {},
): void => {
  const requestId = randomUUID();
  const timestamp = new Date().toISOString();
  const body = { message, path, requestId, statusCode: String(status), timestamp };
  sendJson(response, status, body, headers);
};

export const unauthenticated = (response: ServerResponse, path: string): void =>
  problem(response, 401, path, "This request requires a valid API key.");

const invalid: Readonly<Record<string, string>> = {
  enum: "Invalid enum value. Expected '16:9' | '1:1', received '7:3' at safety_tolerance",
};

/** Refuses a request before anything was made; null when it is to be taken. */
export function refuse(
  response: ServerResponse,
  course: Course,
  { path, queued, retryAfter }: { path: string; queued: boolean; retryAfter: number },
): Fault | null {
  // A shot is declined only when it is over.
  const fault = queued ? faultOf(course, faults.refusal) : refusalOf(course);
  const { shape } = course;
  const say = (status: number, message: string, headers: Record<string, string> = {}) =>
    problem(response, status, path, message, headers);
  if (fault === "error-500") say(500, "Something wrong with the server. Please, try again later.");
  if (fault === "error-503" && shape === "502") sendHtml(response, 502);
  else if (fault === "error-503") say(Number(shape) || 503, "Service unavailable");
  if (fault === "reset-before-accept") hangUp(response);
  if (fault === "throttle") say(429, "Too Many Requests", { "retry-after": String(retryAfter) });
  if (fault === "throttle-bare") say(429, "Too Many Requests");
  if (fault === "key-refused") unauthenticated(response, path);
  const funds = "You've run out of credits. Please top up your balance to continue.";
  if (fault === "out-of-funds" && shape === "titled") {
    sendJson(response, 403, { title: "Forbidden", status: 403, message: funds });
  } else if (fault === "out-of-funds") say(403, funds);
  if (fault === "invalid" && shape === "gone") say(404, "Model not found");
  else if (fault === "invalid" && shape === "unverified") say(403, "Verification required.");
  else if (fault === "invalid") say(400, `Body validation error: ${invalid[shape] ?? "prompt"}`);
  if (fault === "moderated" && shape === "nested") {
    sendJson(response, 400, { error: { message: "Blocked by the safety system" } });
  } else if (fault === "moderated") say(400, "The prompt was blocked by moderation");
  return fault;
}
