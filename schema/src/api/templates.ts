import { z } from "zod";
import { graphSchema, tierSchema } from "../graph/graph";
import { templateInputSchema, templateLimits } from "../templates/inputs";
import { reportReasons } from "../templates/report-reasons";
import { boardSchema } from "./boards";
import { endpoint } from "./endpoint";
import { pageOf, pageQuery } from "./page";
import { estimateSchema, startRefusals } from "./runs";

const title = z.string().trim().min(1).max(templateLimits.title);
const summary = z.string().trim().max(templateLimits.summary).default("");
const tag = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(templateLimits.tag)
  .regex(/^[^"\\,]+$/, "A tag has no quotes, commas or backslashes.");
const assetId = z.string().min(1).max(64);
const versionNumber = z.number().int().min(1).max(100_000);

/** `public` stands in the gallery, `unlisted` opens for whoever has the link, `none` for its owner alone. */
export const shownSchema = z.enum(["public", "unlisted", "none"]);
export type Shown = z.infer<typeof shownSchema>;

const mark = z.object({ version: z.number().int(), at: z.number() });

export const templateSummarySchema = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  version: z.number().int(),
  shown: shownSchema,
  /** The caller published it. Nobody else is ever told who did. */
  mine: z.boolean(),
  takenDown: z.boolean(),
  aspect: z.string(),
  nodes: z.number().int(),
  /** Address of a picture anyone may see, or null. */
  cover: z.string().nullable(),
  /** How many people used or ran it. */
  uses: z.number().int(),
  at: z.number(),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

export const templateSchema = templateSummarySchema.extend({
  graph: graphSchema,
  /** Of the graph in canonical JSON. */
  sha256: z.string(),
  inputs: z.array(templateInputSchema.extend({ limits: z.json() })),
  samples: z.array(z.string()),
  /** In the places of `samples`: the address a shot plays from, null for a still. */
  shots: z.array(z.string().nullable()),
  newest: z.number().int(),
  versions: z.array(mark),
});
export type Template = z.infer<typeof templateSchema>;

const gone = ["template.not-found"] as const;

/**
 * Versions never change: with `slug` a new one is added to a template of one's own. `node` in `inputs`
 * is the board's. Cover and samples are takes of one's own, kept as pictures, and shots among the
 * samples with their sound.
 */
export const publishTemplate = endpoint({
  method: "POST",
  path: "/api/templates",
  summary: "Publish a board as a template, or as the next version of one",
  access: "user",
  body: z.strictObject({
    boardId: z.string().min(1).max(64),
    slug: z.string().min(1).max(120).optional(),
    title,
    summary,
    tags: z.array(tag).max(templateLimits.tags).default([]),
    inputs: z
      .array(
        z.strictObject({
          node: z.string().min(1).max(64),
          param: z.string().min(1).max(64),
          label: z.string().trim().min(1).max(templateLimits.label),
        }),
      )
      .max(templateLimits.inputs)
      .default([]),
    cover: assetId.nullable().default(null),
    samples: z.array(assetId).max(templateLimits.samples).default([]),
    shown: z.enum(["public", "unlisted"]).default("public"),
  }),
  answer: z.object({ slug: z.string(), version: z.number().int() }),
  status: 201,
  errors: [
    "board.not-found",
    "template.not-found",
    "template.input",
    "template.nothing",
    "template.private",
    "template.too-many",
    "template.taken-down",
    "asset.not-found",
    "request.too-many",
  ],
});

export const listTemplates = endpoint({
  method: "GET",
  path: "/api/templates",
  summary: "Public templates, or with mine=1 your own",
  access: "guest",
  query: pageQuery.extend({
    q: z.string().max(200).optional(),
    tag: tag.optional(),
    sort: z.enum(["newest", "used"]).default("newest"),
    mine: z.enum(["1"]).optional(),
  }),
  answer: pageOf(templateSummarySchema),
  status: 200,
  errors: [],
});

export const getTemplate = endpoint({
  method: "GET",
  path: "/api/templates/:slug",
  summary: "A template with its graph and form",
  access: "anyone",
  query: z.object({ version: z.coerce.number().int().min(1).max(100_000).optional() }),
  answer: templateSchema,
  status: 200,
  errors: [...gone, "graph.newer"],
});

const answers = z
  .record(z.string().max(200), z.json())
  .refine((given) => Object.keys(given).length <= 200, "Too many fields.");

const problem = z.object({ input: z.string(), message: z.string() });

/** Fields that are wrong or empty are named, and the price is that of the rest. */
export const estimateTemplate = endpoint({
  method: "POST",
  path: "/api/templates/:slug/estimate",
  summary: "What a run of a template costs and takes on each tier; nothing happens",
  access: "anyone",
  body: z.strictObject({ version: versionNumber.optional(), inputs: answers.default({}) }),
  answer: z.object({
    problems: z.array(problem),
    tiers: z.record(
      tierSchema,
      estimateSchema
        .pick({ quote: true, low: true, high: true, seconds: true, free: true, steppedDown: true })
        .extend({ /** Why it can't be run there, or null. */ why: z.string().nullable() }),
    ),
  }),
  status: 200,
  errors: [...gone, "graph.newer"],
});
export type TemplateEstimate = z.infer<typeof estimateTemplate.answer>;

export const runTemplate = endpoint({
  method: "POST",
  path: "/api/templates/:slug/run",
  summary:
    "Fill a template's form in and run it on a new board of your own; an Idempotency-Key makes it safe to repeat",
  access: "guest",
  body: z.strictObject({
    version: versionNumber.optional(),
    inputs: answers,
    tier: tierSchema,
    quote: z.string().max(200).optional(),
    cap: z.number().int().min(0).optional(),
  }),
  answer: z.object({ id: z.string(), board: z.string(), estimate: estimateSchema }),
  status: 202,
  errors: [...gone, "template.form", "graph.newer", ...startRefusals],
});

/** With `board` no board is made: one of your own is noted to come from the template, if none was. */
export const useTemplate = endpoint({
  method: "POST",
  path: "/api/templates/:slug/use",
  summary: "Make a board of your own from a template",
  access: "guest",
  body: z.strictObject({
    version: versionNumber.optional(),
    board: z.string().min(1).max(64).optional(),
  }),
  answer: boardSchema,
  status: 201,
  errors: [...gone, "graph.newer", "board.not-found"],
});

export const showTemplate = endpoint({
  method: "PATCH",
  path: "/api/templates/:slug",
  summary: "Put a template of yours in the gallery, behind its link alone, or away",
  access: "user",
  body: z.strictObject({ shown: shownSchema }),
  answer: templateSummarySchema,
  status: 200,
  errors: [...gone, "template.taken-down"],
});

export const reportTemplate = endpoint({
  method: "POST",
  path: "/api/templates/:slug/report",
  summary: "Tell the studio what is wrong with a template",
  access: "guest",
  body: z.strictObject({
    reason: z.enum(reportReasons),
    words: z.string().trim().max(2000).default(""),
  }),
  answer: z.object({ ok: z.literal(true) }),
  status: 201,
  errors: [...gone, "request.too-many"],
});

const reportedSchema = templateSummarySchema.extend({
  reports: z.array(z.object({ reason: z.enum(reportReasons), words: z.string(), at: z.number() })),
});
export type ReportedTemplate = z.infer<typeof reportedSchema>;

export const reportedTemplates = endpoint({
  method: "GET",
  path: "/api/admin/templates",
  summary: "Templates with open reports, and those taken down",
  access: "admin",
  answer: z.object({ items: z.array(reportedSchema), next: z.null() }),
  status: 200,
  errors: [],
});

/** Either way its open reports are settled. */
export const judgeTemplate = endpoint({
  method: "POST",
  path: "/api/admin/templates/:slug",
  summary: "Take a template down, or let it stand",
  access: "admin",
  body: z.strictObject({ down: z.boolean() }),
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: [...gone],
});

/** Where a board came from: `newest` is null once the template is gone. */
export const boardTemplate = endpoint({
  method: "GET",
  path: "/api/boards/:id/template",
  summary: "The template a board was made from, and its newest version; null for a board of none",
  access: "guest",
  answer: z.object({
    template: z
      .object({
        slug: z.string(),
        title: z.string(),
        version: z.number().int(),
        newest: z.number().int().nullable(),
      })
      .nullable(),
  }),
  status: 200,
  errors: ["board.not-found"],
});
