/** What is selected, by asset ids: a press begins, Shift reaches from there, and what was before stays. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** Where a range begins, and what was chosen without it. */
  readonly from: string | null;
  readonly base: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

export const noSelection: Selection = { chosen: nothing, from: null, base: nothing };

export function toggled({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, from: id, base: next };
}

/** All from where it began to this one; without a beginning, this one. */
export function reached(selection: Selection, ids: readonly string[], id: string): Selection {
  const from = selection.from === null ? -1 : ids.indexOf(selection.from);
  const to = ids.indexOf(id);
  if (to < 0) return selection;
  if (from < 0) return toggled(selection, id);
  const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  const chosen = new Set([...selection.base, ...between]);
  return { ...selection, chosen };
}

/** Every picture that is read, or none where all were chosen already. */
export function allOf({ chosen }: Selection, ids: readonly string[]): Selection {
  if (ids.length > 0 && ids.every((id) => chosen.has(id))) return noSelection;
  return { chosen: new Set(ids), from: null, base: nothing };
}

export function without(selection: Selection, gone: ReadonlySet<string>): Selection {
  if (![...selection.chosen].some((id) => gone.has(id))) return selection;
  const left = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => !gone.has(id)));
  const from = selection.from !== null && gone.has(selection.from) ? null : selection.from;
  return { chosen: left(selection.chosen), from, base: left(selection.base) };
}
