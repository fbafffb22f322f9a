/** A line of runs with one of them moved before another, or to the end. */
export function movedBefore<R extends { readonly id: string }>(
  line: readonly R[],
  id: string,
  before: string | null,
): readonly R[] {
  const run = line.find((one) => one.id === id);
  if (!run || id === before) return line;
  const rest = line.filter((one) => one.id !== id);
  const place = before === null ? rest.length : rest.findIndex((one) => one.id === before);
  return place < 0 ? line : [...rest.slice(0, place), run, ...rest.slice(place)];
}

/** Before whom a run goes that is moved by so many places, or undefined where it can't. */
export function beforeWhom<R extends { readonly id: string }>(
  line: readonly R[],
  id: string,
  by: -1 | 1,
): string | null | undefined {
  const place = line.findIndex((one) => one.id === id);
  const next = place + by;
  if (place < 0 || next < 0 || next >= line.length) return undefined;
  return by < 0 ? line[next]!.id : (line[next + 1]?.id ?? null);
}
