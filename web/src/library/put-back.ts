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

/** Each where it was, behind what stood before it; where that is gone, where the list begins. */
export function putBack<T extends Named>(list: readonly T[], out: readonly TakenOut<T>[]): T[] {
  const there = new Set(list.map(({ id }) => id));
  const behind = new Map<string | null, T[]>();
  for (const { item, after } of out) {
    if (there.has(item.id)) continue;
    there.add(item.id);
    const key = after !== null && there.has(after) ? after : null;
    behind.set(key, [...(behind.get(key) ?? []), item]);
  }
  const all: T[] = [];
  const put = (item: T) => {
    all.push(item);
    for (const next of behind.get(item.id) ?? []) put(next);
  };
  for (const first of behind.get(null) ?? []) put(first);
  for (const item of list) put(item);
  return all;
}
