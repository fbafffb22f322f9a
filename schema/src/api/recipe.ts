import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { assetSchema } from "./assets";
import { endpoint } from "./endpoint";

/**
 * How a file came to be, from its newest take that is not in the bin. What was not kept at the time is
 * null or empty: takes of old know less.
 */
export const recipeSchema = z.object({
  take: z.object({
    id: z.string(),
    /** Counts from 1 within what its request asks. */
    number: z.number().int(),
    /** Counts from 1 within its node on the board, in the order of making; what it is called. */
    slate: z.number().int(),
    createdAt: z.number(),
    provider: z.string(),
    /** The maker's own name; its id where this studio knows it no more. */
    title: z.string(),
    model: z.string().nullable(),
    tier: tierSchema,
    /** Credits. */
    charged: z.number().int(),
    reused: z.boolean(),
    /** From its start at the maker to its delivery. */
    seconds: z.number().nullable(),
  }),
  /** The words its maker was asked with, and where they were rewritten, the filmmaker's own. */
  prompt: z.string().nullable(),
  written: z.string().nullable(),
  seed: z.number().int().nullable(),
  /** `title` is the node's own name, or what its kind is called; `there` whether it is on the board. */
  node: z.object({
    id: z.string(),
    kind: z.string().nullable(),
    title: z.string(),
    there: z.boolean(),
  }),
  /** Null for a run of a graph that belongs to no board, or when the board was deleted. */
  board: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The node's settings as it was asked. */
  params: z.record(z.string(), z.unknown()),
  /** What went in, in order; `asset` is null when the file was deleted. */
  inputs: z.array(z.object({ name: z.string(), asset: assetSchema.nullable() })),
  /** `id` is null when the member was deleted, or was never one of the cast. */
  cast: z.array(z.object({ id: z.string().nullable(), name: z.string() })),
  /** Files of all takes of the same node on the same board, in order, this one too. */
  siblings: z.array(z.string()),
  /** Whether what it was made from was kept: `GET /api/takes/:id/settings` answers it then. */
  recreate: z.boolean(),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** `recipe` is null for an upload. */
export const assetRecipe = endpoint({
  method: "GET",
  path: "/api/assets/:id/recipe",
  summary: "How a file came to be",
  access: "guest",
  answer: z.object({ recipe: recipeSchema.nullable() }),
  status: 200,
  errors: ["asset.not-found"],
});
