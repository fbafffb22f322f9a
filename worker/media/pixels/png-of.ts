import type { Pixels } from "../codecs/pixels";
import { writePng } from "./write-png";

/** Opaque pixels as a PNG. */
export const pngOf = ({ data, width, height }: Pixels): Promise<Uint8Array<ArrayBuffer>> =>
  writePng({ width, height, channels: 3 }, (y, row) => {
    for (let x = 0, from = y * width * 4, to = 0; x < width; x++, from += 4) {
      row[to++] = data[from] ?? 0;
      row[to++] = data[from + 1] ?? 0;
      row[to++] = data[from + 2] ?? 0;
    }
  });
