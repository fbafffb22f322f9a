import { z } from "zod";
import type { Fit, ProviderContext } from "../../ports/provider";
import { dataUrl } from "../data-url";
import { handIn } from "../hand-in";
import { keyRefused, notSent, throttled } from "../refusal";
import { baseOf, call, title } from "./client";

/** Larger files than this are handed in first and named by their address. */
const mostInside = 256_000;

const uploadSchema = z.object({ urls: z.object({ get: z.url() }) });

async function upload(context: ProviderContext, bytes: ArrayBuffer, type: string): Promise<string> {
  const form = new FormData();
  form.set("content", new Blob([bytes], { type }), `input.${type.split("/")[1] ?? "bin"}`);
  const reply = await call(context, "/files", { method: "POST", body: form, waitMs: 120_000 });
  if (reply.status === 429) throw throttled(title, reply, context.now());
  if (reply.status === 401 || reply.status === 403) throw keyRefused(title);
  const found = uploadSchema.safeParse(reply.json);
  if (!reply.ok || !found.success) throw notSent(title);
  const { get } = found.data.urls;
  if (new URL(get).origin !== new URL(baseOf(context)).origin) throw notSent(title);
  return get;
}

export const addressOf = (context: ProviderContext, asset: string, fit?: Fit): Promise<string> =>
  handIn({ title, context, asset }, { linked: fit, inside: fit }, (bytes, type) =>
    bytes.byteLength <= mostInside ? dataUrl(bytes, type) : upload(context, bytes, type),
  );
