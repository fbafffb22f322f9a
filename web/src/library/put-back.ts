interface Named {
  readonly id: string;
}

/** What was taken out of a list, each with what stood before it. */
export interface TakenOut<T extends Named> {
  readonly item: T;
  readonly after: string | null;
}

export function takeOut<T extends Named>(list: readonly T[], ids: ReadonlySet<string>) {
  const left: T[] = [];
  const out: TakenOut<T>[] = [];
  for (const [place, item] of list.entries()) {
    if (ids.has(item.id)) out.push({ item, after: list[place - 1]?.id ?? null });
    else left.push(item);
  }
  return { left, out };
}

/**
 * Each where it was, behind the nearest that stood before it and is there; where none is, where the list
 * begins. `only` are those of them that come back.
 */
export function putBack<T extends Named>(
  list: readonly T[],
  out: readonly TakenOut<T>[],
  only?: ReadonlySet<string>,
): T[] {
  const there = new Set(list.map(({ id }) => id));
  const before = new Map(out.map(({ item, after }) => [item.id, after]));
  const behind = new Map<string | null, T[]>();
  for (const { item, after } of out) {
    if (there.has(item.id) || only?.has(item.id) === false) continue;
    there.add(item.id);
    let key = after;
    while (key !== null && !there.has(key)) key = before.get(key) ?? null;
    behind.set(key, [...(behind.get(key) ?? []), item]);
  }
  const all: T[] = [];
  // Whole chains may hang behind one: no call within a call for each.
  const put = (first: T) => {
    const waiting = [first];
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      all.push(item);
      waiting.push(...(behind.get(item.id) ?? []).toReversed());
    }
  };
  for (const first of behind.get(null) ?? []) put(first);
  for (const item of list) put(item);
  return all;
}
