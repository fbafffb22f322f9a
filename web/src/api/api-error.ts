import * as says from "#words/api";

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

const offlineWords = says.theStudioCantBeReached;

export const offlineError = () => new ApiError("offline", 0, offlineWords);

const statusWords: Readonly<Record<number, string>> = {
  401: says.signInFirst,
  403: says.thisIsNotOpenToYou,
  404: says.thereIsNothingHere,
  413: says.thatIsLargerThanAktionTakes,
  429: says.thatWasALotAtOnce,
  503: says.aktionIsBusy,
};

/** The sign-in library has its own codes, at the top level of its answers. */
const signInWords: Readonly<Record<string, string>> = {
  INVALID_OTP: says.thatCodeIsNotRight,
  OTP_EXPIRED: says.thatCodeHasRunOut,
  TOO_MANY_ATTEMPTS: says.tooManyTriesWithThatCode,
  INVALID_EMAIL: says.thatAddressLooksWrong,
};

interface Refusal {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const wordsFor = (status: number) => statusWords[status] ?? says.aktionHitAFault;

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
  error instanceof ApiError ? error : new ApiError("page.broken", 0, says.thisPageHitAFault);
