import { z } from "zod";
import { endpoint } from "./endpoint";
import { libraryLimits } from "./library-limits";
import { pageOf, pageQuery } from "./page";

const words = z.string().trim().min(1).max(libraryLimits.words);
const what = z.enum(["bug", "idea", "praise", "other"]);
const how = z.number().int().min(1).max(5);
const sent = z.object({ id: z.string() });

export const reportAsset = endpoint({
  method: "POST",
  path: "/api/assets/:id/report",
  summary: "Tell the studio what is wrong with a file",
  access: "guest",
  body: z.strictObject({ words }),
  answer: sent,
  status: 201,
  errors: ["asset.not-found", "request.too-many"],
});

export const sendFeedback = endpoint({
  method: "POST",
  path: "/api/feedback",
  summary: "Tell the studio what you think of it",
  access: "guest",
  /** `how` is how good it is, 5 the best. */
  body: z.strictObject({ what, how, words }),
  answer: sent,
  status: 201,
  errors: ["request.too-many"],
});

export const reportSchema = z.object({
  id: z.string(),
  /** Null `what` and `how` for a report about a file. */
  what: what.nullable(),
  how: how.nullable(),
  words: z.string(),
  /** Facts only: the file itself is its owner's to see. Those of a take as it was then. */
  file: z
    .object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(["image", "video", "audio"]),
      provider: z.string().nullable(),
      tier: z.string().nullable(),
    })
    .nullable(),
  /** Null for a guest, or someone who left. */
  email: z.string().nullable(),
  createdAt: z.number(),
  doneAt: z.number().nullable(),
});
export type Report = z.infer<typeof reportSchema>;

export const listReports = endpoint({
  method: "GET",
  path: "/api/admin/reports",
  summary: "Reports and feedback, newest first: those still open, or those done",
  access: "admin",
  query: pageQuery.extend({ done: z.enum(["0", "1"]).default("0") }),
  answer: pageOf(reportSchema),
  status: 200,
  errors: [],
});

export const finishReport = endpoint({
  method: "POST",
  path: "/api/admin/reports/:id/done",
  summary: "Mark a report as dealt with, or as open again",
  access: "admin",
  body: z.strictObject({ done: z.boolean().default(true) }),
  answer: reportSchema,
  status: 200,
  errors: ["report.not-found"],
});
