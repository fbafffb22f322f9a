import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { entryKinds } from "../money/ledger";
import { studioSettingsSchema } from "../money/settings";
import { endpoint } from "./endpoint";
import { makerStateSchema } from "./makers";
import { pageOf, pageQuery } from "./page";

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(entryKinds),
  /** `credit`, `training`, or `still <day>` for a free still of that day. */
  unit: z.string(),
  amount: z.number().int(),
  hold: z.string().nullable(),
  run: z.string().nullable(),
  board: z.string().nullable(),
  node: z.string().nullable(),
  action: z.string(),
  createdAt: z.number(),
});
export type CreditEntry = z.infer<typeof entrySchema>;

export const creditHistory = endpoint({
  method: "GET",
  path: "/api/credits/history",
  summary: "Every movement of your credits, newest first; it adds up to your balances",
  access: "user",
  query: pageQuery,
  answer: pageOf(entrySchema),
  status: 200,
  errors: [],
});

export const userSettingsSchema = z.strictObject({
  /** The tier new boards start on. */
  tier: tierSchema,
  /** Credits a month that runs may cost together, or null for no cap. */
  monthlyCap: z.number().int().min(0).max(1_000_000).nullable(),
});
export type UserSettings = z.infer<typeof userSettingsSchema>;

export const getSettings = endpoint({
  method: "GET",
  path: "/api/settings",
  summary: "Your own settings",
  access: "user",
  answer: userSettingsSchema,
  status: 200,
  errors: [],
});

export const putSettings = endpoint({
  method: "PUT",
  path: "/api/settings",
  summary: "Change your own settings",
  access: "user",
  body: userSettingsSchema,
  answer: userSettingsSchema,
  status: 200,
  errors: [],
});

const ownKeySchema = z.object({
  provider: z.string(),
  title: z.string(),
  /** The last letters of the key, or null where none is kept. */
  hint: z.string().nullable(),
  /** Titles of the kinds of nodes it serves. */
  serves: z.array(z.string()),
});

export const listOwnKeys = endpoint({
  method: "GET",
  path: "/api/keys/providers",
  summary: "The makers you may bring a key of your own to, and which you did",
  access: "user",
  answer: z.object({ items: z.array(ownKeySchema), next: z.null() }),
  status: 200,
  errors: [],
});

export const putOwnKey = endpoint({
  method: "PUT",
  path: "/api/keys/providers/:provider",
  summary: "Use your own key at a maker: what it makes then costs no credits",
  access: "user",
  body: z.strictObject({ key: z.string().trim().min(8).max(500) }),
  answer: ownKeySchema,
  status: 200,
  errors: ["provider.not-found"],
});

export const deleteOwnKey = endpoint({
  method: "DELETE",
  path: "/api/keys/providers/:provider",
  summary: "Forget your key at a maker",
  access: "user",
  answer: ownKeySchema,
  status: 200,
  errors: ["provider.not-found"],
});

const versioned = z.object({
  /** 0 while nothing was set yet. */
  version: z.number().int(),
  settings: studioSettingsSchema,
  by: z.string().nullable(),
  at: z.number().nullable(),
});

export const getStudioSettings = endpoint({
  method: "GET",
  path: "/api/admin/settings",
  summary: "Prices, caps, makers and their order",
  access: "admin",
  answer: versioned,
  status: 200,
  errors: [],
});

export const putStudioSettings = endpoint({
  method: "PUT",
  path: "/api/admin/settings",
  summary: "Set prices, caps, makers and their order; counts from the next estimate on",
  access: "admin",
  body: z.strictObject({ version: z.number().int().min(0), settings: studioSettingsSchema }),
  answer: versioned,
  status: 200,
  errors: ["settings.stale", "settings.unknown"],
});

export const studioState = endpoint({
  method: "GET",
  path: "/api/admin/state",
  summary: "What the studio earned, owes and is making",
  access: "admin",
  answer: z.object({
    /** Whole dollars and cents of makers' cost this month: for outputs, and for nothing. */
    month: z.object({ work: z.number(), loss: z.number(), cap: z.number().nullable() }),
    credits: z.object({
      issued: z.number(),
      available: z.number(),
      held: z.number(),
      spent: z.number(),
    }),
    makers: z.array(
      z.object({
        name: z.string(),
        title: z.string(),
        configured: z.boolean(),
        on: z.boolean(),
        /** Whether it is reached from outside, by a key or an address. */
        outside: z.boolean(),
        /** Null while it was never asked. */
        state: makerStateSchema.nullable(),
        /** Models it is asked for and does not know, and the variable that names others. */
        unknown: z.object({ models: z.array(z.string()), setBy: z.string() }).nullable(),
        tasks: z.array(z.object({ task: z.string(), tiers: z.array(tierSchema) })),
      }),
    ),
    kinds: z.array(
      z.object({
        kind: z.string(),
        title: z.string(),
        unit: z.string(),
        standard: z.number(),
        premium: z.number(),
      }),
    ),
    runs: z.object({ waiting: z.number(), running: z.number() }),
  }),
  status: 200,
  errors: [],
});
