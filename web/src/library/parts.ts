import { libraryLimits } from "@aktion/schema/api/library-limits";

/** What became of an act on many: what was answered stays so, whatever befell the rest. */
export interface Parted<T> {
  readonly answers: readonly T[];
  readonly done: readonly string[];
  readonly left: readonly string[];
  /** Why there is a rest; null where there is none, or where it was called off. */
  readonly refusal: { readonly error: unknown } | null;
}

/** One request carries no more: parts go one after another, until one is refused or it is called off. */
export async function inParts<T>(
  ids: readonly string[],
  act: (part: string[]) => Promise<T>,
  goesOn: () => boolean = () => true,
): Promise<Parted<T>> {
  const answers: T[] = [];
  let from = 0;
  let refusal: Parted<T>["refusal"] = null;
  while (from < ids.length && goesOn()) {
    try {
      answers.push(await act(ids.slice(from, from + libraryLimits.atOnce)));
    } catch (error) {
      refusal = { error };
      break;
    }
    from += libraryLimits.atOnce;
  }
  return { answers, done: ids.slice(0, from), left: ids.slice(from), refusal };
}

type Act = (part: string[]) => Promise<unknown>;

/** Deletes them; taken back, no further part goes, and what went is brought back. */
export function deleting(ids: readonly string[], remove: Act, bringBack: Act) {
  let undone = false;
  const deleted = inParts(ids, remove, () => !undone);
  return {
    deleted,
    async undo(): Promise<Parted<unknown>> {
      undone = true;
      return inParts((await deleted).done, bringBack);
    },
  };
}
