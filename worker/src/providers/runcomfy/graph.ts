import { z } from "zod";
import type { ProviderContext } from "../../ports/provider";
import { baseOf, call } from "./client";

const nodeSchema = z.object({
  class_type: z.string(),
  inputs: z.record(z.string(), z.unknown()).catch({}),
});
const graphSchema = z.record(z.string(), nodeSchema);
export type Graph = z.infer<typeof graphSchema>;

const deploymentSchema = z.object({
  payload: z.object({ workflow_api_json: z.unknown().optional() }),
});

function read(json: unknown): Graph | null {
  const found = deploymentSchema.safeParse(json).data?.payload.workflow_api_json;
  try {
    const graph: unknown = typeof found === "string" ? JSON.parse(found) : found;
    return graphSchema.safeParse(graph).data ?? null;
  } catch {
    return null;
  }
}

const keepMs = 600_000;
const mostGraph = 8_000_000;
const kept = new Map<string, { graph: Graph; until: number }>();

/**
 * The graph a deployment runs, as its metadata tells it; null when it could not be had. An order
 * never waits long for it, and goes out without it too.
 */
export async function graphOf(
  deployment: string,
  context: Pick<ProviderContext, "fetch" | "key" | "urls" | "now" | "signal">,
): Promise<Graph | null> {
  const place = `${baseOf(context)} ${deployment} ${context.key}`;
  const known = kept.get(place);
  if (known && known.until > context.now()) return known.graph;
  const path = `/v2/deployments/${encodeURIComponent(deployment)}?includes=payload`;
  const limits = { most: mostGraph, waitMs: 10_000 };
  const reply = await call(context, path, limits).catch(() => null);
  const graph = reply?.ok ? read(reply.json) : null;
  if (graph) kept.set(place, { graph, until: context.now() + keepMs });
  return graph;
}

const mostSteps = 12;

/** The nearest node behind a link that `isIt`; what a sampler is to avoid is never followed. */
export function upstream(
  graph: Graph,
  link: unknown,
  isIt: (node: Graph[string]) => boolean,
  steps = mostSteps,
): string | null {
  const id: unknown = Array.isArray(link) ? link[0] : undefined;
  const node = typeof id === "string" ? graph[id] : undefined;
  if (typeof id !== "string" || !node || steps === 0) return null;
  if (isIt(node)) return id;
  for (const [field, input] of Object.entries(node.inputs)) {
    const found = field === "negative" ? null : upstream(graph, input, isIt, steps - 1);
    if (found) return found;
  }
  return null;
}

export const takesPicture = ({ class_type: type, inputs }: Graph[string]): boolean =>
  type.startsWith("LoadImage") && "image" in inputs;
