/** RGBA, eight bits each, rows from the top without padding. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Averages whole areas, so that a large picture made small keeps its lines. Never enlarges. */
export function shrink(source: Pixels, width: number, height: number): Pixels {
  if (width >= source.width && height >= source.height) return source;
  const across = averageRows(source.data, source.width, source.height, width);
  return { data: averageColumns(across, width, source.height, height), width, height };
}

function averageRows(data: ArrayLike<number>, from: number, rows: number, to: number): Uint8Array {
  const result = new Uint8Array(to * rows * 4);
  const step = from / to;
  for (let x = 0; x < to; x++) {
    const start = x * step;
    const end = Math.min(from, start + step);
    for (let y = 0; y < rows; y++) {
      let r = 0,
        g = 0,
        b = 0,
        a = 0,
        sum = 0;
      for (let index = Math.floor(start); index < end; index++) {
        const weight = Math.min(index + 1, end) - Math.max(index, start);
        const at = (y * from + index) * 4;
        const alpha = (data[at + 3] ?? 0) * weight;
        r += (data[at] ?? 0) * alpha;
        g += (data[at + 1] ?? 0) * alpha;
        b += (data[at + 2] ?? 0) * alpha;
        a += alpha;
        sum += weight;
      }
      store(result, (y * to + x) * 4, r, g, b, a, sum);
    }
  }
  return result;
}

function averageColumns(data: Uint8Array, width: number, from: number, to: number): Uint8Array {
  const result = new Uint8Array(width * to * 4);
  const step = from / to;
  for (let y = 0; y < to; y++) {
    const start = y * step;
    const end = Math.min(from, start + step);
    for (let x = 0; x < width; x++) {
      let r = 0,
        g = 0,
        b = 0,
        a = 0,
        sum = 0;
      for (let index = Math.floor(start); index < end; index++) {
        const weight = Math.min(index + 1, end) - Math.max(index, start);
        const at = (index * width + x) * 4;
        const alpha = (data[at + 3] ?? 0) * weight;
        r += (data[at] ?? 0) * alpha;
        g += (data[at + 1] ?? 0) * alpha;
        b += (data[at + 2] ?? 0) * alpha;
        a += alpha;
        sum += weight;
      }
      store(result, (y * width + x) * 4, r, g, b, a, sum);
    }
  }
  return result;
}

function store(
  into: Uint8Array,
  at: number,
  r: number,
  g: number,
  b: number,
  a: number,
  sum: number,
): void {
  if (a <= 0) return;
  into[at] = r / a + 0.5;
  into[at + 1] = g / a + 0.5;
  into[at + 2] = b / a + 0.5;
  into[at + 3] = a / sum + 0.5;
}
