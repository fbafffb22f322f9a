import { z } from "zod";
import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { refusedStart } from "../refusal";
import type { Reply } from "../wire";

const words = z.string().nullish().catch(null);
const bodySchema = z.object({
  error_code: z.union([z.number(), z.string()]).nullish().catch(null),
  error_message: words,
  message: words,
  detail: z.unknown().optional(),
});
const itemSchema = z.object({ msg: z.string() });

/** No money, a deployment that is off, and one that is gone; the others begin with their status. */
const statuses: Readonly<Record<number, number>> = { 10_001: 402, 10_002: 410, 10_003: 410 };

function statusOf(code: number): number {
  const first = Number(String(code).slice(0, 3));
  return statuses[code] ?? (first >= 400 && first < 600 ? first : 500);
}

/** An error is one also inside an answer that says 200. */
export function plainly(reply: Reply): Reply {
  const code = Number(bodySchema.safeParse(reply.json).data?.error_code ?? 0);
  if (code === 0 || (!reply.ok && !(code in statuses))) return reply;
  return { ...reply, ok: false, status: statusOf(code) };
}

function saidIn({ json }: Reply): string {
  const { data } = bodySchema.safeParse(json);
  const detail: unknown[] = Array.isArray(data?.detail) ? data.detail : [data?.detail];
  const items = detail.map((one) =>
    typeof one === "string" ? one : (itemSchema.safeParse(one).data?.msg ?? ""),
  );
  return [data?.error_message ?? data?.message ?? "", ...items].join(" ").slice(0, 1000);
}

/** A submission that was clearly refused. */
export function refusalOf(title: string, reply: Reply, now: number): ProviderError {
  const said = saidIn(reply);
  // What a graph has no place for is not the filmmaker's doing.
  const unfit = reply.status === 422 && /\bnode\b|override|input key|workflow/i.test(said);
  return unfit
    ? new ProviderError("broken", says.deploymentDoesNotFit(title))
    : refusedStart(title, reply, now, said);
}
