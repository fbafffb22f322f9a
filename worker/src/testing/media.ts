import { pngChunk, pngSignature } from "@aktion/schema/media/png-chunks";

/** Real files made by code. */
const bytes = (...parts: (Uint8Array | number[] | string)[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const all = parts.map((part) =>
    typeof part === "string" ? encoder.encode(part) : Uint8Array.from(part),
  );
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of all) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
};

const u32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
const u32le = (value: number): number[] => u32(value).reverse();
const u16le = (value: number): number[] => [value & 255, value >>> 8];

async function deflate(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([data]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

const chunk = (type: string, data: Uint8Array | number[]): Uint8Array =>
  pngChunk(type, Uint8Array.from(data));

const pngHead = (width: number, height: number, depth: number, colour: number): Uint8Array =>
  bytes(pngSignature, chunk("IHDR", [...u32(width), ...u32(height), depth, colour, 0, 0, 0]));

/** A whole PNG of one colour; other colours are other files. */
export async function png(
  width: number,
  height: number,
  colour: readonly [number, number, number] = [200, 40, 40],
): Promise<Uint8Array<ArrayBuffer>> {
  const row = [0, ...Array.from({ length: width }, () => colour).flat()];
  const pixels = bytes(...Array.from({ length: height }, () => row));
  return bytes(
    pngHead(width, height, 8, 2),
    chunk("IDAT", await deflate(pixels)),
    chunk("IEND", []),
  );
}

/** 2.5 thousand million pixels in one bit each, whole by its chunks and small to send. */
export async function bomb(): Promise<Uint8Array<ArrayBuffer>> {
  const some = await deflate(new Uint8Array(1_000_000));
  return bytes(pngHead(50_000, 50_000, 1, 0), chunk("IDAT", some), chunk("IEND", []));
}

/** Sound of a sawtooth in 8 bits, one channel. */
export function wav(seconds: number, rate = 8000): Uint8Array<ArrayBuffer> {
  const samples = Uint8Array.from({ length: Math.round(seconds * rate) }, (_, at) => at % 200);
  const format = [...u32le(16), ...u16le(1), ...u16le(1), ...u32le(rate), ...u32le(rate)];
  return bytes(
    "RIFF",
    u32le(36 + samples.length),
    "WAVEfmt ",
    [...format, ...u16le(1), ...u16le(8)],
    "data",
    u32le(samples.length),
    samples,
  );
}

export const textFile = (text: string): Uint8Array<ArrayBuffer> => bytes(text);

export async function sha256(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
