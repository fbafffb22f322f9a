import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { endpoint } from "./endpoint";
import { enhanceLimits } from "./words-limits";

/** Asked again, the same words are answered at once; `another` counts further wishes for others. */
export const enhanceWords = endpoint({
  method: "POST",
  path: "/api/enhance",
  summary: "Rewrite a prompt with framing, lens and light; nothing is kept but the answer",
  access: "guest",
  body: z.strictObject({
    text: z.string().trim().min(1).max(enhanceLimits.text),
    style: z.string().trim().max(enhanceLimits.style).default(""),
    tier: tierSchema.optional(),
    another: z.number().int().min(0).max(enhanceLimits.turns).default(0),
  }),
  answer: z.object({
    text: z.string(),
    /** Who wrote it; `draft` are the studio's own rules. */
    maker: z.string(),
    title: z.string(),
    /** A maker that was asked first and could not answer. */
    instead: z.string().nullable(),
    /** An earlier answer to the same words. */
    again: z.boolean(),
  }),
  status: 200,
  errors: ["request.too-many", "enhance.declined", "enhance.failed"],
});
