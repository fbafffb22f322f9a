import { z } from "zod";
import type { Fit, ProviderContext } from "../../ports/provider";
import { handIn } from "../hand-in";
import { isFit, putFile } from "../put-file";
import { keyRefused, notSent, outOfFunds, throttled } from "../refusal";
import { callWithJson, restOf, title } from "./client";

const ticketSchema = z.object({ upload_url: z.url(), file_url: z.url() });

async function upload(context: ProviderContext, bytes: ArrayBuffer, type: string): Promise<string> {
  const rest = restOf(context);
  const body = { content_type: type, file_name: `input.${type.split("/")[1] ?? "bin"}` };
  const path = "/storage/upload/initiate?storage_type=fal-cdn-v3";
  const reply = await callWithJson(context, rest, path, body);
  if (reply.status === 429) throw throttled(title, reply, context.now());
  if (reply.status === 403 && /locked|balance/i.test(reply.text)) throw outOfFunds(title);
  if (reply.status === 401 || reply.status === 403) throw keyRefused(title);
  const ticket = ticketSchema.safeParse(reply.json);
  if (!reply.ok || !ticket.success || !isFit(ticket.data.upload_url, rest)) throw notSent(title);
  const { upload_url: address, file_url: file } = ticket.data;
  await putFile({ title, context, address }, bytes, type);
  return file;
}

export const addressOf = (context: ProviderContext, asset: string, fit?: Fit): Promise<string> =>
  handIn({ title, context, asset }, { linked: fit, inside: fit }, (bytes, type) =>
    upload(context, bytes, type),
  );
