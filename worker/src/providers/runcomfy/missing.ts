import { z } from "zod";
import type { ModelContext } from "../../ports/provider";
import { readList } from "../known-models";
import { call, title } from "./client";
import { deploymentOf } from "./deployments";
import { lines } from "./offers";

const listSchema = z.array(z.object({ id: z.string(), is_enabled: z.boolean().nullish() }));

/** Deployments that are gone or turned off. What is not set up here is not asked after. */
export async function missing(context: ModelContext): Promise<string[]> {
  const listed = await readList(title, call(context, "/v2/deployments"), listSchema);
  const there = new Set(listed.filter((one) => one.is_enabled !== false).map(({ id }) => id));
  const set = lines.filter(({ needs }) => needs === undefined || context.settings[needs]);
  const called = new Set(set.map(({ model }) => deploymentOf(model, context).id));
  return [...called].filter((id) => !there.has(id));
}
