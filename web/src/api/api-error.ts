/** What the API refused, in words a person can act on. Codes are the schema's, and "offline". */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

const offlineWords = "The studio can't be reached. Look at the connection, then try again.";

export const offlineError = () => new ApiError("offline", 0, offlineWords);

const statusWords: Readonly<Record<number, string>> = {
  401: "Sign in first.",
  403: "This is not open to you.",
  404: "There is nothing here.",
  413: "That is larger than Aktion takes.",
  429: "That was a lot at once. Wait a moment and try again.",
  503: "Aktion is busy. Try again in a moment.",
};

/** The sign-in library has its own codes, at the top level of its answers. */
const signInWords: Readonly<Record<string, string>> = {
  INVALID_OTP: "That code is not right. Look again, or ask for a new one.",
  OTP_EXPIRED: "That code has run out. Ask for a new one.",
  TOO_MANY_ATTEMPTS: "Too many tries with that code. Ask for a new one.",
  INVALID_EMAIL: "That e-mail address does not look right.",
};

interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const wordsFor = (status: number) =>
  statusWords[status] ?? "Aktion hit a fault of its own. Try again.";

/** Reads a refusal of the API (`{ error }`), of the sign-in library (`{ code, message }`), or both. */
export function errorFrom(status: number, body: unknown): ApiError {
  if (!isRecord(body)) return new ApiError(`http.${status}`, status, wordsFor(status));
  const signInCode = typeof body["code"] === "string" ? body["code"] : null;
  const words = signInCode === null ? undefined : signInWords[signInCode];
  const own = isRecord(body["error"]) ? (body["error"] as Refusal) : null;
  if (own && typeof own.code === "string" && typeof own.message === "string") {
    return new ApiError(own.code, status, words ?? own.message, own.details);
  }
  return new ApiError(signInCode ?? `http.${status}`, status, words ?? wordsFor(status));
}

export const toApiError = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : new ApiError("page.broken", 0, "This page hit a fault of its own. Load it again.");
