import type { ServerResponse } from "node:http";
import { hangUp, sendHtml, sendJson } from "../standin/listen.ts";
import { faultOf, faults, type Course, type Fault } from "../standin/plan.ts";

const google = "type.googleapis.com/google.rpc";

export const problem = (
  response: ServerResponse,
  code: number,
  status: string,
  message: string,
  { details, headers }: { details?: unknown[]; headers?: Record<string, string> } = {},
): void => {
  const error = { code, message, status, ...(details && { details }) };
  sendJson(response, code, { error }, headers);
};

export const wrongKey = (response: ServerResponse): void =>
  problem(response, 400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", {
    details: [
      {
        "@type": `${google}.ErrorInfo`,
        reason: "API_KEY_INVALID",
        domain: "googleapis.com",
        metadata: { service: "generativelanguage.googleapis.com" },
      },
      { "@type": `${google}.LocalizedMessage`, locale: "en-US", message: "API key not valid." },
    ],
  });

export const noKey = (response: ServerResponse): void =>
  problem(
    response,
    403,
    "PERMISSION_DENIED",
    "Method doesn't allow unregistered callers. Please use API Key or other form of API consumer identity.",
  );

export const unknownModel = (response: ServerResponse, model: string): void =>
  problem(
    response,
    404,
    "NOT_FOUND",
    `models/${model} is not found for API version v1beta, or is not supported for generateContent.`,
  );

/** A path nobody knows is refused before anyone looks at the key. */
export const unknownPath = (response: ServerResponse): void => {
  response.writeHead(404, { "content-type": "text/html; charset=UTF-8" }).end();
};

const quota = (per: "Minute" | "Day", value: string) => ({
  "@type": `${google}.QuotaFailure`,
  violations: [
    {
      quotaMetric: "generativelanguage.googleapis.com/generate_content_free_tier_requests",
      quotaId: `GenerateRequestsPer${per}PerProjectPerModel-FreeTier`,
      quotaDimensions: { location: "global", model: "gemini-3.1-flash-image" },
      quotaValue: value,
    },
  ],
});
const help = {
  "@type": `${google}.Help`,
  links: [
    {
      description: "Learn more about Gemini API quotas",
      url: "https://ai.google.dev/gemini-api/docs/rate-limits",
    },
  ],
};
const exceeded = "You exceeded your current quota, please check your plan and billing details.";

function exhaust(response: ServerResponse, { shape }: Course, retryAfter: number): void {
  const told = (message: string, details: unknown[], headers: Record<string, string> = {}) =>
    problem(response, 429, "RESOURCE_EXHAUSTED", message, { details, headers });
  if (shape === "per-day") return told(`${exceeded} limit: 0`, [help, quota("Day", "0")]);
  const retrying = (delay: string) => ({
    "@type": `${google}.RetryInfo`,
    retryDelay: delay,
  });
  // Waiting is told of here too, and would be of no use.
  if (shape === "day")
    return told(exceeded, [retrying("21s"), quota("Minute", "10"), quota("Day", "100")]);
  if (shape === "detail")
    return told("At most 10 requests per 60s.", [help, retrying(`${retryAfter}s`)]);
  if (shape === "header")
    return told(exceeded, [quota("Minute", "10")], { "retry-after": String(retryAfter) });
  // The two say the same, the detail more exactly.
  const delay = shape === "fraction" ? `${retryAfter}.991448336s` : `${retryAfter}s`;
  return told(`${exceeded} Please retry in ${delay}.`, [
    quota("Minute", "10"),
    help,
    retrying(delay),
  ]);
}

/** Refuses a request before anything was ordered; null when it is to be accepted. */
export function refuse(response: ServerResponse, course: Course, retryAfter: number): Fault | null {
  const fault = faultOf(course, faults.refusal);
  switch (fault) {
    case "error-500":
      problem(response, 500, "INTERNAL", "An internal error has occurred.");
      break;
    case "error-503":
      if (course.shape === "502") sendHtml(response, 502);
      else if (course.shape === "504")
        problem(response, 504, "DEADLINE_EXCEEDED", "Deadline expired before it could complete.");
      else problem(response, 503, "UNAVAILABLE", "The model is overloaded.");
      break;
    case "reset-before-accept":
      hangUp(response);
      break;
    case "throttle":
      exhaust(response, course, retryAfter);
      break;
    case "throttle-bare":
      problem(response, 429, "RESOURCE_EXHAUSTED", "Resource has been exhausted.");
      break;
    case "key-refused":
      if (course.shape === "403")
        problem(response, 403, "PERMISSION_DENIED", "Your API key lacks the permission.");
      else wrongKey(response);
      break;
    case "out-of-funds":
      problem(
        response,
        400,
        "FAILED_PRECONDITION",
        "User location is not supported for the API use without a billing account linked.",
      );
      break;
    case "invalid":
      if (course.shape === "404") unknownPath(response);
      else problem(response, 400, "INVALID_ARGUMENT", "Request contains an invalid argument.");
      break;
    default:
      break;
  }
  return fault;
}
