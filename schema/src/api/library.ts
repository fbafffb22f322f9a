import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { assetSchema } from "./assets";
import { endpoint } from "./endpoint";
import { libraryLimits } from "./library-limits";
import { libraryQuery } from "./library-query";
import { pageOf } from "./page";

const some = z.array(z.string().min(1).max(64)).min(1);
const ids = some.max(libraryLimits.atOnce);
const rating = z.number().int().min(1).max(5).nullable();
const tag = z.string().trim().min(1).max(libraryLimits.tag);
const tags = z.array(tag).max(libraryLimits.tags);

/** A file as the library shows it. */
export const libraryItemSchema = assetSchema.extend({
  favourite: z.boolean(),
  rating,
  /** In the order of the alphabet. */
  tags: z.array(z.string()),
  source: z.enum(["upload", "take"]),
  downloads: z.number().int(),
  /** The newest take of it that is not in the bin; null for an upload. */
  made: z
    .object({
      takeId: z.string(),
      /** Null for a run of a graph that belongs to no board. */
      boardId: z.string().nullable(),
      node: z.string(),
      provider: z.string(),
      tier: tierSchema,
    })
    .nullable(),
});
export type LibraryItem = z.infer<typeof libraryItemSchema>;

export const listAssets = endpoint({
  method: "GET",
  path: "/api/assets",
  summary: "Everything you made or uploaded, filtered and searched",
  access: "guest",
  query: libraryQuery,
  /** `previous` is for `until`; null where nothing before it is known of, or words were searched for. */
  answer: pageOf(libraryItemSchema).extend({ previous: z.string().nullable() }),
  status: 200,
  errors: [],
});

const named = z.array(z.object({ id: z.string(), title: z.string(), count: z.number().int() }));
const counted = z.array(z.object({ value: z.string(), count: z.number().int() }));

/** What there is to filter by. Only what has files, the most first; a deleted board has no title. */
export const libraryFacts = endpoint({
  method: "GET",
  path: "/api/library/facts",
  summary: "How much there is in your library, by everything it can be filtered by",
  access: "guest",
  answer: z.object({
    total: z.number().int(),
    /** All that is kept, but for the bin. */
    bytes: z.number(),
    favourites: z.number().int(),
    boards: named,
    cast: named,
    tags: counted,
    providers: z.array(z.object({ value: z.string(), title: z.string(), count: z.number().int() })),
    tiers: z.array(z.object({ value: tierSchema, count: z.number().int() })),
    kinds: z.array(
      z.object({ value: z.enum(["image", "video", "audio"]), count: z.number().int() }),
    ),
    sources: z.array(z.object({ value: z.enum(["upload", "take"]), count: z.number().int() })),
    ratings: z.array(z.object({ value: z.number().int(), count: z.number().int() })),
  }),
  status: 200,
  errors: [],
});
export type LibraryFacts = z.infer<(typeof libraryFacts)["answer"]>;

/** Only what is given is changed. `tags` are all it has from then on. */
export const changeAsset = endpoint({
  method: "PATCH",
  path: "/api/assets/:id",
  summary: "Favourite, rate, tag or rename a file",
  access: "guest",
  body: z.strictObject({
    favourite: z.boolean().optional(),
    rating: rating.optional(),
    tags: tags.optional(),
    name: z.string().trim().min(1).max(libraryLimits.name).optional(),
  }),
  answer: libraryItemSchema,
  status: 200,
  errors: ["asset.not-found"],
});

/** All or none: with one id that is not the caller's nothing is changed. */
export const markAssets = endpoint({
  method: "POST",
  path: "/api/assets/mark",
  summary: "Favourite, rate or tag many files at once",
  access: "guest",
  body: z.strictObject({
    ids,
    favourite: z.boolean().optional(),
    rating: rating.optional(),
    addTags: tags.optional(),
    removeTags: tags.optional(),
  }),
  answer: z.object({ items: z.array(libraryItemSchema) }),
  status: 200,
  errors: ["asset.not-found", "asset.too-many-tags"],
});

/**
 * A signed link to one streamed zip, started by opening it within ten minutes. `bytes` is its exact
 * length. Each file in it counts as downloaded.
 */
export const zipAssets = endpoint({
  method: "POST",
  path: "/api/assets/zip",
  summary: "A link to a zip of up to 500 files and 2 GB",
  access: "guest",
  body: z.strictObject({ ids: some.max(libraryLimits.askedAtOnce) }),
  answer: z.object({
    url: z.string(),
    until: z.number(),
    files: z.number().int(),
    bytes: z.number(),
  }),
  status: 201,
  errors: ["asset.not-found", "zip.too-large", "zip.too-many"],
});
