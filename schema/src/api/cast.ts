import { z } from "zod";
import { assetSchema } from "./assets";
import { castLimits } from "./cast-limits";
import { endpoint } from "./endpoint";
import { pageOf, pageQuery } from "./page";

const name = z.string().trim().min(1).max(castLimits.name);
const notes = z.string().trim().max(castLimits.notes);
const pictures = z
  .array(z.string().min(1).max(64))
  .min(1)
  .max(castLimits.pictures)
  .refine((ids) => new Set(ids).size === ids.length, "the same picture is there twice");

/**
 * Someone who plays in many shots: the first picture is their face, the notes are words for every
 * still they are in. A picture whose file was deleted is left out. `model` is what training makes.
 */
export const castMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  notes: z.string(),
  pictures: z.array(assetSchema),
  model: z.null(),
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
  body: z.strictObject({ name, notes: notes.default(""), pictures }),
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
  summary: "Change a cast member's name, notes or pictures",
  access: "guest",
  body: z.strictObject({
    name: name.optional(),
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
