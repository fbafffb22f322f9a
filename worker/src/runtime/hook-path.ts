import type { Env } from "../env";
import { keyedHash } from "../services/keyed-hash";
import { hookSubject } from "../services/take-report";

/** Where a maker reports on one attempt. Nobody can guess it who was not told. */
export async function hookPath(
  { MEDIA_LINK_SECRET: secret = "" }: Env,
  provider: string,
  run: string,
  attempt: string,
): Promise<string> {
  const proof = await keyedHash(secret, hookSubject({ provider, run, attempt }));
  return `/hooks/${provider}/${run}/${attempt}/${proof}`;
}
