/** What a hint goes by: how the board stands, as far as hints care. */
export interface Facts {
  readonly nodes: number;
  readonly wires: number;
  readonly sections: number;
  readonly circled: number;
  readonly selected: number;
  /** The takes of the one selected node. */
  readonly takes: number;
  /** Whether a run could start now, and whether the board has takes of one. */
  readonly ready: boolean;
  readonly made: boolean;
  readonly running: boolean;
  /** No card is in sight. */
  readonly lost: boolean;
  /** Palette or shortcut sheet is open. */
  readonly listed: boolean;
}

export const hintIds = ["lost", "wire", "run", "several", "circle", "keys"] as const;

export type HintId = (typeof hintIds)[number];

/** When a hint helps, and by what it shows that it is needed no more. */
interface Rule {
  readonly helps: (now: Facts) => boolean;
  readonly done: (before: Facts, now: Facts) => boolean;
}

const rules: Readonly<Record<HintId, Rule>> = {
  lost: {
    helps: ({ lost, nodes }) => lost && nodes > 0,
    done: (before, now) => before.lost && !now.lost && before.nodes === now.nodes,
  },
  wire: {
    helps: ({ nodes, wires }) => nodes > 1 && wires === 0,
    done: (before, now) => now.wires > before.wires,
  },
  run: {
    helps: ({ ready, made, running }) => ready && !made && !running,
    done: (before, now) => now.running && !before.running,
  },
  several: {
    helps: ({ selected }) => selected > 1,
    done: (before, now) => now.sections > before.sections,
  },
  circle: {
    helps: ({ takes, circled }) => takes > 0 && circled === 0,
    done: (before, now) => now.circled > before.circled,
  },
  keys: {
    helps: ({ made, running }) => made && !running,
    done: (before, now) => now.listed && !before.listed,
  },
};

/** The hints that are gone for good. */
export type Gone = readonly HintId[];

export function readGone(text: string | null): Gone {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? hintIds.filter((id) => kept.includes(id)) : [];
  } catch {
    return [];
  }
}

export type HintEvent =
  | { readonly type: "dismissed"; readonly id: HintId }
  | { readonly type: "changed"; readonly before: Facts; readonly now: Facts }
  | { readonly type: "again" };

/** Dismissed or done, a hint goes; one who does the thing unasked never sees it. */
export function hintsAfter(gone: Gone, event: HintEvent): Gone {
  if (event.type === "again") return gone.length === 0 ? gone : [];
  const going =
    event.type === "dismissed"
      ? [event.id]
      : hintIds.filter((id) => rules[id].done(event.before, event.now));
  const fresh = going.filter((id) => !gone.includes(id));
  return fresh.length === 0 ? gone : [...gone, ...fresh];
}

/** The one hint that helps most now, if any. */
export const hintFor = (gone: Gone, now: Facts): HintId | null =>
  hintIds.find((id) => !gone.includes(id) && rules[id].helps(now)) ?? null;
