import { z } from "zod";
import { endpoint } from "./endpoint";

/** How an outside maker fares with the studio's own key. Times are milliseconds since 1970. */
export const makerStateSchema = z.object({
  good: z.number().int(),
  bad: z.number().int(),
  /** Until when it is left in peace after faults in a row, or null. */
  restUntil: z.number().nullable(),
  lastGoodAt: z.number().nullable(),
  /** Its last true faults, newest first. */
  faults: z.array(
    z.object({ kind: z.string(), message: z.string(), task: z.string(), at: z.number() }),
  ),
});

/** What the maker said to a key, in words; nothing is ordered by asking. */
const trialSchema = z.object({
  good: z.boolean(),
  words: z.string(),
});

export const tryOwnKey = endpoint({
  method: "POST",
  path: "/api/keys/providers/:provider/try",
  summary: "Ask a maker whether your key there is good; nothing is ordered",
  access: "user",
  answer: trialSchema,
  status: 200,
  errors: ["provider.not-found", "request.too-many"],
});

export const tryStudioKey = endpoint({
  method: "POST",
  path: "/api/admin/makers/:maker/try",
  summary: "Ask a maker whether the studio's key is good; nothing is ordered",
  access: "admin",
  answer: trialSchema,
  status: 200,
  errors: ["provider.not-found"],
});

export const wakeMaker = endpoint({
  method: "POST",
  path: "/api/admin/makers/:maker/wake",
  summary: "End a maker's rest: it is asked again at once",
  access: "admin",
  answer: z.object({ maker: z.string() }),
  status: 200,
  errors: ["provider.not-found"],
});
