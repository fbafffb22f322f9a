/** The picture models that still answer, and until when, as far as a date is set. */
export const live: Readonly<Record<string, string | null>> = {
  "gpt-image-2": null,
  "gpt-image-2-2026-04-21": null,
  "gpt-image-2.5-sunburst": null,
  "gpt-image-2.5-flare": null,
  "gpt-image-2.6-sunburst": null,
  "gpt-image-2.6-flare": null,
  "gpt-image-1-mini": "2026-12-01",
  "gpt-image-1.5": "2026-12-01",
};

const named = new Set(["auto", "1024x1024", "1536x1024", "1024x1536"]);

/** Whether a model takes a size: the named ones, or any in steps of 16 from the second on. */
export function takesSize(model: string, size: string): boolean {
  if (named.has(size)) return true;
  const [, across, down] = /^(\d+)x(\d+)$/.exec(size) ?? [];
  const [width, height] = [Number(across), Number(down)];
  if (model.startsWith("gpt-image-1") || !(width > 0 && height > 0)) return false;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const stepped = width % 16 === 0 && height % 16 === 0;
  return stepped && long <= 3 * short && long <= 3840 && short <= 2160;
}
