import * as says from "#words/makers";
import { ProviderError } from "./provider";

const isAboutKey = (title: string, { message }: Pick<ProviderError, "message">): boolean =>
  message === says.refusedStudioKey(title);

/** Only whoever keeps the key can mend it: an account used up, a key that is refused. */
export const isForKeeper = (
  title: string,
  error: Pick<ProviderError, "kind" | "message">,
): boolean => error.kind === "out-of-funds" || isAboutKey(title, error);

/** What a maker says of a key, told to the user whose own key it is. */
export function toKeyOwner(title: string, error: ProviderError): ProviderError {
  if (error.kind === "out-of-funds")
    return new ProviderError("out-of-funds", says.ownAccountIsUsedUp(title));
  if (!isAboutKey(title, error)) return error;
  return new ProviderError("broken", says.refusedOwnKey(title));
}
