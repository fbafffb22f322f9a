import { z } from "zod";
import { assetSchema } from "./assets";
import { endpoint } from "./endpoint";
import { libraryLimits } from "./library-limits";
import { pageOf, pageQuery } from "./page";

const ids = z.array(z.string().min(1).max(64)).min(1).max(libraryLimits.atOnce);

export const deleteAsset = endpoint({
  method: "DELETE",
  path: "/api/assets/:id",
  summary: "Delete a file; it stays in the bin for 30 days",
  access: "guest",
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: ["asset.not-found"],
});

/** All or none. One that lies in the bin already keeps its day. */
export const deleteAssets = endpoint({
  method: "POST",
  path: "/api/assets/delete",
  summary: "Delete many files; they stay in the bin for 30 days",
  access: "guest",
  body: z.strictObject({ ids }),
  answer: z.object({ deleted: z.number().int() }),
  status: 200,
  errors: ["asset.not-found"],
});

/** All or none. */
export const undeleteAssets = endpoint({
  method: "POST",
  path: "/api/assets/undelete",
  summary: "Put files back from the bin",
  access: "guest",
  body: z.strictObject({ ids }),
  answer: z.object({ restored: z.number().int() }),
  status: 200,
  errors: ["asset.not-found", "asset.storage-full"],
});

/** `thumb` is the bin's own, with `?w=` too; `url` answers 404 until the file is put back. */
export const binItemSchema = assetSchema.extend({
  deletedAt: z.number(),
  /** When it goes for good; null while a take or a cast member still has it, which keeps it. */
  goesAt: z.number().nullable(),
});
export type BinItem = z.infer<typeof binItemSchema>;

export const listBin = endpoint({
  method: "GET",
  path: "/api/bin",
  summary: "Deleted files, the latest first",
  access: "guest",
  query: pageQuery,
  answer: pageOf(binItemSchema),
  status: 200,
  errors: [],
});

/** Those that a take or a cast member still has stay. */
export const emptyBin = endpoint({
  method: "POST",
  path: "/api/bin/empty",
  summary: "Delete for good what lies in the bin",
  access: "guest",
  answer: z.object({ gone: z.number().int(), kept: z.number().int() }),
  status: 200,
  errors: [],
});
