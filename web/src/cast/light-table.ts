/** Where a picture lies on the table, in parts of its width and height. */
export interface Lying {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LightTable {
  /** Its width to its height. */
  readonly ratio: number;
  readonly pictures: readonly Lying[];
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** How many go into a row where so many lie beside the first, and where they lie below it. */
const beside = [1, 1, 1, 2, 2];
const below = [1, 1, 2, 3, 2];

function rowsOf(ratios: readonly number[], upright: boolean): (readonly number[])[] {
  const most = (upright ? below : beside)[ratios.length] ?? 2;
  const rows = Math.ceil(ratios.length / most);
  return Array.from({ length: rows }, (_, row) => ratios.slice(row * most, (row + 1) * most));
}

/**
 * Pictures of these proportions side by side, nothing cut off and nothing left between: the first as
 * tall as all the others together, who stand in rows beside it; on an upright table, below it.
 */
export function layTable(ratios: readonly number[], upright = false): LightTable {
  const [first, ...others] = ratios;
  if (first === undefined) return { ratio: 1, pictures: [] };
  if (others.length === 0)
    return { ratio: first, pictures: [{ left: 0, top: 0, width: 1, height: 1 }] };
  const rows = rowsOf(others, upright);
  // Heights of the rows where all are one wide.
  const heights = rows.map((row) => 1 / sum(row));
  const block = sum(heights);
  // Beside: both as tall as the table. Below: both as wide.
  const side = upright ? 1 : 1 / block / (first + 1 / block);
  const ratio = upright ? 1 / (1 / first + block) : first + 1 / block;
  const low = upright ? block * ratio : 1;
  const begin = { left: upright ? 0 : 1 - side, top: 1 - low };
  let top = begin.top;
  const placed = rows.flatMap((row, at) => {
    const height = (heights[at]! / block) * low;
    let left = begin.left;
    const line = row.map((one): Lying => {
      const width = (one / sum(row)) * side;
      left += width;
      return { left: left - width, top, width, height };
    });
    top += height;
    return line;
  });
  const face = upright
    ? { left: 0, top: 0, width: 1, height: 1 - low }
    : { left: 0, top: 0, width: 1 - side, height: 1 };
  return { ratio, pictures: [face, ...placed] };
}
