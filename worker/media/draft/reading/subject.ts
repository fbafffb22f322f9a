import { z } from "zod";

/**
 * Who or what else a picture is about: animals, vehicles, and things shown close. As all that a
 * drawing keeps of itself, every word of it is of a closed vocabulary.
 */
export const speciesNames = [
  "dog",
  "wolf",
  "fox",
  "cat",
  "lion",
  "tiger",
  "bear",
  "horse",
  "cow",
  "deer",
  "sheep",
  "goat",
  "pig",
  "elephant",
  "rabbit",
  "rat",
  "dragon",
  "bird",
  "crow",
  "eagle",
  "owl",
  "snake",
  "fish",
] as const;
export type Species = (typeof speciesNames)[number];

export const creaturePoses = [
  "stand",
  "walk",
  "run",
  "sit",
  "lie",
  "sleep",
  "howl",
  "snarl",
  "graze",
  "fly",
] as const;
export type CreaturePose = (typeof creaturePoses)[number];

export const modelNames = [
  "car",
  "taxi",
  "police",
  "truck",
  "van",
  "bus",
  "motorcycle",
  "bicycle",
  "train",
  "plane",
  "helicopter",
  "spaceship",
] as const;
export type Model = (typeof modelNames)[number];

export const thingNames = [
  "letter",
  "gun",
  "cup",
  "glass",
  "bottle",
  "phone",
  "book",
  "knife",
  "sword",
  "key",
  "ring",
  "candle",
  "lantern",
  "photograph",
  "map",
  "suitcase",
  "watch",
  "clock",
  "hat",
  "flower",
  "skull",
  "box",
] as const;
export type Thing = (typeof thingNames)[number];

/** Where people and animals are together: by their side, under a rider, before them in flight. */
const role = z.enum(["alone", "beside", "ridden", "ahead", "behind"]);
export type Role = z.infer<typeof role>;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .nullable();
const count = z.number().int().min(1).max(12);

const creatureSchema = z
  .object({
    kind: z.literal("creature"),
    species: z.enum(speciesNames),
    pose: z.enum(creaturePoses),
    young: z.boolean(),
    count,
    colour,
    role,
    /** What it is on. */
    on: z.enum(["ground", "ledge"]),
  })
  .readonly();
export type Creature = z.infer<typeof creatureSchema>;

const vehicleSchema = z
  .object({
    kind: z.literal("vehicle"),
    model: z.enum(modelNames),
    moves: z.boolean(),
    count,
    colour,
    role,
  })
  .readonly();
export type Vehicle = z.infer<typeof vehicleSchema>;

const insertSchema = z
  .object({
    kind: z.literal("insert"),
    thing: z.enum(thingNames),
    held: z.boolean(),
    colour,
  })
  .readonly();
export type Insert = z.infer<typeof insertSchema>;

export const mostSubjects = 4;
export const subjectSchema = z.discriminatedUnion("kind", [
  creatureSchema,
  vehicleSchema,
  insertSchema,
]);
export type Subject = z.infer<typeof subjectSchema>;
