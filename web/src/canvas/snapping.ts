import type { Box } from "@aktion/schema/graph/boxes";

/**
 * Where a box that is dragged stands in line with others. The index is made once as the drag
 * begins; a move then costs a few look-ups, however many cards are in sight.
 */
interface Stop {
  readonly at: number;
  /** What it is an edge or a middle of, across the line. */
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

interface Axis {
  readonly stops: readonly Stop[];
  readonly spans: readonly Span[];
}

export interface SnapIndex {
  readonly x: Axis;
  readonly y: Axis;
}

/** A line upright at x, or level at y, from one end to the other; a gap's has ends drawn across. */
export interface GuideLine {
  readonly axis: "x" | "y";
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly gap: boolean;
}

export interface Snap {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly GuideLine[];
}

const across = ({ x, y, w, h }: Box): Span => ({ start: x, end: x + w, from: y, to: y + h });
const down = ({ x, y, w, h }: Box): Span => ({ start: y, end: y + h, from: x, to: x + w });

const placesOf = ({ start, end }: Span) => [start, (start + end) / 2, end];

function axisOf(spans: readonly Span[]): Axis {
  const stops = spans.flatMap((span) =>
    placesOf(span).map((at) => ({ at, from: span.from, to: span.to })),
  );
  return {
    stops: stops.sort((one, other) => one.at - other.at),
    spans: spans.toSorted((one, other) => one.start - other.start),
  };
}

export const indexOf = (boxes: readonly Box[]): SnapIndex => ({
  x: axisOf(boxes.map(across)),
  y: axisOf(boxes.map(down)),
});

/** The place of the first stop at or after `at`. */
function firstAfter(stops: readonly Stop[], at: number): number {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stops[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearestStop({ stops }: Axis, span: Span, reach: number): number | null {
  let best: number | null = null;
  for (const at of placesOf(span)) {
    const place = firstAfter(stops, at);
    for (const stop of [stops[place - 1], stops[place]]) {
      const by = stop ? stop.at - at : Infinity;
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best))) best = by;
    }
  }
  return best;
}

type Gap = readonly [start: number, end: number];

interface GapSnap {
  readonly by: number;
  readonly gaps: readonly [Gap, Gap];
}

/** Between two neighbours in a row, or as far behind or before them as they are from each other. */
function nearestGap({ spans }: Axis, span: Span, reach: number): GapSnap | null {
  const row = spans.filter((other) => other.from < span.to && other.to > span.from);
  const length = span.end - span.start;
  let best: GapSnap | null = null;
  const offer = (start: number, gaps: GapSnap["gaps"]) => {
    const by = start - span.start;
    if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by)))
      best = { by, gaps };
  };
  for (let place = 0; place + 1 < row.length; place += 1) {
    const [one, other] = [row[place]!, row[place + 1]!];
    const gap = other.start - one.end;
    if (gap <= 0) continue;
    const own: Gap = [one.end, other.start];
    offer(other.end + gap, [own, [other.end, other.end + gap]]);
    offer(one.start - gap - length, [[one.start - gap, one.start], own]);
    const half = (gap - length) / 2;
    if (half > 0)
      offer(one.end + half, [
        [one.end, one.end + half],
        [other.start - half, other.start],
      ]);
  }
  return best;
}

function linesAt({ stops }: Axis, axis: "x" | "y", span: Span): GuideLine[] {
  const found = placesOf(span).flatMap((at) => {
    let [from, to] = [Infinity, -Infinity];
    for (let place = firstAfter(stops, at - 0.5); (stops[place]?.at ?? Infinity) <= at + 0.5;) {
      from = Math.min(from, stops[place]!.from);
      to = Math.max(to, stops[place]!.to);
      place += 1;
    }
    if (from > to) return [];
    return { axis, at, from: Math.min(from, span.from), to: Math.max(to, span.to), gap: false };
  });
  // Where both edges stand in line, the middle goes without saying.
  return found.length === 3 ? [found[0]!, found[2]!] : found;
}

const other = { x: "y", y: "x" } as const;

function snapAxis(index: Axis, span: Span, reach: number) {
  const stop = nearestStop(index, span, reach);
  const gap = nearestGap(index, span, reach);
  if (gap && (stop === null || Math.abs(gap.by) < Math.abs(stop))) return gap;
  return stop === null ? null : { by: stop, gaps: [] };
}

/** How far to move the box so that it stands in line, no farther than `reach`, and what to draw. */
export function snapTo(index: SnapIndex, box: Box, reach: number): Snap {
  const x = snapAxis(index.x, across(box), reach);
  const y = snapAxis(index.y, down(box), reach);
  const placed = { ...box, x: box.x + (x?.by ?? 0), y: box.y + (y?.by ?? 0) };
  const lines: GuideLine[] = [];
  for (const [axis, snap, span] of [
    ["x", x, across(placed)],
    ["y", y, down(placed)],
  ] as const) {
    if (!snap) continue;
    if (snap.gaps.length === 0) lines.push(...linesAt(index[axis], axis, span));
    const at = (span.from + span.to) / 2;
    for (const [from, to] of snap.gaps) lines.push({ axis: other[axis], at, from, to, gap: true });
  }
  return { x: x?.by ?? 0, y: y?.by ?? 0, lines };
}
