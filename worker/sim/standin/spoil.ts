import type { ServerResponse } from "node:http";
import { hangUp, sendHtml, sendJson, sendTruncated } from "./listen.ts";
import { faultOf, faults, type Course, type Fault } from "./plan.ts";

type Body = Record<string, unknown>;

/** An accepted submission's answer, as it is or as its fault makes it; answers the fault that showed. */
export function answerSubmission(
  response: ServerResponse,
  course: Course,
  { status, body, without }: { status: number; body: Body; without: string },
): Fault | null {
  const fault = faultOf(course, faults.answer);
  switch (fault) {
    case "drop-after-accept":
      hangUp(response);
      return fault;
    case "html-200":
      sendHtml(response);
      return fault;
    case "truncated-json":
      sendTruncated(response, status, body);
      return fault;
    case "no-id":
      sendJson(response, status, { ...body, [without]: undefined });
      return fault;
    case "huge-json":
      sendJson(response, status, { ...body, logs: "x".repeat(5_000_000) });
      return fault;
    default:
      sendJson(response, status, body);
      return null;
  }
}

/** An answer that is a file itself, as it is or as its fault makes it; answers the fault that showed. */
export function answerWithFile(
  response: ServerResponse,
  course: Course,
  { bytes, headers }: { bytes: Buffer; headers: Record<string, string> },
): Fault | null {
  const fault = faultOf(course, ["drop-after-accept", "html-200", "truncated-json"]);
  const head = { ...headers, "content-length": bytes.length };
  if (fault === "drop-after-accept") hangUp(response);
  else if (fault === "html-200") sendHtml(response);
  else if (fault === "truncated-json") {
    response.writeHead(200, head);
    response.write(bytes.subarray(0, bytes.length >> 1), () => hangUp(response));
  } else response.writeHead(200, head).end(bytes);
  return fault;
}

/** A question about a job, spoiled: true when it was answered so. */
export function spoilPoll(
  response: ServerResponse,
  shows: (fault: Fault) => boolean,
  { body, retryAfter }: { body: Body; retryAfter: number },
): boolean {
  if (shows("poll-html")) sendHtml(response);
  else if (shows("poll-500")) sendJson(response, 500, { detail: "Internal server error" });
  else if (shows("poll-429")) {
    const headers = { "retry-after": String(retryAfter) };
    sendJson(response, 429, { detail: "Request was throttled." }, headers);
  } else if (shows("poll-404")) sendJson(response, 404, { detail: "Not found" });
  else if (shows("poll-truncated")) sendTruncated(response, 200, body);
  else if (shows("poll-huge")) sendJson(response, 200, { ...body, logs: "x".repeat(5_000_000) });
  else if (shows("poll-reset")) hangUp(response);
  else return false;
  return true;
}
