export type Point = readonly [x: number, y: number];

export const mixed = (one: Point, two: Point, share: number): Point => [
  one[0] + (two[0] - one[0]) * share,
  one[1] + (two[1] - one[1]) * share,
];

export const rectangle = (x: number, y: number, x2: number, y2: number): Point[] => [
  [x, y],
  [x2, y],
  [x2, y2],
  [x, y2],
];

export const distance = (one: Point, two: Point): number =>
  Math.hypot(two[0] - one[0], two[1] - one[1]);

/** A smooth line through all the points (Catmull-Rom), `steps` pieces from each to the next. */
export function curve(points: readonly Point[], closed = false, steps = 5): Point[] {
  const count = points.length;
  if (count < 3) return [...points];
  const at = (index: number): Point => {
    const place = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[place] ?? [0, 0];
  };
  const result: Point[] = [];
  const last = closed ? count : count - 1;
  for (let index = 0; index < last; index++) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      const blend = (axis: 0 | 1): number =>
        0.5 *
        (2 * b[axis] +
          (c[axis] - a[axis]) * t +
          (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
          (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t);
      result.push([blend(0), blend(1)]);
    }
  }
  if (!closed) result.push(at(count - 1));
  return result;
}

export function ellipse(x: number, y: number, rx: number, ry: number, count = 20): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2;
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
  });
}

/** Half a circle of points around an end, from one side of a strip to the other. */
function roundEnd([x, y]: Point, from: Point): Point[] {
  const radius = distance([x, y], from);
  const start = Math.atan2(from[1] - y, from[0] - x);
  return [0.25, 0.5, 0.75].map((share) => {
    const angle = start - share * Math.PI;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
}

/** A limb: a strip along the points, as wide as each point's own width, with round ends. */
export function strip(points: readonly Point[], widths: readonly number[]): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach(([x, y], index) => {
    const before = points[Math.max(0, index - 1)] ?? [x, y];
    const after = points[Math.min(points.length - 1, index + 1)] ?? [x, y];
    const length = distance(before, after) || 1;
    const half = (widths[index] ?? widths.at(-1) ?? 1) / 2;
    const nx = (-(after[1] - before[1]) / length) * half;
    const ny = ((after[0] - before[0]) / length) * half;
    left.push([x + nx, y + ny]);
    right.unshift([x - nx, y - ny]);
  });
  const first: Point = points[0] ?? [0, 0];
  const last: Point = points.at(-1) ?? [0, 0];
  const end = roundEnd(last, left.at(-1) ?? last);
  const start = roundEnd(first, right.at(-1) ?? first);
  return [...left, ...end, ...right, ...start];
}

export interface Run {
  readonly from: Point;
  readonly to: Point;
}

/** The pieces of parallel lines that lie inside a polygon, at an angle in radians. */
export function runsIn(polygon: readonly Point[], angle: number, spacing: number): Run[] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const turned = polygon.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]);
  const heights = turned.map(([, y]) => y);
  const top = Math.min(...heights);
  const bottom = Math.max(...heights);
  const step = Math.max(spacing, (bottom - top) / 400);
  const back = (x: number, y: number): Point => [x * cos - y * sin, x * sin + y * cos];
  const runs: Run[] = [];
  for (let y = top + step / 2; y < bottom; y += step) {
    const crossings: number[] = [];
    turned.forEach(([x1, y1], index) => {
      const [x2, y2] = turned[(index + 1) % turned.length] ?? [x1, y1];
      if (y1 > y !== y2 > y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    });
    crossings.sort((one, two) => one - two);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      runs.push({ from: back(crossings[index] ?? 0, y), to: back(crossings[index + 1] ?? 0, y) });
    }
  }
  return runs;
}

/** The part of a shape that is turned away from a light at the side: +1 keeps the right part. */
export function farSide(polygon: readonly Point[], side: number, share: number): Point[] {
  const heights = polygon.map(([, y]) => y);
  const tall = Math.max(...heights) - Math.min(...heights);
  const edge: Point[] = [];
  const inner: Point[] = [];
  let last = -Infinity;
  for (const { from, to } of runsIn(polygon, 0, Math.max(1, tall / 26))) {
    if (from[1] === last) continue;
    last = from[1];
    const [near, far] = side > 0 ? [from, to] : [to, from];
    edge.push(far);
    inner.unshift(mixed(far, near, share));
  }
  return [...edge, ...inner];
}
