import type { Size } from "../../pixels/picture";

/** A line as the hand drew it, in places of the picture, one pixel after the other. */
export type Trace = readonly number[];

/** The line's pixels that touch one; over a corner only where no side leads there. */
export function besides(thin: Uint8Array, at: number, width: number): number[] {
  const found = [-1, 1, -width, width].map((step) => at + step).filter((place) => thin[place]);
  for (const down of [-width, width]) {
    if (thin[at + down]) continue;
    for (const side of [-1, 1]) {
      if (!thin[at + side] && thin[at + down + side]) found.push(at + down + side);
    }
  }
  return found;
}

/**
 * Follows lines one pixel wide from their ends and forks, then what is left: closed loops. A hook
 * off a line that is no longer than `hook` allows at its fork is a mistake of the thinning.
 */
export function traced(thin: Uint8Array, { width }: Size, hook: (fork: number) => number): Trace[] {
  const next = (at: number): number[] => besides(thin, at, width);
  const places: number[] = [];
  for (let at = 0; at < thin.length; at++) if (thin[at]) places.push(at);
  const counts = new Map(places.map((at) => [at, next(at).length]));
  const isNode = (at: number): boolean => counts.get(at) !== 2;
  const used = new Uint8Array(thin.length);
  const traces: Trace[] = [];

  const follow = (from: number, first: number): Trace => {
    const line = [from, first];
    used[first] = 1;
    for (let at = first; !isNode(at);) {
      const before = line[line.length - 2];
      const on = next(at).find((place) => place !== before && (!used[place] || isNode(place)));
      if (on === undefined) break;
      line.push(on);
      if (!isNode(on)) used[on] = 1;
      at = on;
    }
    return line;
  };

  for (const node of places.filter(isNode)) {
    used[node] = 1;
    const steps = next(node);
    if (steps.length === 0) traces.push([node]);
    for (const step of steps) {
      if (isNode(step)) {
        if (node < step) traces.push([node, step]);
      } else if (!used[step]) traces.push(follow(node, step));
    }
  }
  for (const start of places) {
    if (used[start]) continue;
    used[start] = 1;
    const [step] = next(start);
    if (step === undefined) continue;
    const loop = follow(start, step);
    traces.push(next(loop.at(-1) ?? start).includes(start) ? [...loop, start] : loop);
  }
  const isHook = (line: Trace): boolean => {
    const [start = 0, end = 0] = [line[0], line.at(-1)];
    const [one, other] = [counts.get(start) ?? 0, counts.get(end) ?? 0];
    if (Math.min(one, other) !== 1 || Math.max(one, other) < 3) return false;
    return line.length <= hook(one > other ? start : end);
  };
  return joined(
    traces.filter((line) => !isHook(line)),
    width,
  );
}

/** Where the line's end points, over its last few pixels. */
function heading(line: Trace, width: number): readonly [number, number] {
  const end = line.at(-1) ?? 0;
  const from = line[Math.max(0, line.length - 9)] ?? end;
  const [dx, dy] = [
    (end % width) - (from % width),
    Math.floor(end / width) - Math.floor(from / width),
  ];
  const length = Math.hypot(dx, dy) || 1;
  return [dx / length, dy / length];
}

/** At a fork, the two lines that go straight on are one stroke of the pen. */
function joined(traces: readonly Trace[], width: number): Trace[] {
  const open = new Map<number, Trace[]>();
  for (const line of traces) {
    for (const end of new Set([line[0] ?? -1, line.at(-1) ?? -1])) {
      open.set(end, [...(open.get(end) ?? []), line]);
    }
  }
  const now = new Map<Trace, Trace>(traces.map((line) => [line, line]));
  const current = (line: Trace): Trace => {
    let found = line;
    for (let on = now.get(found); on && on !== found; on = now.get(found)) found = on;
    return found;
  };
  for (const [node, meeting] of open) {
    for (;;) {
      const lines = [...new Set(meeting.map(current))].filter(
        (line) => line[0] === node || line.at(-1) === node,
      );
      const away = lines.map((line) => heading(line[0] === node ? line.toReversed() : line, width));
      let best: { one: number; other: number; fit: number } | null = null;
      for (let one = 0; one < lines.length; one++) {
        for (let other = one + 1; other < lines.length; other++) {
          const fit = -(
            (away[one]?.[0] ?? 0) * (away[other]?.[0] ?? 0) +
            (away[one]?.[1] ?? 0) * (away[other]?.[1] ?? 0)
          );
          if (fit > (best?.fit ?? 0.6)) best = { one, other, fit };
        }
      }
      const [one, other] = [lines[best?.one ?? -1], lines[best?.other ?? -1]];
      if (!one || !other) break;
      const start = one.at(-1) === node ? one : one.toReversed();
      const rest = other[0] === node ? other : other.toReversed();
      const whole = [...start, ...rest.slice(1)];
      now.set(whole, whole);
      now.set(one, whole);
      now.set(other, whole);
      if (whole[0] !== node && whole.at(-1) !== node) {
        meeting.splice(
          0,
          meeting.length,
          ...lines.filter((line) => line !== one && line !== other),
        );
      } else break;
    }
  }
  return [...new Set(traces.map(current))];
}
