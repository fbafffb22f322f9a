import { z } from "zod";
import { endpoint } from "./endpoint";
import { outputKindSchema } from "./sharing";

export const trainingStats = endpoint({
  method: "GET",
  path: "/api/admin/training/stats",
  summary: "What people share for training, by kind of node, kind of output and month",
  access: "admin",
  answer: z.object({
    rows: z.array(
      z.object({
        nodeKind: z.string(),
        title: z.string(),
        outputKind: outputKindSchema,
        /** 2026-11 */
        month: z.string(),
        contributions: z.number().int(),
        people: z.number().int(),
        bytes: z.number(),
        rated: z.number().int(),
        /** Their mean, or null where none is rated. */
        rating: z.number().nullable(),
        /** Not in the private bucket yet. */
        waiting: z.number().int(),
      }),
    ),
    total: z.object({
      contributions: z.number().int(),
      people: z.number().int(),
      bytes: z.number(),
      /** People who share now. */
      sharing: z.number().int(),
      /** Files still to be copied or removed. */
      outbox: z.number().int(),
    }),
  }),
  status: 200,
  errors: [],
});

const moment = z.number().int().min(0);

/** What is not named is not asked about. `from` is the first millisecond, `until` the first that is not. */
export const exportFiltersSchema = z.strictObject({
  nodeKinds: z.array(z.string().max(64)).min(1).max(64).optional(),
  outputKinds: z.array(outputKindSchema).min(1).optional(),
  from: moment.optional(),
  until: moment.optional(),
});
export type ExportFilters = z.infer<typeof exportFiltersSchema>;

export const trainingExportSchema = z.object({
  id: z.string(),
  by: z.string(),
  at: z.number(),
  /** Rows when it was made; what was withdrawn since is not in it any more. */
  rows: z.number().int(),
  filters: exportFiltersSchema,
  /** When it was last read to its end, or null. */
  readAt: z.number().nullable(),
});
export type TrainingExport = z.infer<typeof trainingExportSchema>;

export const listTrainingExports = endpoint({
  method: "GET",
  path: "/api/admin/training/exports",
  summary: "The exports there were, newest first",
  access: "admin",
  answer: z.object({ items: z.array(trainingExportSchema), next: z.null() }),
  status: 200,
  errors: [],
});

/** Its rows are read at `/api/admin/training/exports/ID/rows?after=CURSOR`, a JSON object a line. */
export const createTrainingExport = endpoint({
  method: "POST",
  path: "/api/admin/training/exports",
  summary: "Record an export of what is shared at this moment",
  access: "admin",
  body: z.strictObject({ filters: exportFiltersSchema.default({}) }),
  answer: trainingExportSchema,
  status: 201,
  errors: [],
});
