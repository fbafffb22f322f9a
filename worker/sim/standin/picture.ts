import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A true PNG, a picture of its own for every input: a sky, a ground and a disc in derived colours. */
export function drawPicture(digest: string, width: number, height: number): Buffer {
  const seed = createHash("sha256").update(digest).digest();
  const of = (at: number) => seed[at % seed.length] ?? 0;
  const horizon = Math.round(height * (0.4 + of(0) / 1024));
  const disc = { x: (width * of(1)) / 255, y: (horizon * of(2)) / 255, r: height / 8 };
  const stride = width * 3 + 1;
  const rows = Buffer.alloc(stride * height);
  const shade = (first: number, light: number) =>
    Buffer.from([0, 1, 2].map((colour) => Math.round((64 + of(first + colour) * 0.75) * light)));
  for (let y = 0; y < height; y += 1) {
    const ground = y > horizon;
    const light = ground ? 1 - (y - horizon) / (2 * height) : 0.5 + y / (2 * height);
    const row = rows.subarray(y * stride + 1, (y + 1) * stride);
    row.fill(shade(ground ? 6 : 9, light));
    const half = Math.floor(Math.sqrt(Math.max(0, disc.r ** 2 - (y - disc.y) ** 2)));
    const from = Math.max(0, Math.round(disc.x) - half);
    const to = Math.min(width, Math.round(disc.x) + half);
    if (to > from) row.fill(shade(3, light), from * 3, to * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows, { level: 1 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** A PNG's size in pixels; null for what is none. */
export function pngSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(signature)) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
