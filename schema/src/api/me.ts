import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { endpoint } from "./endpoint";

export const health = endpoint({
  method: "GET",
  path: "/api/health",
  summary: "Whether the studio is up",
  access: "anyone",
  answer: z.object({ ok: z.literal(true), version: z.string() }),
  status: 200,
  errors: [],
});

export const meSchema = z.object({
  user: z.object({
    id: z.string(),
    /** Null for a guest. */
    email: z.string().nullable(),
    guest: z.boolean(),
    admin: z.boolean(),
    createdAt: z.number(),
  }),
  credits: z.object({
    available: z.number(),
    held: z.number(),
    freeToday: z.number(),
    training: z.number(),
  }),
  spend: z.object({ month: z.number(), cap: z.number().nullable() }),
  sharing: z.object({ on: z.boolean(), since: z.number().nullable() }),
  defaults: z.object({ tier: tierSchema }),
  storage: z.object({ bytes: z.number(), cap: z.number().nullable() }),
  /** True where mail goes to the local outbox page instead of being sent. */
  outbox: z.boolean(),
});

export const me = endpoint({
  method: "GET",
  path: "/api/me",
  summary: "Who is calling, and what they have",
  access: "guest",
  answer: meSchema,
  status: 200,
  errors: ["auth.required"],
});
