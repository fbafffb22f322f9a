import { z } from "zod";
import { mostSubjects, subjectSchema } from "./subject";

/**
 * What a prompt asks to see, and how everybody in it is drawn, as data: it travels with the still
 * and is read back from files of anybody's, so every word of it is of a closed vocabulary.
 */
export const settingNames = [
  "room",
  "office",
  "street",
  "city",
  "rooftop",
  "forest",
  "mountains",
  "desert",
  "sea",
  "village",
  "battlefield",
  "spaceship",
  "stage",
  "studio",
  "beach",
  "space",
] as const;
export type SettingName = (typeof settingNames)[number];

export const poseNames = [
  "stand",
  "walk",
  "run",
  "sit",
  "kneel",
  "crouch",
  "point",
  "wave",
  "argue",
  "embrace",
  "reach",
  "phone",
  "fight",
  "dance",
  "read",
  "hips",
  "weep",
  "lookup",
  "sneak",
  "aim",
  "ride",
] as const;
export type PoseName = (typeof poseNames)[number];

const hairSchema = z.enum([
  "short",
  "parted",
  "bob",
  "long",
  "wavy",
  "bun",
  "tail",
  "curly",
  "buzz",
  "bald",
  "spiky",
]);
export type Hair = z.infer<typeof hairSchema>;

const hatSchema = z.enum([
  "none",
  "fedora",
  "cap",
  "beanie",
  "hood",
  "helmet",
  "cowboy",
  "crown",
  "pointed",
  "bubble",
  "scarf",
]);
export type Hat = z.infer<typeof hatSchema>;

const garmentSchema = z.enum([
  "shirt",
  "jacket",
  "coat",
  "dress",
  "suit",
  "hoodie",
  "armour",
  "spacesuit",
  "robe",
  "vest",
]);
export type Garment = z.infer<typeof garmentSchema>;

const propSchema = z.enum([
  "umbrella",
  "bag",
  "sword",
  "gun",
  "phone",
  "cup",
  "book",
  "guitar",
  "flower",
  "lantern",
  "camera",
  "suitcase",
  "microphone",
]);
export type Prop = z.infer<typeof propSchema>;

/** Marker greys, 0 (paper) to 10 (black). */
const level = z.number().min(0).max(10);
const sideSchema = z.union([z.literal(-1), z.literal(1)]);

/** How somebody is drawn, wherever they appear. */
export const designSchema = z
  .object({
    woman: z.boolean(),
    age: z.enum(["child", "adult", "old"]),
    build: z.number().min(-1).max(1),
    face: z.enum(["oval", "round", "square", "long", "heart"]),
    skin: level,
    hair: hairSchema,
    hairLevel: level,
    beard: z.enum(["none", "stubble", "full", "moustache"]),
    glasses: z.boolean(),
    hat: hatSchema,
    garment: garmentSchema,
    trousers: level,
    accent: z.string().regex(/^#[0-9a-f]{6}$/),
    props: z.array(propSchema).max(2).readonly(),
  })
  .readonly();
export type Design = z.infer<typeof designSchema>;

const moodSchema = z.enum([
  "calm",
  "happy",
  "sad",
  "angry",
  "afraid",
  "surprised",
  "stern",
  "asleep",
]);
export type Mood = z.infer<typeof moodSchema>;

const facingViewSchema = z.enum(["front", "back"]);
export type FacingView = z.infer<typeof facingViewSchema>;

const personSchema = z
  .object({
    design: designSchema,
    pose: z.enum(poseNames),
    mood: moodSchema,
    view: facingViewSchema,
  })
  .readonly();
export type Person = z.infer<typeof personSchema>;

const sizeSchema = z.enum(["extreme", "close", "medium", "full", "wide", "vast"]);
export type ShotSize = z.infer<typeof sizeSchema>;
const angleSchema = z.enum(["eye", "low", "high"]);
export type Angle = z.infer<typeof angleSchema>;
const weatherSchema = z.enum(["clear", "rain", "snow", "fog", "storm"]);
export type Weather = z.infer<typeof weatherSchema>;

/** What a prompt asks to see, as far as it was understood; the rest was composed. */
export const sceneSchema = z
  .object({
    setting: z.enum(settingNames),
    size: sizeSchema,
    angle: angleSchema,
    tilted: z.boolean(),
    overShoulder: z.boolean(),
    people: z.array(personSchema).max(6).readonly(),
    crowd: z.boolean(),
    time: z.enum(["day", "dusk", "night", "dawn"]),
    weather: weatherSchema,
    /** Where the light comes from: -1 the left, 1 the right. */
    side: sideSchema,
    /** Which third the first person stands in. */
    lead: sideSchema,
    /** Animals, vehicles and things; not there in a picture of people alone. */
    subjects: z.array(subjectSchema).min(1).max(mostSubjects).readonly().optional(),
  })
  .readonly();
export type Scene = z.infer<typeof sceneSchema>;
