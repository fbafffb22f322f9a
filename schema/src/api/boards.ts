import { z } from "zod";
import { graphSchema } from "../graph/graph";
import { endpoint } from "./endpoint";
import { pageOf, pageQuery } from "./page";

const title = z.string().trim().min(1).max(200);
/** Checked by `readGraph`, which says what is wrong with it by node. */
const document = z.unknown();

export const boardSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  revision: z.number().int(),
  aspect: z.string(),
  nodes: z.number().int(),
  /** Address of a picture of the board's newest take, or null. */
  cover: z.string().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type BoardSummary = z.infer<typeof boardSummarySchema>;

export const boardSchema = boardSummarySchema.extend({ graph: graphSchema });
export type Board = z.infer<typeof boardSchema>;

const versionSchema = z.object({
  revision: z.number().int(),
  name: z.string().nullable(),
  reason: z.enum(["made", "work", "run", "named", "restored"]),
  nodes: z.number().int(),
  at: z.number(),
});
export type BoardVersion = z.infer<typeof versionSchema>;

export const createBoard = endpoint({
  method: "POST",
  path: "/api/boards",
  summary: "Make a board, empty or from a graph",
  access: "guest",
  body: z.strictObject({ title: title.optional(), graph: document.optional() }),
  answer: boardSchema,
  status: 201,
  errors: ["graph.malformed", "graph.newer", "graph.too-many", "graph.too-large"],
});

export const listBoards = endpoint({
  method: "GET",
  path: "/api/boards",
  summary: "Your boards, latest work first",
  access: "guest",
  query: pageQuery,
  answer: pageOf(boardSummarySchema),
  status: 200,
  errors: [],
});

export const getBoard = endpoint({
  method: "GET",
  path: "/api/boards/:id",
  summary: "A board with its graph",
  access: "guest",
  answer: boardSchema,
  status: 200,
  errors: ["board.not-found"],
});

export const boardRevision = endpoint({
  method: "GET",
  path: "/api/boards/:id/revision",
  summary: "Which revision a board is at, without its graph",
  access: "guest",
  answer: z.object({ revision: z.number().int() }),
  status: 200,
  errors: ["board.not-found"],
});

/** 409 `board.stale` carries `details: { revision, graph }` of the newer state. */
export const saveBoard = endpoint({
  method: "PUT",
  path: "/api/boards/:id",
  summary: "Save a graph over the revision it was made from",
  access: "guest",
  body: z.strictObject({ graph: document, revision: z.number().int().min(0) }),
  answer: z.object({ revision: z.number().int() }),
  status: 200,
  errors: ["board.not-found", "board.stale", "graph.malformed", "graph.too-many", "graph.cycle"],
});

export const renameBoard = endpoint({
  method: "PATCH",
  path: "/api/boards/:id",
  summary: "Rename a board",
  access: "guest",
  body: z.strictObject({ title }),
  answer: z.object({ revision: z.number().int() }),
  status: 200,
  errors: ["board.not-found"],
});

export const duplicateBoard = endpoint({
  method: "POST",
  path: "/api/boards/:id/duplicate",
  summary: "Make a second board of this one, with its takes",
  access: "guest",
  answer: boardSchema,
  status: 201,
  errors: ["board.not-found"],
});

export const deleteBoard = endpoint({
  method: "DELETE",
  path: "/api/boards/:id",
  summary: "Delete a board; it can be brought back for 30 days",
  access: "guest",
  answer: z.object({ ok: z.literal(true) }),
  status: 200,
  errors: ["board.not-found"],
});

export const undeleteBoard = endpoint({
  method: "POST",
  path: "/api/boards/:id/undelete",
  summary: "Bring a deleted board back",
  access: "guest",
  answer: boardSummarySchema,
  status: 200,
  errors: ["board.not-found"],
});

export const boardHistory = endpoint({
  method: "GET",
  path: "/api/boards/:id/history",
  summary: "The kept versions of a board, newest first",
  access: "guest",
  answer: pageOf(versionSchema),
  status: 200,
  errors: ["board.not-found"],
});

export const boardVersion = endpoint({
  method: "GET",
  path: "/api/boards/:id/history/:revision",
  summary: "The graph of one kept version",
  access: "guest",
  answer: z.object({ revision: z.number().int(), graph: graphSchema }),
  status: 200,
  errors: ["board.not-found", "board.version-not-found"],
});

export const restoreBoard = endpoint({
  method: "POST",
  path: "/api/boards/:id/restore",
  summary: "Bring a kept version back, as a new revision",
  access: "guest",
  body: z.strictObject({ revision: z.number().int().min(0) }),
  answer: boardSchema,
  status: 200,
  errors: ["board.not-found", "board.version-not-found"],
});

export const nameBoardVersion = endpoint({
  method: "POST",
  path: "/api/boards/:id/name",
  summary: "Name the board's present state, which keeps it for good",
  access: "guest",
  body: z.strictObject({ name: title }),
  answer: versionSchema,
  status: 200,
  errors: ["board.not-found"],
});
