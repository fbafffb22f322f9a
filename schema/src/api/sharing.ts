import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { endpoint } from "./endpoint";
import { pageOf, pageQuery } from "./page";

const outputKinds = ["image", "video", "audio", "text"] as const;
export const outputKindSchema = z.enum(outputKinds);

export const sharingSchema = z.object({
  on: z.boolean(),
  /** When it was switched on, or null while it is off. */
  since: z.number().nullable(),
  /** The text as it stands. A yes to an older one rests until it is said again. */
  consent: z.object({
    version: z.string(),
    use: z.string(),
    stored: z.array(z.string()),
    never: z.array(z.string()),
    pays: z.string(),
    final: z.string(),
  }),
  /** The last thing said, and to which version; null where nothing ever was. */
  last: z.object({ on: z.boolean(), version: z.string(), at: z.number() }).nullable(),
  contributions: z.number().int(),
  /** Credits given back so far, and tenths of one gathered towards the next. */
  given: z.object({ credits: z.number().int(), tenths: z.number().int() }),
});
export type Sharing = z.infer<typeof sharingSchema>;

export const getSharing = endpoint({
  method: "GET",
  path: "/api/sharing",
  summary: "Whether your outputs are shared for training, and what you agreed to",
  access: "user",
  answer: sharingSchema,
  status: 200,
  errors: [],
});

/** `version` is the one that was read; without it the present one is meant. */
export const putSharing = endpoint({
  method: "PUT",
  path: "/api/sharing",
  summary: "Share your outputs for training from now on, or stop",
  access: "user",
  body: z.strictObject({ on: z.boolean(), version: z.string().max(32).optional() }),
  answer: sharingSchema,
  status: 200,
  errors: ["consent.stale"],
});

/** A row as it is stored, without the files themselves. */
const rowSchema = z.object({
  nodeKind: z.string(),
  outputKind: outputKindSchema,
  tier: tierSchema,
  maker: z.string(),
  prompt: z.string().nullable(),
  settings: z.record(z.string(), z.unknown()),
  cast: z.array(z.object({ name: z.string(), notes: z.string(), files: z.array(z.string()) })),
  inputs: z.array(z.object({ as: z.string(), file: z.string() })),
  /** Null in a sample: it is measured when something is made. */
  milliseconds: z.number().nullable(),
  rating: z.number().int().nullable(),
});
export type SharedRow = z.infer<typeof rowSchema>;

export const contributionSchema = rowSchema.extend({
  id: z.string(),
  /** The output in your library; null where it is words, or is no longer there. */
  asset: z.string().nullable(),
  /** A picture of it, where there is one. */
  thumb: z.string().nullable(),
  /** The output itself where it is words. */
  words: z.string().nullable(),
  bytes: z.number(),
  /** False for the moments until its files lie in your private folder. */
  copied: z.boolean(),
  /** The version of the text it was shared under. */
  consent: z.string(),
  createdAt: z.number(),
});
export type Contribution = z.infer<typeof contributionSchema>;

export const listContributions = endpoint({
  method: "GET",
  path: "/api/sharing/contributions",
  summary: "What you shared for training, newest first",
  access: "user",
  query: pageQuery,
  answer: pageOf(contributionSchema).extend({ total: z.number().int() }),
  status: 200,
  errors: [],
});

const withdrawn = z.object({ withdrawn: z.number().int() });

export const withdrawContribution = endpoint({
  method: "DELETE",
  path: "/api/sharing/contributions/:id",
  summary: "Withdraw one contribution for good: its row and its files are deleted",
  access: "user",
  answer: withdrawn,
  status: 200,
  errors: ["contribution.not-found"],
});

/** Ids that are not there any more are passed over. */
export const withdrawContributions = endpoint({
  method: "POST",
  path: "/api/sharing/contributions/withdraw",
  summary: "Withdraw several contributions for good",
  access: "user",
  body: z.strictObject({ ids: z.array(z.string().min(1).max(64)).min(1).max(500) }),
  answer: withdrawn,
  status: 200,
  errors: [],
});

export const withdrawAllContributions = endpoint({
  method: "DELETE",
  path: "/api/sharing/contributions",
  summary: "Withdraw everything you ever shared, for good",
  access: "user",
  answer: withdrawn,
  status: 200,
  errors: [],
});

export const sharingSample = endpoint({
  method: "GET",
  path: "/api/sharing/sample",
  summary: "What a row of yours holds, from your newest output that could be shared",
  access: "user",
  /** `own` is false where it had to be made up, as there is no such output yet. */
  answer: z.object({ own: z.boolean(), row: rowSchema }),
  status: 200,
  errors: [],
});
