import { AppError, errorCatalogue, type ErrorBody, type ErrorCode } from "@aktion/schema/errors";

const retryAfter = (error: AppError): string | null => {
  const details = error.details as { retryAfter?: unknown } | undefined;
  if (error.status !== 429 && error.status !== 503) return null;
  return typeof details?.retryAfter === "number" ? String(details.retryAfter) : "5";
};

/** The one place where errors become HTTP. What is not an AppError is ours, and tells nothing. */
export function toResponse(fault: unknown): Response {
  const error = fault instanceof AppError ? fault : new AppError("server.broken");
  if (!(fault instanceof AppError)) {
    console.error("fault", fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
  }
  const headers = new Headers({ "cache-control": "no-store" });
  const wait = retryAfter(error);
  if (wait !== null) headers.set("retry-after", wait);
  return Response.json(error.toBody(), { status: error.status, headers });
}

const authCodes: Record<number, ErrorCode> = {
  401: "auth.required",
  403: "auth.forbidden",
  404: "request.not-found",
  413: "request.too-large",
  415: "request.unsupported",
  429: "request.too-many",
};
const codeWords = /OTP|CODE|ATTEMPTS/;

/** better-auth's refusals in the form of all others; its own `code` stays beside, for its clients. */
export async function fromAuth(answer: Response): Promise<Response> {
  if (answer.ok || answer.status < 400) return answer;
  const said: unknown = await answer.json().catch(() => null);
  const its = typeof said === "object" && said !== null && "code" in said ? String(said.code) : "";
  const code: ErrorCode = codeWords.test(its)
    ? "auth.code"
    : (authCodes[answer.status] ?? (answer.status >= 500 ? "server.broken" : "request.malformed"));
  const [, words] = errorCatalogue[code];
  const body: ErrorBody & { code: string; message: string } = {
    code: its,
    message: words,
    error: { code, message: words },
  };
  const headers = new Headers(answer.headers);
  headers.delete("content-length");
  const wait = answer.headers.get("x-retry-after");
  if (wait !== null) headers.set("retry-after", wait);
  return Response.json(body, { status: answer.status, headers });
}
