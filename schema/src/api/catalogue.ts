import { z } from "zod";
import { portTypes } from "../graph/ports";
import { tiers } from "../graph/graph";
import { endpoint } from "./endpoint";

const port = z.object({
  name: z.string(),
  label: z.string(),
  types: z.array(z.enum(portTypes)),
  many: z.boolean(),
  required: z.boolean(),
});

export const catalogueSchema = z.object({
  kinds: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      summary: z.string(),
      group: z.string(),
      beta: z.string().nullable(),
      inputs: z.array(port),
      outputs: z.array(port),
      /** JSON Schema of the params. */
      params: z.json(),
      price: z.object({ credits: z.number(), unit: z.string() }).nullable(),
      seconds: z.number(),
      tiers: z.record(
        z.enum(tiers),
        z.object({
          provider: z.string().nullable(),
          why: z.string().nullable(),
          /** Credits for one unit. */
          credits: z.number(),
        }),
      ),
    }),
  ),
});

export const catalogue = endpoint({
  method: "GET",
  path: "/api/catalogue",
  summary: "Every kind of node, with ports, params, price and who would make it",
  access: "anyone",
  answer: catalogueSchema,
  status: 200,
  errors: [],
});
