import { z } from "zod";
import * as says from "#words/fields";
import { aspectSchema } from "../tasks/task";

/**
 * A field is one param of a node: how it is checked (zod, with its default) and how it is edited
 * (`edit`, which the web turns into a control by kind). Labels are a filmmaker's words.
 */
export type FieldEdit =
  | { kind: "text"; lines: number; placeholder: string }
  | { kind: "kept"; placeholder: string }
  | { kind: "choice"; choices: readonly { value: string; label: string }[] }
  | { kind: "chips"; choices: readonly { value: string; label: string }[] }
  | { kind: "look"; choices: readonly { value: string; label: string }[] }
  | { kind: "choices"; choices: readonly { value: string; label: string }[] }
  | { kind: "number"; min: number; max: number; step: number; unit: string }
  | { kind: "toggle" }
  | { kind: "seed" }
  | { kind: "aspect" }
  | { kind: "asset"; media: "image" | "video" | "audio" }
  | { kind: "cast" }
  | { kind: "moment" }
  | { kind: "cuts" };

export type FieldKind = FieldEdit["kind"];

export interface Field<S extends z.ZodType = z.ZodType> {
  readonly label: string;
  readonly schema: S;
  readonly edit: FieldEdit;
  /** Shown on the card itself, not only in the inspector. */
  readonly face: boolean;
}

interface Common {
  face?: boolean;
}

const choicesOf = <V extends string>(choices: Readonly<Record<V, string>>) =>
  (Object.entries(choices) as [V, string][]).map(([value, label]) => ({ value, label }));

export const textField = (
  label: string,
  options: Common & { lines?: number; placeholder?: string; most?: number; initial?: string } = {},
) => ({
  label,
  schema: z
    .string()
    .max(options.most ?? 20_000)
    .default(options.initial ?? ""),
  edit: {
    kind: "text",
    lines: options.lines ?? 1,
    placeholder: options.placeholder ?? "",
  } as const,
  face: options.face ?? false,
});

/** Words that were made, changed by hand: once there are any they stand, and none are made. */
export const keptField = (label: string, placeholder: string) => ({
  label,
  schema: z.string().max(20_000).default(""),
  edit: { kind: "kept", placeholder } as const,
  face: false,
});

export const choiceField = <const V extends string>(
  label: string,
  choices: Readonly<Record<V, string>>,
  initial: NoInfer<V>,
  options: Common = {},
) => ({
  label,
  schema: z.enum(Object.keys(choices) as [V, ...V[]]).default(() => initial),
  edit: { kind: "choice", choices: choicesOf(choices) } as const,
  face: options.face ?? false,
});

/** A choice of few, all of them in sight; the first leaves things as they are. */
export const chipsField = <const V extends string>(
  label: string,
  choices: Readonly<Record<V, string>>,
  initial: NoInfer<V>,
) => ({
  ...choiceField(label, choices, initial),
  edit: { kind: "chips", choices: choicesOf(choices) } as const,
});

/** A look a still can be given, chosen by a picture of what it does. */
export const lookField = <const V extends string>(
  label: string,
  choices: Readonly<Record<V, string>>,
  initial: NoInfer<V>,
) => ({
  ...choiceField(label, choices, initial, { face: true }),
  edit: { kind: "look", choices: choicesOf(choices) } as const,
});

export const choicesField = <const V extends string>(
  label: string,
  choices: Readonly<Record<V, string>>,
) => ({
  label,
  schema: z
    .array(z.enum(Object.keys(choices) as [V, ...V[]]))
    .max(24)
    .default([]),
  edit: { kind: "choices", choices: choicesOf(choices) } as const,
  face: false,
});

export const numberField = (
  label: string,
  range: { min: number; max: number; step?: number; initial: number; unit?: string },
) => ({
  label,
  schema: z.number().min(range.min).max(range.max).default(range.initial),
  edit: {
    kind: "number",
    min: range.min,
    max: range.max,
    step: range.step ?? 1,
    unit: range.unit ?? "",
  } as const,
  face: false,
});

export const toggleField = (label: string) => ({
  label,
  schema: z.boolean().default(false),
  edit: { kind: "toggle" } as const,
  face: false,
});

/** Null: the seed comes from the request itself, so the same request gives the same picture. */
export const seedField = () => ({
  label: says.seed,
  schema: z.number().int().min(0).max(0xffffffff).nullable().default(null),
  edit: { kind: "seed" } as const,
  face: false,
});

/** Null: the board's own aspect. */
export const aspectField = () => ({
  label: says.aspect,
  schema: aspectSchema.nullable().default(null),
  edit: { kind: "aspect" } as const,
  face: false,
});

export const assetField = (label: string, media: "image" | "video" | "audio") => ({
  label,
  schema: z.string().min(1).max(64).nullable().default(null),
  edit: { kind: "asset", media } as const,
  face: true,
});

export const castField = () => ({
  label: says.cast,
  schema: z.string().min(1).max(64).nullable().default(null),
  edit: { kind: "cast" } as const,
  face: true,
});

export const momentField = () => ({
  label: says.moment,
  schema: z.union([z.enum(["first", "last"]), z.number().min(0).max(36_000)]).default("first"),
  edit: { kind: "moment" } as const,
  face: true,
});

/** The film's cutting list: each cut names its shot by node and item, with in and out in frames. */
export const cutsField = () => ({
  label: says.cuts,
  schema: z
    .array(
      z.strictObject({
        node: z.string().min(1).max(64),
        item: z.number().int().min(0).max(23),
        in: z.number().int().min(0).nullable().default(null),
        out: z.number().int().min(0).nullable().default(null),
      }),
    )
    .max(2000)
    .default([]),
  edit: { kind: "cuts" } as const,
  face: false,
});

export const voiceField = () =>
  choiceField(
    says.voiceLabel,
    { ada: says.voiceAda, bruno: says.voiceBruno, chiara: says.voiceChiara, dev: says.voiceDev },
    "ada",
  );

/** A rough length for the estimate: people speak about fifteen letters a second. */
export const spokenSeconds = (line: string | undefined): number | undefined =>
  line === undefined ? undefined : Math.max(1, line.trim().length / 15);

const unknownMost = 6;

/** Tens of seconds begun; up to a minute where only the run will know. */
export const tensOf = (seconds: number | undefined) =>
  seconds === undefined ? { low: 1, high: unknownMost } : Math.max(1, Math.ceil(seconds / 10));
