import { z } from "zod";
import type { Fit, ProviderContext } from "../../ports/provider";
import { handIn } from "../hand-in";
import { isFit, putFile } from "../put-file";
import { asNotSent, keyRefused, notSent, outOfFunds, throttled } from "../refusal";
import { exchange } from "../wire";
import { callWithJson, restOf, title } from "./client";

const ticketSchema = z.object({ upload_url: z.url(), file_url: z.url() });

/** A ticket for a file to be laid at fal. */
async function ticketFor(context: ProviderContext, how: string, type: string) {
  const rest = restOf(context);
  const body = { content_type: type, file_name: `input.${type.split("/")[1] ?? "bin"}` };
  const path = `/storage/upload/${how}?storage_type=fal-cdn-v3`;
  const reply = await callWithJson(context, rest, path, body);
  if (reply.status === 429) throw throttled(title, reply, context.now());
  if (reply.status === 403 && /locked|balance/i.test(reply.text)) throw outOfFunds(title);
  if (reply.status === 401 || reply.status === 403) throw keyRefused(title);
  const ticket = ticketSchema.safeParse(reply.json);
  if (!reply.ok || !ticket.success || !isFit(ticket.data.upload_url, rest)) throw notSent(title);
  return ticket.data;
}

async function upload(context: ProviderContext, bytes: ArrayBuffer, type: string): Promise<string> {
  const { upload_url: address, file_url: file } = await ticketFor(context, "initiate", type);
  await putFile({ title, context, address }, bytes, type);
  return file;
}

export const addressOf = (context: ProviderContext, asset: string, fit?: Fit): Promise<string> =>
  handIn({ title, context, asset }, { linked: fit, inside: fit }, (bytes, type) =>
    upload(context, bytes, type),
  );

const notOrdered = (fault: unknown): never => {
  throw asNotSent(title, fault);
};

/** Pictures in one zip, which has no address of the studio's. */
export const zipAddressOf = (
  context: ProviderContext,
  assets: readonly string[],
  fit: Fit,
): Promise<string> =>
  context
    .zipAssets(assets, fit)
    .then((bytes) => upload(context, bytes, "application/zip"))
    .catch(notOrdered);

const partBytes = 10 * 1024 * 1024;
const partSchema = z.object({ partNumber: z.number(), etag: z.string() });

/** Weights are too large to be held: they go in parts, one behind the other. */
async function uploadModel(context: ProviderContext, id: string): Promise<string> {
  const { bytes, part } = await context.models.open(id);
  const type = "application/octet-stream";
  const { upload_url: address, file_url: file } = await ticketFor(
    context,
    "initiate-multipart",
    type,
  );
  const below = (path: string): string => {
    const url = new URL(address);
    url.pathname += path;
    return url.href;
  };
  const parts: z.output<typeof partSchema>[] = [];
  for (let at = 0; at < bytes; at += partBytes) {
    const piece = await part(at, Math.min(partBytes, bytes - at));
    const place = below(`/${parts.length + 1}`);
    const reply = await putFile({ title, context, address: place }, piece, type);
    const laid = partSchema.safeParse(reply.json);
    if (!laid.success) throw notSent(title);
    parts.push(laid.data);
  }
  const done = await exchange(context.fetch, {
    method: "POST",
    url: below("/complete"),
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ parts }),
    signal: context.signal,
  });
  if (!done.ok) throw notSent(title);
  return file;
}

/** Where fal can read what was trained: at the studio, where it has an address, else laid there. */
export const modelAddressOf = async (context: ProviderContext, id: string): Promise<string> =>
  (await context.models.link(id)) ?? uploadModel(context, id).catch(notOrdered);
