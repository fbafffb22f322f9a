import { AppError } from "@aktion/schema/errors";
import type { Counter } from "../ports/outside";

/** Counts one more under `key`; what is over `most` in so many seconds is refused, with the wait in it. */
export async function notTooOften(
  { counter }: { readonly counter: Counter },
  key: string,
  { most, seconds }: { readonly most: number; readonly seconds: number },
  words?: (waitSeconds: number) => string,
): Promise<void> {
  const wait = await counter.count(key, most, seconds);
  if (wait !== null) throw new AppError("request.too-many", words?.(wait), { retryAfter: wait });
}
