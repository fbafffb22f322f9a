import { z } from "zod";
import type { KeyContext, WebhookCall, WebhookReport } from "../../ports/provider";
import { nameOf } from "./deployments";
import type { Handle } from "./request";

const reportSchema = z.object({
  request_id: z.string().min(1).max(200),
  deployment_id: z.string().min(1).max(200),
});

/** Nothing is signed, so only the address it came to proves it; it is no more than a hint to ask. */
export async function readWebhook(
  { raw, proven }: WebhookCall,
  { now, settings }: Pick<KeyContext, "now" | "settings">,
): Promise<WebhookReport | null> {
  if (!proven) return null;
  try {
    const report = reportSchema.parse(JSON.parse(new TextDecoder().decode(raw)));
    const { request_id: id, deployment_id: deployment } = report;
    const model = nameOf(deployment, settings);
    if (model === null) return null;
    const handle: Handle = { id, deployment, model, startedAt: now() };
    return { id, handle };
  } catch {
    return null;
  }
}
