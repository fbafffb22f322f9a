import { z } from "zod";
import { tierSchema } from "../graph/graph";
import { assetSchema } from "./assets";
import { castLimits } from "./cast-limits";
import { endpoint } from "./endpoint";
import { pageOf, pageQuery } from "./page";
import { startRefusals } from "./runs";

const name = z.string().trim().min(1).max(castLimits.name);
const words = z.string().trim().max(castLimits.words);
const notes = z.string().trim().max(castLimits.notes);
const pictures = z
  .array(z.string().min(1).max(64))
  .min(1)
  .max(castLimits.pictures)
  .refine((ids) => new Set(ids).size === ids.length, "the same picture is there twice");

/** What training made of a member's pictures: what the stills they are in are made with. */
const trainedModelSchema = z.object({
  id: z.string(),
  tier: tierSchema,
  /** Who trained it and works with it, as people call them. */
  maker: z.string(),
  /** The asset ids it learned from. */
  pictures: z.array(z.string()),
  readyAt: z.number(),
});

/** A training under way, or one that came to nothing; `why` is null for one that was stopped. */
const trainingSchema = z.object({
  state: z.enum(["training", "failed"]),
  /** The run that does it, by which it is stopped; null until it has one. */
  run: z.string().nullable(),
  tier: tierSchema,
  why: z.string().nullable(),
  startedAt: z.number(),
  /** How long one takes, as a rule. */
  seconds: z.number(),
});

/**
 * Someone who plays in many shots: the first picture is their face, the words stand in every prompt of a
 * still they are in, the notes in none. A picture whose file was deleted is left out. Ready is a member
 * with a `model`; beside it, `training` is a later attempt that is not ready, if there is one.
 */
export const castMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  words: z.string(),
  notes: z.string(),
  pictures: z.array(assetSchema),
  model: trainedModelSchema.nullable(),
  training: trainingSchema.nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type CastMember = z.infer<typeof castMemberSchema>;

export const listCast = endpoint({
  method: "GET",
  path: "/api/cast",
  summary: "Your cast, the newest member first",
  access: "guest",
  query: pageQuery,
  answer: pageOf(castMemberSchema),
  status: 200,
  errors: [],
});

export const createCastMember = endpoint({
  method: "POST",
  path: "/api/cast",
  summary: "Add a member to your cast from one to five of your stills",
  access: "guest",
  body: z.strictObject({ name, words: words.default(""), notes: notes.default(""), pictures }),
  answer: castMemberSchema,
  status: 201,
  errors: ["cast.picture-gone", "cast.too-many"],
});

export const getCastMember = endpoint({
  method: "GET",
  path: "/api/cast/:id",
  summary: "One member of your cast",
  access: "guest",
  answer: castMemberSchema,
  status: 200,
  errors: ["cast.not-found"],
});

/** Only what is given is changed. Stills made with the member are stale after it. */
export const changeCastMember = endpoint({
  method: "PATCH",
  path: "/api/cast/:id",
  summary: "Change a cast member's name, words, notes or pictures",
  access: "guest",
  body: z.strictObject({
    name: name.optional(),
    words: words.optional(),
    notes: notes.optional(),
    pictures: pictures.optional(),
  }),
  answer: castMemberSchema,
  status: 200,
  errors: ["cast.not-found", "cast.picture-gone"],
});

export const deleteCastMember = endpoint({
  method: "DELETE",
  path: "/api/cast/:id",
  summary: "Delete a cast member, who can be brought back for 30 days",
  access: "guest",
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: ["cast.not-found"],
});

export const undeleteCastMember = endpoint({
  method: "POST",
  path: "/api/cast/:id/undelete",
  summary: "Bring a deleted cast member back",
  access: "guest",
  answer: castMemberSchema,
  status: 200,
  errors: ["cast.not-found", "cast.too-many"],
});

/** On each tier that trains: what it costs in training credits, and why it can't be had, if it can't. */
const trainingOfferSchema = z.object({
  price: z.number().int(),
  seconds: z.number(),
  /** Their own key at the maker pays for it. */
  own: z.boolean(),
  why: z.string().nullable(),
});

export const offerTraining = endpoint({
  method: "GET",
  path: "/api/cast/:id/training",
  summary: "What training a member would cost, from the account of trainings",
  access: "guest",
  answer: z.object({
    /** Training credits there are. */
    available: z.number().int(),
    tiers: z.object({ draft: trainingOfferSchema, standard: trainingOfferSchema }),
    /** The model has learned from just these pictures on Standard: there is nothing new. */
    nothingNew: z.boolean(),
  }),
  status: 200,
  errors: ["cast.not-found"],
});

/** `price` is what was shown; another one is refused. Takes an `Idempotency-Key` as a run does. */
export const trainCastMember = endpoint({
  method: "POST",
  path: "/api/cast/:id/train",
  summary: "Train a model of a cast member's pictures, from the account of trainings",
  access: "guest",
  body: z.strictObject({ tier: z.enum(["draft", "standard"]), price: z.number().int().optional() }),
  answer: castMemberSchema,
  status: 202,
  errors: ["cast.not-found", "cast.no-picture", "cast.training", ...startRefusals],
});

export const usesOfCastMember = endpoint({
  method: "GET",
  path: "/api/cast/:id/uses",
  summary: "The boards a cast member plays on, the newest first",
  access: "guest",
  answer: z.object({
    boards: z.array(z.object({ id: z.string(), title: z.string(), updatedAt: z.number() })),
    /** How many there are, of which the first hundred are named. */
    count: z.number().int(),
  }),
  status: 200,
  errors: ["cast.not-found"],
});
