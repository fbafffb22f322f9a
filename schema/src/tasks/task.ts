import { z } from "zod";

/**
 * A task says what is asked of a maker and nothing about who makes it: one description gives the
 * run, the price, the validation and the reuse key. Media is named by asset id, never held inside.
 * Lengths are seconds, strengths 0 to 1, seeds unsigned 32-bit; a null seed means "from the request".
 */
export const aspects = ["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] as const;
export const aspectSchema = z.enum(aspects);
export type Aspect = z.infer<typeof aspectSchema>;

const assetId = z.string().min(1).max(64);
const prompt = z.string().max(20_000);
const seed = z.number().int().min(0).max(0xffffffff).nullable();
const style = z.object({ name: z.string(), text: z.string() }).nullable();

/**
 * A face the task must keep: the name it is known by, its words, and the pictures that show it. `model`
 * is what training made of them, for the maker that can work with it; the others have the pictures.
 */
export const castReferenceSchema = z.object({
  name: z.string(),
  prompt: z.string(),
  assets: z.array(assetId),
  castId: z.string().nullable(),
  model: z.object({ id: z.string(), maker: z.string() }).optional(),
});
export type CastReference = z.infer<typeof castReferenceSchema>;
const cast = z.array(castReferenceSchema);

export const taskSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("image.generate"), prompt, cast, style, aspect: aspectSchema, seed }),
  z.object({
    kind: z.literal("image.edit"),
    image: assetId,
    preset: z.string(),
    prompt,
    cast,
    strength: z.number().min(0).max(1),
    aspect: aspectSchema,
    seed,
  }),
  z.object({
    kind: z.literal("image.sketch"),
    drawing: assetId,
    prompt,
    strength: z.number().min(0).max(1),
    aspect: aspectSchema,
    seed,
  }),
  z.object({
    kind: z.literal("image.pose"),
    cast,
    image: assetId.nullable(),
    pose: assetId.nullable(),
    prompt,
    aspect: aspectSchema,
    seed,
  }),
  z.object({
    kind: z.literal("image.compose"),
    images: z.array(assetId).length(6),
    prompt,
    aspect: aspectSchema,
    seed,
  }),
  z.object({
    kind: z.literal("image.portrait"),
    cast,
    look: assetId.nullable(),
    options: z.record(z.string(), z.string()),
    variation: z.number().int().min(0).max(23),
    aspect: aspectSchema,
    seed,
  }),
  z.object({
    kind: z.literal("image.upscale"),
    image: assetId,
    scale: z.number().min(1).max(8).nullable(),
    print: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("video.animate"),
    image: assetId,
    end: assetId.nullable(),
    prompt,
    seconds: z.number().min(1).max(30),
    move: z.string(),
    rate: z.string(),
    aspect: aspectSchema,
    seed,
  }),
  z.object({
    kind: z.literal("video.bridge"),
    /** Two: the first still and the last. Runs of old asked for whole sequences at once. */
    images: z.array(assetId).min(2),
    prompt,
    secondsPerLink: z.number().min(1).max(30),
    rate: z.string(),
    aspect: aspectSchema,
    seed,
  }),
  z.object({
    kind: z.literal("video.join"),
    /** In order; what each holds is copied as it is. */
    shots: z.array(assetId).min(2),
    rate: z.string(),
  }),
  z.object({
    kind: z.literal("video.talk"),
    image: assetId,
    line: prompt,
    voice: z.string(),
    audio: assetId.nullable(),
    rate: z.string(),
    aspect: aspectSchema,
  }),
  z.object({
    kind: z.literal("video.lipsync"),
    footage: assetId,
    audio: assetId,
    rate: z.string(),
    aspect: aspectSchema,
  }),
  z.object({ kind: z.literal("speech.generate"), line: prompt, voice: z.string() }),
  z.object({ kind: z.literal("text.enhance"), text: prompt, style: z.string() }),
  z.object({
    kind: z.literal("cast.train"),
    castId: z.string(),
    /** The id of what it makes: no two trainings are one request. */
    model: z.string(),
    photos: z.array(assetId).min(1).max(5),
  }),
  z.object({
    kind: z.literal("media.frame"),
    video: assetId,
    at: z.union([z.literal("first"), z.literal("last"), z.number().min(0)]),
  }),
]);

export type Task = z.infer<typeof taskSchema>;
export type TaskKind = Task["kind"];
/** Kinds that come to a shot. */
export const isFilm = (kind: TaskKind): boolean => kind.startsWith("video.");
export type TaskOf<K extends TaskKind> = Extract<Task, { kind: K }>;
