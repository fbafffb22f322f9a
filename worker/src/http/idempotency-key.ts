import { AppError } from "@aktion/schema/errors";
import * as says from "#words/studio";

/** What a caller names a request by, so that it may be sent twice. */
export function idempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new AppError("request.malformed", says.idempotencyKeyIsWrong);
  }
  return key;
}
