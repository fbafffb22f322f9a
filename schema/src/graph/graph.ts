import { z } from "zod";
import { aspectSchema } from "../tasks/task";
import { graphLimits } from "./limits";
import { rateNames } from "./rates";

/**
 * The board's document: what people make, save, share and undo. Results are never inside. Lengths
 * are canvas pixels. Only id, kind, params and position of a node and format, nodes and edges are
 * required; the rest have these defaults. Unknown keys are an error; unknown kinds are kept.
 */
export const graphFormat = 1;

const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/, "Ids are letters, digits, _ and -.")
  .refine((name) => !(name in Object.prototype), "That word can't be an id.");
const coordinate = z.number().min(-1e7).max(1e7);

export const tiers = ["draft", "standard", "premium"] as const;
export const tierSchema = z.enum(tiers);
export type Tier = z.infer<typeof tierSchema>;

export const strictnesses = ["relaxed", "normal", "strict"] as const;
const strictnessSchema = z.enum(strictnesses);

export const positionSchema = z.strictObject({ x: coordinate, y: coordinate });
export type Position = z.infer<typeof positionSchema>;

export const nodeSchema = z.strictObject({
  id,
  kind: z.string().min(1).max(64),
  params: z.record(z.string().max(64), z.json()),
  position: positionSchema,
  size: z
    .strictObject({ w: z.number().min(80).max(4000), h: z.number().min(40).max(4000) })
    .nullable()
    .default(null),
  name: z.string().max(200).default(""),
  off: z.boolean().default(false),
  tier: tierSchema.nullable().default(null),
  take: z
    .union([z.string().max(64), z.array(z.string().max(64)).max(24)])
    .nullable()
    .default(null),
  identity: z
    .strictObject({
      lock: z.boolean().default(true),
      strictness: strictnessSchema.default("normal"),
    })
    .nullable()
    .default(null),
  shot: z
    .strictObject({
      scene: z.string().max(64).default(""),
      number: z.string().max(64).default(""),
      caption: z.string().max(2000).default(""),
      approved: z.boolean().default(false),
    })
    .nullable()
    .default(null),
  /** By param, the words before an enhanced prompt was taken; only while that stays as it was taken. */
  written: z.record(z.string().max(64), z.string().max(20_000)).optional(),
});
export type GraphNode = z.infer<typeof nodeSchema>;

const endSchema = z.strictObject({ node: id, port: z.string().min(1).max(64) });
export const edgeSchema = z.strictObject({
  id,
  from: endSchema,
  to: endSchema,
  order: z.number().int().min(0).max(100_000).default(0),
});
export type GraphEdge = z.infer<typeof edgeSchema>;

export const sectionSchema = z.strictObject({
  id,
  title: z.string().max(200).default(""),
  x: coordinate,
  y: coordinate,
  w: z.number().min(40).max(100_000),
  h: z.number().min(40).max(100_000),
});

export const settingsSchema = z.strictObject({
  title: z.string().max(200).default(""),
  aspect: aspectSchema.default("16:9"),
  rate: z.enum(rateNames).default("24"),
  tier: tierSchema.default("draft"),
  cap: z.number().int().min(0).max(1_000_000).nullable().default(null),
  private: z.boolean().default(false),
  identity: z
    .strictObject({ strictness: strictnessSchema.default("normal") })
    .default({ strictness: "normal" }),
});
export type GraphSettings = z.infer<typeof settingsSchema>;

export const graphSchema = z.strictObject({
  format: z.literal(graphFormat),
  settings: settingsSchema.default(() => settingsSchema.parse({})),
  nodes: z.array(nodeSchema).max(graphLimits.nodes),
  edges: z.array(edgeSchema).max(graphLimits.edges),
  sections: z.array(sectionSchema).max(graphLimits.sections).default([]),
});
export type Graph = z.infer<typeof graphSchema>;

export const emptyGraph = (title = ""): Graph => ({
  format: graphFormat,
  settings: settingsSchema.parse({ title }),
  nodes: [],
  edges: [],
  sections: [],
});
