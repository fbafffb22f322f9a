/** RGBA, eight bits each, rows from the top without padding. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Averages whole areas, so that a large picture made small keeps its lines. Never enlarges. */
export function shrink(source: Pixels, width: number, height: number): Pixels {
  if (width >= source.width && height >= source.height) return source;
  const rows = { count: source.height, apart: source.width, apartAfter: width };
  const across = squeeze(source.data, { from: source.width, to: width, along: 1 }, rows);
  const columns = { count: width, apart: 1, apartAfter: 1 };
  const data = squeeze(across, { from: source.height, to: height, along: width }, columns);
  return { data, width, height };
}

/** One direction at a time: `along` is how far apart the pixels of one line stand. */
interface Squeeze {
  readonly from: number;
  readonly to: number;
  readonly along: number;
}

/** The lines squeezed side by side: how many, and how far apart they begin before and after. */
interface Lines {
  readonly count: number;
  readonly apart: number;
  readonly apartAfter: number;
}

function squeeze(data: ArrayLike<number>, { from, to, along }: Squeeze, lines: Lines): Uint8Array {
  const result = new Uint8Array(to * lines.count * 4);
  const step = from / to;
  for (let place = 0; place < to; place++) {
    const start = place * step;
    const end = Math.min(from, start + step);
    for (let line = 0; line < lines.count; line++) {
      let r = 0,
        g = 0,
        b = 0,
        a = 0,
        sum = 0;
      for (let index = Math.floor(start); index < end; index++) {
        const weight = Math.min(index + 1, end) - Math.max(index, start);
        const at = (line * lines.apart + index * along) * 4;
        const alpha = (data[at + 3] ?? 0) * weight;
        r += (data[at] ?? 0) * alpha;
        g += (data[at + 1] ?? 0) * alpha;
        b += (data[at + 2] ?? 0) * alpha;
        a += alpha;
        sum += weight;
      }
      store(result, (line * lines.apartAfter + place * along) * 4, r, g, b, a, sum);
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
