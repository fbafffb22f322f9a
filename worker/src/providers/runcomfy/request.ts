import { z } from "zod";

/** `model` is its name here, which tells what it makes. */
export const handleSchema = z.object({
  id: z.string().min(1).max(200),
  deployment: z.string().min(1).max(200),
  model: z.string(),
  startedAt: z.number(),
});
export type Handle = z.infer<typeof handleSchema>;

export const submittedSchema = z.object({ request_id: z.string().min(1).max(200) });

/** Of a status and of a result alike, only the fields that are used. */
export const requestSchema = z.object({
  request_id: z.string().nullish().catch(null),
  status: z.string(),
  outputs: z.record(z.string(), z.unknown()).nullish().catch(null),
  error: z.unknown().optional(),
});

export const pathOf = ({ deployment, id }: Handle, version: string): string =>
  `/${version}/deployments/${encodeURIComponent(deployment)}/requests/${encodeURIComponent(id)}`;
