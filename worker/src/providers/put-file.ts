import type { ProviderContext } from "../ports/provider";
import { notSent } from "./refusal";
import { exchange, type Reply } from "./wire";

/**
 * Whether an address that a maker's ticket names may be used: an outside one by HTTPS; in plain HTTP
 * only where the maker itself is a stand-in that is reached so.
 */
export function isFit(address: string, maker: string): boolean {
  const { protocol, username } = new URL(address);
  return username === "" && (protocol === "https:" || maker.startsWith("http://"));
}

/** Lays a file where a ticket says: it gets the bytes it was made for, and never the key. */
export async function putFile(
  { title, context, address }: { title: string; context: ProviderContext; address: string },
  bytes: ArrayBuffer,
  type: string,
): Promise<Reply> {
  const put = await exchange(context.fetch, {
    method: "PUT",
    url: address,
    headers: { "content-type": type },
    body: bytes,
    signal: context.signal,
    waitMs: 120_000,
  });
  if (!put.ok) throw notSent(title);
  return put;
}
