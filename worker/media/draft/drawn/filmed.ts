import { taskSchema } from "@aktion/schema/tasks/task";
import { z } from "zod";
import { readTag } from "../../codecs/webm";
import { drawnSchema } from "./drawn";

/**
 * What a shot says of itself, in the file: the stills it was filmed of, as they are drawn, and how the
 * camera went. From this it can be filmed again with people who speak.
 */
const filmedSchema = z.object({
  version: z.literal(1),
  task: taskSchema,
  chance: z.string().max(1000),
  start: drawnSchema,
  end: drawnSchema.nullable(),
});
export type Filmed = z.infer<typeof filmedSchema>;

const name = "AKTION_FILMED";

/** Untrusted, as all that comes with a file. */
export async function readFilmed(bytes: Uint8Array): Promise<Filmed | null> {
  const text = await readTag(bytes, name);
  if (text === null || text.length > 200_000) return null;
  try {
    return filmedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export const filmedTag = (filmed: Filmed): Record<string, string> => ({
  [name]: JSON.stringify(filmed),
});
