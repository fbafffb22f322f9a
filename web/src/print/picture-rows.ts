/**
 * Pixels as PDF's rows: red, green and blue of each, what shows through upon white, each row told as
 * the difference to the one above it, which packs well.
 */
export function rowsOf(pixels: Uint8ClampedArray, width: number): Uint8Array<ArrayBuffer> {
  const height = pixels.length / 4 / width;
  const row = width * 3;
  const flat = new Uint8Array(row);
  const above = new Uint8Array(row);
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const begin = y * (row + 1);
    rows[begin] = 2;
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const opaque = pixels[from + 3]! / 255;
      for (let channel = 0; channel < 3; channel += 1)
        flat[x * 3 + channel] = Math.round(255 + (pixels[from + channel]! - 255) * opaque);
    }
    for (let at = 0; at < row; at += 1) rows[begin + 1 + at] = flat[at]! - above[at]!;
    above.set(flat);
  }
  return rows;
}

/** As zlib packs. */
export async function packed(rows: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([rows]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
