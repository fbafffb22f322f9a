import { z } from "zod";
import type { WebhookCall, WebhookReport } from "../../ports/provider";
import { bytesFrom, isFresh, sameBytes } from "../same-bytes";
import type { Reach } from "../client";
import { baseOf, call } from "./client";
import { handleOf, isOver, predictionSchema } from "./prediction";

type Context = Reach & { now: () => number };

const secretSchema = z.object({ key: z.string() });
const keepMs = 3_600_000;
const kept = new Map<string, { secret: Uint8Array<ArrayBuffer>; until: number }>();

/** One signing secret per account, so it is kept by the account's key. */
async function secretOf(context: Context): Promise<Uint8Array<ArrayBuffer>> {
  const place = `${baseOf(context)} ${context.key}`;
  const known = kept.get(place);
  if (known && known.until > context.now()) return known.secret;
  const reply = await call(context, "/webhooks/default/secret");
  const { key } = secretSchema.parse(reply.json);
  const secret = bytesFrom(key.slice(key.lastIndexOf("_") + 1));
  kept.set(place, { secret, until: context.now() + keepMs });
  return secret;
}

async function isSigned({ raw, headers }: WebhookCall, context: Context): Promise<boolean> {
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  if (!id || !isFresh(timestamp, context.now())) return false;
  const given = (headers.get("webhook-signature") ?? "")
    .split(" ")
    .filter((one) => one.startsWith("v1,"))
    .map((one) => one.slice(3));
  if (given.length === 0) return false;
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const secret = await secretOf(context);
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const message = new Uint8Array(head.length + raw.length);
  message.set(head);
  message.set(raw, head.length);
  const right = new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
  return given.some((one) => sameBytes(bytesFrom(one), right));
}

export async function readWebhook(
  report: WebhookCall,
  context: Context,
): Promise<WebhookReport | null> {
  try {
    if (!(await isSigned(report, context))) return null;
    const text = new TextDecoder().decode(report.raw);
    const prediction = predictionSchema.parse(JSON.parse(text));
    if (!isOver(prediction)) return null;
    return { id: prediction.id, handle: handleOf(prediction, context.now()) };
  } catch {
    return null;
  }
}
