import { createStore, type StoreApi } from "zustand/vanilla";
import * as says from "#words/library";
import { ApiError } from "../api/api-error";
import type { OpenListing } from "./listing";
import { between, grown, joined, pageOn, runOf, type Run, type Way } from "./read-through";
import { allOf, noSelection, reached, toggled, without, type Selection } from "./selection";

export interface Choice {
  readonly selection: Selection;
  /** All that the list holds is chosen, shown or not. */
  readonly whole: boolean;
  /** What is chosen is still being read; `of` is null where nobody knows how many there are. */
  readonly progress: { readonly done: number; readonly of: number | null } | null;
  /** Why it could not be read to its end, and how to go on where that helps. */
  readonly failure: { readonly error: unknown; readonly again?: () => void } | null;
}

/** What is chosen of a list, also beyond what is shown of it. Every act ends what an earlier one reads. */
export interface Choosing {
  readonly store: StoreApi<Choice>;
  toggle(id: string): void;
  /** All from where the range began to this one, also where that is not shown any more. */
  reach(id: string): void;
  /** All there is; `total` is how many that may be. */
  all(total: number): void;
  /** The same, and none where all are chosen. */
  flipAll(total: number): void;
  /** What is chosen so far stays. */
  stop(): void;
  clear(): void;
  drop(ids: ReadonlySet<string>): void;
}

const nothing: Choice = { selection: noSelection, whole: false, progress: null, failure: null };

/** So many more than were thought to lie between are read, as the list may have moved. */
const slack = 400;

interface Target {
  readonly id: string;
  /** Its place in the whole list. */
  readonly place: number;
}

export function openChoosing({
  store: list,
  readPage,
}: Pick<OpenListing, "store" | "readPage">): Choosing {
  const store = createStore<Choice>(() => nothing);
  let run: Run = { ids: [], previous: null, next: null };
  /** Where a range began, in the whole list. */
  let begun = 0;
  /** Where the range that is being read shall end. */
  let target: Target | null = null;
  let asking: AbortController | null = null;

  const placeOf = (id: string): number => {
    const { items, above } = list.getState();
    return above + items.findIndex((item) => item.id === id);
  };
  /** What was read through stays known for as long as it meets what is shown. */
  const look = (): Run => {
    const shown = runOf(list.getState());
    run = joined(run, shown) ?? shown;
    return run;
  };
  const end = () => {
    asking?.abort();
    asking = null;
    target = null;
  };
  const choose = (selection: Selection, whole = false) => {
    end();
    store.setState({ selection, whole, progress: null, failure: null });
  };

  /** `step` shows what is chosen so far and says where to read on; null at its end. */
  async function readOn(step: () => Way | null): Promise<void> {
    const mine = new AbortController();
    asking = mine;
    store.setState({ failure: null });
    try {
      for (let way = step(); way !== null; way = step()) {
        const page = await readPage(pageOn(run, way) ?? {}, mine.signal);
        if (asking !== mine) return;
        run = grown(run, way, page);
      }
      end();
      store.setState({ progress: null });
    } catch (error) {
      if (asking !== mine) return;
      asking = null;
      const again = () => void readOn(step);
      store.setState({ progress: null, failure: error === gone ? { error } : { error, again } });
    }
  }

  const stepAll = (total: number) => (): Way | null => {
    const { ids, previous, next } = run;
    const way = previous !== null ? "up" : next === null ? null : "down";
    const of = total > ids.length ? total : null;
    store.setState({
      selection: { ...noSelection, chosen: new Set(ids) },
      whole: way === null,
      progress: { done: ids.length, of },
    });
    return way;
  };

  const stepReach = (before: Selection, from: string): (() => Way | null) => {
    // The list may have moved by more than lies between: then it is looked for the other way, too.
    let turned = false;
    return () => {
      const { id, place } = target ?? { id: from, place: begun };
      if (!run.ids.includes(id)) look();
      const { ids } = run;
      const met = between(ids, from, id);
      const at = ids.indexOf(id);
      const of = Math.abs(place - begun) + 1;
      const wayNow = (): Way => (begun < place === turned ? "down" : "up");
      const soFar = () => met ?? (wayNow() === "up" ? ids.slice(0, at + 1) : ids.slice(at));
      const isVain = () =>
        !met && (at < 0 || pageOn(run, wayNow()) === null || soFar().length > of + slack);
      if (isVain() && !turned) turned = true;
      if (isVain()) {
        store.setState({ selection: before });
        throw gone;
      }
      const chosen = new Set([...before.base, ...soFar()]);
      const done = soFar().length;
      const progress = { done, of: Math.max(of, done) };
      store.setState({ selection: { ...before, chosen }, whole: false, progress });
      return met ? null : wayNow();
    };
  };

  const all = (total: number) => {
    end();
    look();
    void readOn(stepAll(total));
  };

  return {
    store,
    toggle(id) {
      begun = placeOf(id);
      choose(toggled(store.getState().selection, id));
    },
    reach(id) {
      const { selection } = store.getState();
      const { from } = selection;
      const place = placeOf(id);
      const ids = list.getState().items.map((item) => item.id);
      if (from === null) begun = place;
      if (from === null || ids.includes(from)) return choose(reached(selection, ids, id));
      // A range that is being read is read on, to wherever it is drawn by now.
      const going = target !== null && asking !== null;
      if (!going) end();
      target = { id, place };
      if (going) return;
      look();
      void readOn(stepReach(selection, from));
    },
    all,
    flipAll(total) {
      const { previous, next, ids } = look();
      if (previous === null && next === null) {
        const flipped = allOf(store.getState().selection, ids);
        choose(flipped, flipped.chosen.size > 0);
      } else if (asking === null || target !== null) all(total);
    },
    stop() {
      end();
      store.setState({ progress: null });
    },
    clear: () => choose(noSelection),
    drop(ids) {
      run = { ...run, ids: run.ids.filter((id) => !ids.has(id)) };
      choose(without(store.getState().selection, ids), store.getState().whole);
    },
  };
}

/** What a range began at is not in the list any more. */
const gone = new ApiError("range.gone", 0, says.rangeIsGone);
