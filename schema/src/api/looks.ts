import { z } from "zod";
import { endpoint } from "./endpoint";
import { lookLimits } from "./words-limits";

const name = z.string().trim().min(1).max(lookLimits.name);
const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/, "Ids are letters, digits, _ and -.");

/** A restyle look of one's own: what a preset is to ask for, under a name. */
export const lookSchema = z.object({
  id: z.string(),
  name: z.string(),
  preset: z.string(),
  words: z.string(),
  strength: z.number(),
  createdAt: z.number(),
});
export type Look = z.infer<typeof lookSchema>;

export const listLooks = endpoint({
  method: "GET",
  path: "/api/looks",
  summary: "Your own looks, the newest first",
  access: "guest",
  answer: z.object({ items: z.array(lookSchema), next: z.null() }),
  status: 200,
  errors: [],
});

/** With an `id` it may be sent twice: the same id is the same look, and stays as it was first sent. */
export const createLook = endpoint({
  method: "POST",
  path: "/api/looks",
  summary: "Keep a look of your own; 40 at most",
  access: "guest",
  body: z.strictObject({
    id: id.optional(),
    name,
    preset: z.string().min(1).max(64),
    words: z.string().max(lookLimits.words).default(""),
    strength: z.number().min(0).max(1),
    createdAt: z.number().int().min(0).optional(),
  }),
  answer: lookSchema,
  status: 201,
  errors: ["look.too-many"],
});

/** Only what is given is changed. */
export const changeLook = endpoint({
  method: "PATCH",
  path: "/api/looks/:id",
  summary: "Rename a look of yours, or change what it asks for",
  access: "guest",
  body: z.strictObject({
    name: name.optional(),
    preset: z.string().min(1).max(64).optional(),
    words: z.string().max(lookLimits.words).optional(),
    strength: z.number().min(0).max(1).optional(),
  }),
  answer: lookSchema,
  status: 200,
  errors: ["look.not-found"],
});

export const deleteLook = endpoint({
  method: "DELETE",
  path: "/api/looks/:id",
  summary: "Delete a look of yours; send it again to have it back",
  access: "guest",
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: ["look.not-found"],
});
