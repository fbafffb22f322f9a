import { z } from "zod";
import { fullPressure, mostLayers, perPixel, type Drawing, type Layer, type Mark } from "./drawing";

/**
 * A drawing as text, which travels inside its own PNG. Files come from anywhere: whatever is not
 * exactly this is no drawing of ours.
 */
const most = { side: 4096, marks: 20_000, points: 600_000, runs: 2_000_000 };

const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const part = z.number().min(0).max(1);
const whole = z.number().int();
const lineSchema = z.strictObject({
  kind: z.enum(["pen", "rub"]),
  colour,
  size: z.number().min(0.1).max(400),
  even: z.boolean(),
  points: z.array(whole).min(3),
});
const fillSchema = z.strictObject({
  kind: z.literal("fill"),
  colour,
  runs: z.array(whole.min(0)),
});
const textSchema = z.strictObject({
  format: z.literal(1),
  width: whole.min(16).max(most.side),
  height: whole.min(16).max(most.side),
  under: z
    .strictObject({
      asset: z.string().regex(/^[\w-]{1,64}$/),
      wired: z.boolean(),
      shown: z.boolean(),
      opacity: part,
      traced: z.boolean(),
    })
    .nullable(),
  layers: z
    .array(
      z.strictObject({
        id: whole.min(1).max(1_000_000),
        shown: z.boolean(),
        opacity: part,
        marks: z.array(z.union([lineSchema, fillSchema])),
      }),
    )
    .min(1)
    .max(mostLayers),
});
type Text = z.infer<typeof textSchema>;
type MarkText = Text["layers"][number]["marks"][number];

/** Each point as the step from the one before: short numbers, which pack well. */
const steps = (points: readonly number[]): number[] =>
  points.map((value, place) => value - (points[place - 3] ?? 0));

function places(changes: readonly number[]): number[] {
  const points: number[] = [];
  for (const change of changes) points.push((points[points.length - 3] ?? 0) + change);
  return points;
}

const markText = (mark: Mark): MarkText =>
  mark.kind === "fill"
    ? { ...mark, runs: [...mark.runs] }
    : { ...mark, points: steps(mark.points) };

const markOf = (text: MarkText): Mark =>
  text.kind === "fill" ? text : { ...text, points: places(text.points) };

export const textOf = ({ width, height, under, layers }: Drawing): string =>
  JSON.stringify({
    format: 1,
    width,
    height,
    under,
    layers: layers.map((layer) => ({ ...layer, marks: layer.marks.map(markText) })),
  } satisfies Text);

const onPaper = (mark: Mark, { width, height }: Text): boolean => {
  if (mark.kind === "fill") {
    return mark.runs.reduce((sum, run) => sum + run, 0) <= width * height;
  }
  const far = most.side * 2 * perPixel;
  return (
    mark.points.length % 3 === 0 &&
    mark.points.every((value, place) =>
      place % 3 === 2 ? value >= 0 && value <= fullPressure : Math.abs(value) <= far,
    )
  );
};

const held = (marks: readonly Mark[], read: (mark: Mark) => number): number =>
  marks.reduce((sum, mark) => sum + read(mark), 0);

/** The drawing, or null where the text is none, or more than a pad holds. */
export function readDrawing(text: string): Drawing | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = textSchema.safeParse(json);
  if (!parsed.success) return null;
  const { data } = parsed;
  const layers: Layer[] = data.layers.map((one) => ({ ...one, marks: one.marks.map(markOf) }));
  const marks = layers.flatMap((layer) => layer.marks);
  const fine =
    new Set(layers.map(({ id }) => id)).size === layers.length &&
    marks.every((mark) => onPaper(mark, data)) &&
    withinLimits(marks);
  return fine ? { width: data.width, height: data.height, under: data.under, layers } : null;
}

export const withinLimits = (marks: readonly Mark[]): boolean =>
  marks.length <= most.marks &&
  held(marks, (mark) => (mark.kind === "fill" ? 0 : mark.points.length / 3)) <= most.points &&
  held(marks, (mark) => (mark.kind === "fill" ? mark.runs.length : 0)) <= most.runs;
