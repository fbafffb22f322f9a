import type { Aspect, TaskOf } from "@aktion/schema/tasks/task";
import type { Fit } from "../../ports/provider";
import { line, type Line, type Order } from "../order";
import { editWords, sceneWords } from "../words";
import { names } from "./models";

/** Sides of 128 to 1536. */
const sizes: Readonly<Record<Aspect, { target_w: number; target_h: number }>> = {
  "16:9": { target_w: 1280, target_h: 720 },
  "9:16": { target_w: 720, target_h: 1280 },
  "1:1": { target_w: 1024, target_h: 1024 },
  "4:3": { target_w: 1152, target_h: 864 },
  "3:4": { target_w: 864, target_h: 1152 },
  "21:9": { target_w: 1344, target_h: 576 },
};

/** Ten megabytes at most, of Base64 too. */
const fit: Fit = {
  types: ["image/png", "image/jpeg", "image/webp"],
  mostSide: 2048,
  mostBytes: 7_000_000,
};

const mostLetters = 800;

/** What fits, to the last whole word. */
function shortened(words: string): string {
  if (words.length <= mostLetters) return words;
  const cut = words.slice(0, mostLetters);
  return cut.replace(/\s+\S*$/, "") || cut.replace(/[\uD800-\uDBFF]$/, "");
}

/** From 1 to the largest signed number. */
const seeded = (seed: number | null) => (seed === null ? {} : { seed: (seed % 0x7fffffff) + 1 });

/** Strengths are taken in tenths only. */
const tenths = (share: number): number => Math.round(share * 10) / 10;

const one = (quality: 0 | 1) => ({
  quality_mode: quality,
  generate_slots: [1, 0, 0, 0],
  output_format: "webp",
});

const scene = (task: TaskOf<"image.generate">, quality: 0 | 1): Order => ({
  model: names.noStyle,
  input: {
    prompt: shortened(sceneWords(task)),
    style_intensity: 1,
    ...sizes[task.aspect],
    ...one(quality),
    ...seeded(task.seed),
  },
  files: {},
});

/** The stronger the edit, the more of the style and the less of the picture's own structure. */
const edited = (task: TaskOf<"image.edit">, quality: 0 | 1): Order => ({
  model: names.noStyle,
  input: {
    prompt: shortened(editWords(task)),
    style_intensity: tenths(task.strength),
    structure_match: tenths(1 - 0.7 * task.strength),
    color_match: task.strength < 0.34 ? 1 : 0,
    face_match: 1,
    ...one(quality),
    ...seeded(task.seed),
  },
  files: { image: task.image },
  fit,
});

/** What a picture costs is not told anywhere: a guess, on the safe side. */
const priceOf = (quality: 0 | 1): number => (quality === 0 ? 20_000 : 40_000);

const made = [
  { tiers: ["standard"], quality: 0 },
  { tiers: ["premium"], quality: 1 },
] as const;

export const lines: readonly Line[] = made.flatMap(({ tiers, quality }) => {
  const about = { tiers, seconds: 30, model: names.noStyle, cost: () => priceOf(quality) };
  return [
    line({ task: "image.generate", ...about, order: (task) => scene(task, quality) }),
    line({ task: "image.edit", ...about, order: (task) => edited(task, quality) }),
  ];
});
