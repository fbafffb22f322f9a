/** The size a request asks for, in the words of any maker; a square when it does not say. */
const longest = 1024;

const named: Readonly<Record<string, string>> = {
  square_hd: "1:1",
  square: "1:1",
  portrait_4_3: "3:4",
  portrait_16_9: "9:16",
  landscape_4_3: "4:3",
  landscape_16_9: "16:9",
};

function ofRatio(ratio: string): [number, number] {
  const [across = 1, down = 1] = ratio.split(":").map(Number);
  if (!(across > 0 && down > 0)) return [longest, longest];
  return across >= down
    ? [longest, Math.round((longest * down) / across)]
    : [Math.round((longest * across) / down), longest];
}

export function sizeAsked(input: Readonly<Record<string, unknown>>): [number, number] {
  const { image_size: size, aspect_ratio: ratio, image_resolution: edge, size: across } = input;
  const told = typeof across === "string" ? /^(\d+)x(\d+)$/.exec(across) : null;
  if (told) return [Math.min(2048, Number(told[1])), Math.min(2048, Number(told[2]))];
  if (typeof size === "object" && size !== null && "width" in size && "height" in size) {
    return [Math.min(2048, Number(size.width)), Math.min(2048, Number(size.height))];
  }
  if (typeof size === "string") return ofRatio(named[size] ?? "1:1");
  const { width, height, aspectRatio } = input;
  if (typeof width === "number" && typeof height === "number") {
    return [Math.min(2048, width), Math.min(2048, height)];
  }
  if (typeof aspectRatio === "string") return ofRatio(aspectRatio);
  if (typeof ratio === "string") return ofRatio(ratio);
  return edge === undefined ? [longest, longest] : [Number(edge) || 512, Number(edge) || 512];
}
