/** A body of either order, as far as it is looked at. */
export interface Order {
  readonly prompt?: string;
  readonly style_code?: string;
  readonly style_intensity?: number;
  readonly structure_match?: number;
  readonly target_w?: number;
  readonly target_h?: number;
  readonly seed?: number;
  readonly generate_slots?: readonly number[];
  readonly output_format?: string;
  readonly images?: readonly { readonly url?: string; readonly base64_data?: string }[];
}

const isTenth = (value: number | undefined): boolean =>
  value === undefined ||
  (value >= 0 && value <= 1 && Math.abs(value * 10 - Math.round(value * 10)) < 1e-9);
const isSide = (value: number | undefined): boolean =>
  value !== undefined && value >= 128 && value <= 1536;

/** What is wrong with an order; null when it is well. */
export function complaint(order: Order, withImage: boolean): string | null {
  const { prompt, style_code: style, seed, images, generate_slots: slots = [1, 1, 1, 1] } = order;
  if (!prompt) return "prompt is required";
  if (prompt.length > 800) return "prompt is too long";
  if (!style || !/^Style-[\w-]+$/.test(style)) return "style_code is required";
  if (!isTenth(order.style_intensity)) return "style_intensity is invalid";
  if (!isTenth(order.structure_match)) return "structure_match is invalid";
  if (seed !== undefined && (seed < 1 || seed > 2_147_483_647)) return "seed is invalid";
  if (!slots.includes(1) || slots.some((slot) => slot !== 0 && slot !== 1))
    return "generate_slots is invalid";
  if (!["webp", "jpeg"].includes(order.output_format ?? "webp")) return "output_format is invalid";
  if (!withImage)
    return isSide(order.target_w) && isSide(order.target_h) ? null : "target size is invalid";
  const [image] = images ?? [];
  if (image?.url) return null;
  return image?.base64_data?.startsWith("data:image/") ? null : "images is required";
}
