import { z } from "zod";
import type { Fit, ProviderContext } from "../../ports/provider";
import { handIn } from "../hand-in";
import { isFit, putFile } from "../put-file";
import { keyRefused, notSent, outOfFunds, throttled } from "../refusal";
import { baseOf, callWithJson, title } from "./client";
import { envelopeOf } from "./envelope";

const ticketSchema = z.object({ uploadUrl: z.url(), cdnUrl: z.url() });
const hour = 3600;

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
  await putFile({ title, context, address: ticket.uploadUrl }, bytes, type);
  return ticket.cdnUrl;
}

/** Where the maker can read an asset: it takes addresses alone. */
export const addressOf = (context: ProviderContext, asset: string, fit?: Fit): Promise<string> =>
  handIn({ title, context, asset }, { linked: fit, inside: fit }, (bytes, type) =>
    upload(context, bytes, type),
  );
