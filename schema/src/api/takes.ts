import { z } from "zod";
import { edgeSchema, nodeSchema, tierSchema } from "../graph/graph";
import { endpoint } from "./endpoint";
import { boardTakeSchema } from "./runs";

/** A take in the bin is not used, not reused, and gone for good after 30 days. */
export const deleteTake = endpoint({
  method: "DELETE",
  path: "/api/takes/:id",
  summary: "Put a take in the bin, which keeps it 30 days; one that lies there already stays",
  access: "guest",
  answer: boardTakeSchema,
  status: 200,
  errors: ["take.not-found"],
});

export const undeleteTake = endpoint({
  method: "POST",
  path: "/api/takes/:id/undelete",
  summary: "Put a take back from the bin",
  access: "guest",
  answer: boardTakeSchema,
  status: 200,
  errors: ["take.not-found"],
});

export const takeSettingsSchema = z.object({
  /** The node that made it. */
  node: z.string(),
  tier: tierSchema,
  /** That node and all it hung on, as they stood when the run began. */
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
});
export type TakeSettings = z.infer<typeof takeSettingsSchema>;

export const takeSettings = endpoint({
  method: "GET",
  path: "/api/takes/:id/settings",
  summary: "What a take was made from: its node and all that led into it, as they stood then",
  access: "guest",
  answer: takeSettingsSchema,
  status: 200,
  errors: ["take.not-found", "take.settings-gone"],
});
