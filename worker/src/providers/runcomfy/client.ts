import type { ProviderContext } from "../../ports/provider";
import { noKey } from "../refusal";
import { exchange, type Question, type Reply } from "../wire";
import { plainly } from "./errors";

export const title = "RunComfy";

export type Reach = Pick<ProviderContext, "fetch" | "key" | "urls"> & { signal?: AbortSignal };

export const baseOf = ({ urls }: Pick<Reach, "urls">): string =>
  (urls["api"] ?? "https://api.runcomfy.net").replace(/\/+$/, "");

/** Its documents say v1 and its own tools v2, for the same four routes. */
export function versionOf({ settings }: Pick<ProviderContext, "settings">): string {
  const said = settings["version"] ?? "";
  return /^v\d{1,2}$/.test(said) ? said : "v1";
}

/** The key goes to the API's own address and nowhere else: `path` is always below it. */
export async function call(
  { fetch: send, key, urls, signal }: Reach,
  path: string,
  { headers, ...question }: Partial<Omit<Question, "url">> = {},
): Promise<Reply> {
  if (!key) throw noKey(title);
  const reply = await exchange(send, {
    method: "GET",
    signal,
    ...question,
    url: `${baseOf({ urls })}/prod${path}`,
    headers: { authorization: `Bearer ${key}`, accept: "application/json", ...headers },
  });
  return plainly(reply);
}

export const callWithJson = (reach: Reach, path: string, body: unknown): Promise<Reply> =>
  call(reach, path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    waitMs: 120_000,
  });
