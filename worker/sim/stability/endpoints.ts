import { pngSize } from "../standin/picture.ts";
import type { Form } from "../standin/read-form.ts";

const aspects = ["21:9", "16:9", "3:2", "5:4", "1:1", "4:5", "2:3", "9:16", "9:21"];
const styles =
  "enhance anime photographic digital-art comic-book fantasy-art line-art analog-film neon-punk isometric low-poly origami modeling-compound cinematic 3d-model pixel-art tile-texture".split(
    " ",
  );
const enums: Readonly<Record<string, readonly string[]>> = {
  aspect_ratio: aspects,
  style_preset: styles,
  mode: ["text-to-image", "image-to-image"],
  model: ["sd3.5-large", "sd3.5-large-turbo", "sd3.5-medium", "sd3.5-flash"],
};
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  seed: [0, 4_294_967_294],
  strength: [0, 1],
  control_strength: [0, 1],
  cfg_scale: [1, 10],
  creativity: [0.1, 0.5],
  fidelity: [0, 1],
};

interface Endpoint {
  readonly fields: readonly string[];
  readonly formats: readonly string[];
  /** Whether it takes a picture. */
  readonly image: "no" | "maybe" | "must";
  readonly pixels?: readonly [number, number];
  readonly side?: readonly [number, number];
  /** Widest to narrowest side. */
  readonly ratio?: number;
}

const every = ["png", "jpeg", "webp"];
const words = ["prompt", "negative_prompt", "seed", "style_preset", "output_format"];
const control: Endpoint = {
  fields: [...words, "control_strength"],
  formats: every,
  image: "must",
  side: [64, 16_384],
  pixels: [4096, 9_437_184],
  ratio: 2.5,
};

export const endpoints: Readonly<Record<string, Endpoint>> = {
  "generate/ultra": {
    fields: [...words, "aspect_ratio", "strength"],
    formats: every,
    image: "maybe",
    side: [64, 16_384],
    pixels: [4096, 16_384 ** 2],
  },
  "generate/core": { fields: [...words, "aspect_ratio"], formats: every, image: "no" },
  "generate/sd3": {
    fields: [...words, "aspect_ratio", "strength", "mode", "model", "cfg_scale"],
    formats: ["png", "jpeg"],
    image: "maybe",
    side: [64, 16_384],
  },
  "control/sketch": control,
  "control/structure": control,
  "control/style": { ...control, fields: [...words, "aspect_ratio", "fidelity"] },
  "upscale/fast": {
    fields: ["output_format"],
    formats: every,
    image: "must",
    side: [32, 1536],
    pixels: [1024, 1_048_576],
  },
  "upscale/conservative": {
    fields: [...words, "creativity"],
    formats: every,
    image: "must",
    side: [64, 16_384],
    pixels: [4096, 9_437_184],
    ratio: 2.5,
  },
  "upscale/creative": {
    fields: [...words, "creativity"],
    formats: every,
    image: "must",
    side: [64, 16_384],
    pixels: [4096, 1_048_576],
  },
};

/** Of pictures in other formats nothing is known here. */
export const sizeOf = ({ files }: Form) => pngSize(files["image"]?.[0]?.bytes ?? Buffer.alloc(0));

function fieldProblems({ fields }: Form, endpoint: Endpoint): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (!endpoint.fields.includes(name)) return [`${name}: is not allowed`];
    const among = name === "output_format" ? endpoint.formats : enums[name];
    if (among && !among.includes(value)) return [`${name}: must be one of ${among.join(", ")}`];
    const [least, most] = ranges[name] ?? [];
    const number = Number(value);
    const beyond =
      least !== undefined && most !== undefined && !(number >= least && number <= most);
    return beyond ? [`${name}: must be between ${least} and ${most}`] : [];
  });
}

function imageProblems(form: Form, { image, side, pixels, ratio }: Endpoint): string[] {
  const given = (form.files["image"]?.length ?? 0) > 0;
  if (!given) return image === "must" ? ["image: is required"] : [];
  if (image === "no") return ["image: is not allowed"];
  const size = sizeOf(form);
  if (!size) return [];
  const { width, height } = size;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const beyond = (value: number, [least, most]: readonly [number, number]) =>
    value < least || value > most;
  if (side && (beyond(short, side) || beyond(long, side))) return ["image: its sides do not fit"];
  if (pixels && beyond(width * height, pixels)) return ["image: its pixels do not fit"];
  return ratio && long > short * ratio ? ["image: its aspect does not fit"] : [];
}

/** All that is wrong with a form, in the API's own way of saying it. */
export function problemsOf(name: string, form: Form): string[] {
  const endpoint = endpoints[name];
  if (!endpoint) return [];
  const { fields, files } = form;
  const found = [...fieldProblems(form, endpoint), ...imageProblems(form, endpoint)];
  const length = (fields["prompt"] ?? "").length;
  if (endpoint.fields.includes("prompt") && (length < 1 || length > 10_000))
    found.push("prompt: must be between 1 and 10000 characters");
  const hasImage = (files["image"]?.length ?? 0) > 0;
  const fromImage = name === "generate/sd3" ? fields["mode"] === "image-to-image" : hasImage;
  if (endpoint.fields.includes("strength") && fromImage) {
    if (!hasImage) found.push("image: is required");
    if (fields["strength"] === undefined) found.push("strength: is required");
  }
  if (name === "generate/sd3" && hasImage && !fromImage) found.push("mode: must be image-to-image");
  if (name === "generate/sd3" && fromImage && fields["aspect_ratio"] !== undefined)
    found.push("aspect_ratio: is not allowed in this mode");
  return found;
}
