import { z } from "zod";
import type { Fit, ProviderContext } from "../../ports/provider";
import { handIn } from "../hand-in";
import { keyRefused, notSent, outOfFunds, throttled } from "../refusal";
import { exchange } from "../wire";
import { baseOf, callWithJson, title } from "./client";
import { envelopeOf } from "./envelope";

const ticketSchema = z.object({ uploadUrl: z.url(), cdnUrl: z.url() });
const hour = 3600;

/** The ticket is an outside address: it gets the bytes it was made for, and never the key. */
function isFit(address: string, base: string): boolean {
  const { protocol, username } = new URL(address);
  return username === "" && (protocol === "https:" || base.startsWith("http://"));
}

async function upload(context: ProviderContext, bytes: ArrayBuffer, type: string): Promise<string> {
  const reply = await callWithJson(context, "/r2/upload-presigned-url", {
    key: `aktion/${crypto.randomUUID()}.${type.split("/")[1] ?? "bin"}`,
    contentType: type,
    contentLength: bytes.byteLength,
    expiresIn: hour,
  });
  if (reply.status === 429) throw throttled(title, reply, context.now());
  if (reply.status === 402) throw outOfFunds(title);
  if (reply.status === 401 || reply.status === 403) throw keyRefused(title);
  const { data: ticket } = ticketSchema.safeParse(envelopeOf(reply)?.data);
  const base = baseOf(context);
  if (!reply.ok || !ticket || !isFit(ticket.uploadUrl, base) || !isFit(ticket.cdnUrl, base))
    throw notSent(title);
  const put = await exchange(context.fetch, {
    method: "PUT",
    url: ticket.uploadUrl,
    headers: { "content-type": type },
    body: bytes,
    signal: context.signal,
    waitMs: 120_000,
  });
  if (!put.ok) throw notSent(title);
  return ticket.cdnUrl;
}

/** Where the maker can read an asset: it takes addresses alone. */
export const addressOf = (context: ProviderContext, asset: string, fit?: Fit): Promise<string> =>
  handIn({ title, context, asset }, { linked: fit, inside: fit }, (bytes, type) =>
    upload(context, bytes, type),
  );
