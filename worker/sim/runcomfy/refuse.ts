import type { ServerResponse } from "node:http";
import { hangUp, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";

export const problem = (error_code: number, error_message: string, detail?: unknown) => ({
  error_code,
  error_message,
  ...(detail !== undefined && { detail }),
});

export const unauthenticated = (response: ServerResponse): void =>
  sendJson(response, 401, problem(401_001, "Invalid or missing token"));

export const notFound = (response: ServerResponse): void =>
  sendJson(response, 404, problem(404_001, "Deployment or request not found"));

export const notValid = (response: ServerResponse, msg: string): void =>
  sendJson(
    response,
    422,
    problem(422_001, "Request body validation failed", [{ msg, type: "value_error" }]),
  );

/** Errors that come inside an answer that says 200. */
const inside: Readonly<Record<string, readonly [number, string]>> = {
  "": [10_001, "InsufficientFunds"],
  disabled: [10_002, "DisabledDeployment"],
  deleted: [10_003, "DeletedDeployment"],
};

function tellFunds(response: ServerResponse, { shape }: Course): void {
  if (shape === "402") return sendJson(response, 402, { message: "Not enough credit" });
  return sendJson(response, 200, problem(...(inside[shape] ?? inside[""]!)));
}

/** Refuses a submission before anything was ordered; null when it is to be accepted. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, faults.refusal);
  const { shape } = course;
  if (fault === "error-500") sendJson(response, 500, problem(500_001, "Internal server error"));
  if (fault === "error-503") sendJson(response, 200, problem(500_001, "Internal server error"));
  if (fault === "reset-before-accept") hangUp(response);
  if (fault === "throttle") {
    sendJson(
      response,
      429,
      { message: "Too many requests" },
      { "retry-after": String(retryAfter) },
    );
  }
  if (fault === "throttle-bare") sendJson(response, 429, { message: "Too many requests" });
  if (fault === "key-refused") {
    if (shape === "403") sendJson(response, 403, { message: "Forbidden" });
    else unauthenticated(response);
  }
  if (fault === "out-of-funds") tellFunds(response, course);
  if (fault === "invalid") {
    if (shape === "gone") notFound(response);
    else notValid(response, shape === "node" ? "unknown node id 270" : "image: bad base64");
  }
  return fault;
}
