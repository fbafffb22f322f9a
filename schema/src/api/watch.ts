import { z } from "zod";
import { rateNames } from "../graph/rates";
import { endpoint } from "./endpoint";

export const watchLimits = { links: 20, notes: 500, words: 2000, name: 60, shots: 200 } as const;

const words = z.string().trim().min(1).max(watchLimits.words);
const name = z.string().trim().min(1).max(watchLimits.name);
const take = z.string().min(1).max(64);

export const watchNoteSchema = z.object({
  id: z.string(),
  take: z.string(),
  /** Seconds into the shot; null for a note to the whole of it. */
  at: z.number().nullable(),
  words: z.string(),
  name: z.string(),
  createdAt: z.number(),
  doneAt: z.number().nullable(),
});
export type WatchNote = z.infer<typeof watchNoteSchema>;

const approvalSchema = z.object({ take: z.string(), name: z.string(), at: z.number() });

export const watchLinkSchema = z.object({
  token: z.string(),
  url: z.string(),
  /** The node whose takes it shows; null for all that is circled on the board. */
  node: z.string().nullable(),
  createdAt: z.number(),
  notes: z.array(watchNoteSchema.extend({ node: z.string() })),
  approvals: z.array(approvalSchema.extend({ node: z.string() })),
});
export type WatchLink = z.infer<typeof watchLinkSchema>;

export const createWatchLink = endpoint({
  method: "POST",
  path: "/api/boards/:id/watch",
  summary: "Make an unlisted link to what is circled on a board, or to one of its shots",
  access: "user",
  body: z.strictObject({ node: z.string().min(1).max(64).nullable().default(null) }),
  answer: watchLinkSchema,
  status: 201,
  errors: ["board.not-found", "watch.too-many"],
});

export const listWatchLinks = endpoint({
  method: "GET",
  path: "/api/boards/:id/watch",
  summary: "The open links to a board, with the notes and approvals that came by them",
  access: "guest",
  answer: z.object({ items: z.array(watchLinkSchema), next: z.null() }),
  status: 200,
  errors: ["board.not-found"],
});

export const endWatchLink = endpoint({
  method: "DELETE",
  path: "/api/watch/:token",
  summary: "End a link of yours: it opens nothing any more",
  access: "guest",
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: ["watch.not-found"],
});

export const markWatchNote = endpoint({
  method: "PATCH",
  path: "/api/watch/:token/notes/:note",
  summary: "Tick a note off, or bring it up again",
  access: "guest",
  body: z.strictObject({ done: z.boolean() }),
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: ["watch.not-found"],
});

/** `url` and `thumb` open for whoever has this answer, for some hours and as long as the link is open. */
export const watchShotSchema = z.object({
  take: z.string(),
  title: z.string(),
  scene: z.string(),
  number: z.string(),
  caption: z.string(),
  kind: z.enum(["image", "video", "audio"]),
  width: z.number().nullable(),
  height: z.number().nullable(),
  seconds: z.number().nullable(),
  url: z.string(),
  thumb: z.string().nullable(),
  notes: z.array(watchNoteSchema.omit({ doneAt: true })),
  approved: approvalSchema.omit({ take: true }).nullable(),
});
export type WatchShot = z.infer<typeof watchShotSchema>;

export const watch = endpoint({
  method: "GET",
  path: "/api/watch/:token",
  summary: "What a link shows: circled takes in their order, their notes, and who approved them",
  access: "anyone",
  answer: z.object({
    title: z.string(),
    rate: z.enum(rateNames),
    shots: z.array(watchShotSchema),
  }),
  status: 200,
  errors: ["watch.not-found"],
});

/** The id is made where the note is written, so that one sent twice is there once. */
export const writeWatchNote = endpoint({
  method: "POST",
  path: "/api/watch/:token/notes",
  summary: "Leave a note to a take, at a moment of it or to the whole",
  access: "anyone",
  body: z.strictObject({
    id: z.uuid(),
    take,
    at: z.number().min(0).max(86_400).nullable().default(null),
    words,
    name,
  }),
  answer: watchNoteSchema.omit({ doneAt: true }),
  status: 201,
  errors: ["watch.not-found", "watch.full", "request.too-many"],
});

export const approveByWatch = endpoint({
  method: "POST",
  path: "/api/watch/:token/approve",
  summary: "Approve a take, or take that back",
  access: "anyone",
  body: z.strictObject({ take, name, approved: z.boolean() }),
  answer: z.object({ approved: approvalSchema.omit({ take: true }).nullable() }),
  status: 200,
  errors: ["watch.not-found", "request.too-many"],
});
