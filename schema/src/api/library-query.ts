import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { libraryLimits } from "./library-limits";
import { pageQuery } from "./page";

const tag = z.string().trim().min(1).max(libraryLimits.tag);
const id = z.string().max(64);

/**
 * All that is asked for must hold. `newest` is by when the file came to be; `favourites` puts them
 * first, the latest favourite at the top, and the rest behind, newest first. `q` is words, each of which
 * must begin a word of the prompt, of what was written, of the name or of a tag; then `sort` is newest.
 * `cast` finds what was made with a member. `skip` leaves out so many behind the cursor, to come to a far
 * place at once; `until` is a page's `previous` and asks for the page that ends there. Both go with either
 * order and without words: what words find stands on no shelf to count along, so it is read through.
 */
export const libraryQuery = z
  .object({
    ...pageQuery.shape,
    limit: z.coerce.number().int().min(1).max(200).default(50),
    sort: z.enum(["newest", "favourites"]).default("newest"),
    kind: z.enum(["image", "video", "audio"]).optional(),
    cast: id.optional(),
    board: id.optional(),
    tag: tag.optional(),
    provider: id.optional(),
    tier: tierSchema.optional(),
    source: z.enum(["upload", "take"]).optional(),
    favourite: z.enum(["0", "1"]).optional(),
    rating: z.coerce.number().int().min(1).max(5).optional(),
    skip: z.coerce.number().int().min(1).max(10_000_000).optional(),
    until: pageQuery.shape.cursor,
    q: z.string().max(libraryLimits.search).optional(),
  })
  .refine(
    ({ skip, until, q }) => (skip === undefined && until === undefined) || !q?.trim(),
    "skip and until go without words.",
  );
export type LibraryQuery = z.infer<typeof libraryQuery>;
