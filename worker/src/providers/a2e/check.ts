import type { Answer, ProviderContext } from "../../ports/provider";
import { askAgain, stumbled } from "../refusal";
import type { Reply } from "../wire";
import { call, title } from "./client";
import { envelopeOf } from "./envelope";
import { productOf } from "./models";
import { answerOf, handleSchema, recordIn, type Filed, type Handle } from "./record";
import { recordWhere } from "./records";

/** Not every product has a place for one record, and the one that has may not hold it (yet). */
const absent = new Set([400, 404, 405]);

async function listed(job: Handle, reply: Reply, context: ProviderContext): Promise<Filed> {
  const now = context.now();
  const age = now - job.startedAt;
  const found = await recordWhere(job.product, context, {
    wanted: ({ _id }) => _id === job.id,
    since: job.startedAt - 60_000,
    age,
  });
  if (found) return found;
  throw stumbled(title, { ...reply, ok: false, status: 404 }, age, now);
}

export async function check(handle: unknown, context: ProviderContext): Promise<Answer> {
  const job = handleSchema.parse(handle);
  const place = productOf(job.product).detail(encodeURIComponent(job.id));
  const reply = await call(context, `/${job.product}/${place}`).catch(() => {
    throw askAgain(title);
  });
  const now = context.now();
  if (!reply.ok && !absent.has(reply.status))
    throw stumbled(title, reply, now - job.startedAt, now);
  const envelope = envelopeOf(reply);
  if (reply.ok && !envelope) throw askAgain(title);
  const record = (reply.ok && recordIn(envelope?.data)) || (await listed(job, reply, context));
  if (record._id !== job.id) throw askAgain(title);
  return answerOf(record, job, now);
}
