import { sha256 } from "@aktion/schema/digest";
import { z } from "zod";
import type { WebhookCall, WebhookReport } from "../../ports/provider";
import { bytesFrom, isFresh } from "../same-bytes";
import { exchange } from "../wire";
import type { Reach } from "../client";
import { restOf } from "./client";
import type { Handle } from "./job";

type Context = Reach & { now: () => number };

const keysSchema = z.object({ keys: z.array(z.object({ x: z.string().nullish() })) });
const reportSchema = z.object({ request_id: z.string().min(1).max(200), status: z.string() });

const keepMs = 86_400_000;
const refetchMs = 60_000;
const kept = new Map<string, { keys: readonly CryptoKey[]; at: number }>();

/** The public keys; asked for again at most once a minute when none of them fits. */
async function keysOf(context: Context, doubted: boolean): Promise<readonly CryptoKey[]> {
  const base = restOf(context);
  const known = kept.get(base);
  const limit = doubted ? refetchMs : keepMs;
  if (known && context.now() - known.at < limit) return known.keys;
  const reply = await exchange(context.fetch, {
    method: "GET",
    url: `${base}/.well-known/jwks.json`,
    headers: { accept: "application/json" },
  });
  const listed = keysSchema.parse(reply.json).keys.flatMap(({ x }) => (x ? [x] : []));
  const imported = await Promise.allSettled(
    listed.map((x) =>
      crypto.subtle.importKey("raw", bytesFrom(x), { name: "Ed25519" }, false, ["verify"]),
    ),
  );
  const keys = imported.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  kept.set(base, { keys, at: context.now() });
  return keys;
}

async function anyFits(
  keys: readonly CryptoKey[],
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  for (const key of keys) {
    if (await crypto.subtle.verify({ name: "Ed25519" }, key, signature, message)) return true;
  }
  return false;
}

async function isSigned({ raw, headers }: WebhookCall, context: Context): Promise<boolean> {
  const of = (name: string) => headers.get(`x-fal-webhook-${name}`) ?? "";
  const timestamp = of("timestamp");
  const hex = of("signature");
  if (!isFresh(timestamp, context.now()) || !/^[0-9a-f]{128}$/i.test(hex)) return false;
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const parts = [of("request-id"), of("user-id"), timestamp, await sha256(raw)];
  const message = new Uint8Array(new TextEncoder().encode(parts.join("\n")));
  if (await anyFits(await keysOf(context, false), signature, message)) return true;
  return anyFits(await keysOf(context, true), signature, message);
}

export async function readWebhook(
  report: WebhookCall,
  context: Context,
): Promise<WebhookReport | null> {
  try {
    if (!(await isSigned(report, context))) return null;
    const { request_id: id } = reportSchema.parse(JSON.parse(new TextDecoder().decode(report.raw)));
    const handle: Handle = { id, app: null, media: null, startedAt: context.now() };
    return { id, handle };
  } catch {
    return null;
  }
}
