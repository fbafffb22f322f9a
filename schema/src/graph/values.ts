import { z } from "zod";
import { castReferenceSchema } from "../tasks/task";

/** What a port holds while a run goes on. Media is an asset id; the bytes stay in the store. */
export const valueSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z.string(),
    /** The words as the filmmaker wrote them, where these were rewritten. */
    written: z.string().optional(),
  }),
  z.object({ type: z.literal("image"), asset: z.string() }),
  z.object({ type: z.literal("video"), asset: z.string() }),
  z.object({ type: z.literal("audio"), asset: z.string() }),
  z.object({ type: z.literal("character"), character: castReferenceSchema }),
  z.object({ type: z.literal("style"), name: z.string(), text: z.string() }),
]);

export type Value = z.infer<typeof valueSchema>;
export type ValueOf<T extends Value["type"]> = Extract<Value, { type: T }>;

/** Values by output port, in order. */
export const outputsSchema = z.record(z.string(), z.array(valueSchema));
export type Outputs = z.infer<typeof outputsSchema>;
