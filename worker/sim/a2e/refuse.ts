import type { ServerResponse } from "node:http";
import { hangUp, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";
import { refusal } from "./record.ts";

export const unauthenticated = (response: ServerResponse): void =>
  sendJson(response, 401, refusal(401, "Unauthorized"));

/** `as=msg` and `as=message`: a refusal inside an answer that says 200, in either field. */
function tell(response: ServerResponse, { shape }: Course, code: number, said: string): void {
  const inside = shape === "msg" || shape === "message";
  sendJson(
    response,
    inside ? 200 : code,
    refusal(inside ? code * 10 + 1 : code, said, shape === "message" ? shape : "msg"),
  );
}

/** Refuses a start before anything was ordered; null when it is to be accepted. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, faults.refusal);
  if (fault === "error-500") sendJson(response, 500, refusal(500, "Internal server error"));
  if (fault === "error-503") sendJson(response, 200, refusal(50_301, "The system is busy"));
  if (fault === "reset-before-accept") hangUp(response);
  if (fault === "throttle") {
    const headers = { "retry-after": String(retryAfter) };
    sendJson(response, 429, refusal(429, "Too many requests"), headers);
  }
  if (fault === "throttle-bare") sendJson(response, 200, refusal(1, "Too many requests"));
  if (fault === "key-refused") unauthenticated(response);
  if (fault === "out-of-funds") sendJson(response, 200, refusal(4002, "Insufficient coins"));
  if (fault === "invalid") tell(response, course, 400, "prompt is too strange");
  return fault;
}

/** A request its filter turns away at once. */
export const declined = (response: ServerResponse): void =>
  sendJson(response, 200, refusal(4003, "NSFW content detected"));
