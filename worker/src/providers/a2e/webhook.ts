import { z } from "zod";
import type { KeyContext, WebhookCall, WebhookReport } from "../../ports/provider";
import { names } from "./models";
import type { Handle } from "./record";

/** What it sends is not documented: the record, bare or wrapped like an answer. */
const idSchema = z.object({ _id: z.string().min(1).max(200) });
const reportSchema = z.union([
  idSchema,
  z.object({ data: idSchema }).transform(({ data }) => data),
]);

/** Nothing is signed, so only the address it came to proves it; it is no more than a hint to ask. */
export async function readWebhook(
  { raw, proven }: WebhookCall,
  { now }: Pick<KeyContext, "now">,
): Promise<WebhookReport | null> {
  if (!proven) return null;
  try {
    const { _id: id } = reportSchema.parse(JSON.parse(new TextDecoder().decode(raw)));
    const product = names.shot.split("/")[0] ?? "";
    const handle: Handle = { id, product, startedAt: now() };
    return { id, handle };
  } catch {
    return null;
  }
}
