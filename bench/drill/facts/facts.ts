/** What the drill knows when it judges: rows, logs, files and the makers' own truth, as plain data. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly owner: string;
  readonly unit: string;
  readonly amount: number;
  readonly debit: string;
  readonly credit: string;
  readonly hold: string | null;
  readonly run: string | null;
  readonly node: string | null;
  readonly job: number | null;
  readonly meta: string | null;
  readonly createdAt: number;
}

export interface Balance {
  readonly owner: string;
  readonly unit: string;
  readonly account: string;
  readonly amount: number;
}

export interface RunRow {
  readonly id: string;
  readonly owner: string;
  readonly status: string;
  readonly charged: number;
  readonly quoted: number;
  readonly createdAt: number;
  readonly finishedAt: number | null;
}

export interface TakeRow {
  readonly id: string;
  readonly owner: string;
  readonly run: string;
  readonly node: string;
  readonly job: number;
  readonly asset: string | null;
  readonly reused: boolean;
  readonly charged: number;
  readonly taskKey: string;
  readonly createdAt: number;
}

export interface AssetRow {
  readonly id: string;
  readonly owner: string;
  readonly key: string;
  readonly posterKey: string | null;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly deleted: boolean;
}

export interface BoardRow {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
}

/** An object as it lies in the store. `opens` is the kind its first bytes say it is. */
export interface StoredObject {
  readonly bytes: number;
  readonly sha256: string;
  readonly opens: string | null;
}

export interface LogEvent {
  readonly type: string;
  readonly at: number;
  readonly node?: string;
  readonly job?: number;
  readonly attempt?: string;
  readonly [more: string]: unknown;
}

export interface Logged {
  readonly seq: number;
  readonly event: LogEvent;
}

/** A job as its maker knows it; run and attempt are read from the address of its report. */
export interface MakerJob {
  readonly provider: string;
  readonly id: string;
  readonly run: string;
  readonly attempt: string;
  readonly accepted: number;
  readonly ended: number | null;
  readonly ending: string | null;
  readonly faults: readonly string[];
  /** How often a fault that passes shows. */
  readonly times: number | null;
  readonly cancelAsked: number | null;
}

/** What one client was told: its own record, which no restart touches. */
export interface Followed {
  readonly run: string;
  readonly events: readonly Logged[];
  /** A number that came again, or with a gap before it, in words. */
  readonly complaints: readonly string[];
}

export interface Acknowledged {
  readonly run: string;
  readonly at: number;
}

export interface Saved {
  readonly board: string;
  readonly revision: number;
  readonly title: string;
}

/** A run as the API shows it once it is over. */
export interface Shown {
  readonly run: string;
  readonly status: string;
  readonly nodes: Readonly<Record<string, string>>;
  readonly charged: number;
  readonly held: number;
}

export interface Facts {
  readonly entries: readonly Entry[];
  readonly balances: readonly Balance[];
  readonly runs: readonly RunRow[];
  readonly takes: readonly TakeRow[];
  readonly assets: readonly AssetRow[];
  readonly boards: readonly BoardRow[];
  readonly claims: readonly { readonly run: string }[];
  readonly objects: ReadonlyMap<string, StoredObject>;
  readonly logs: ReadonlyMap<string, readonly Logged[]>;
  readonly jobs: readonly MakerJob[];
  readonly followed: readonly Followed[];
  readonly cancels: readonly Acknowledged[];
  readonly saves: readonly Saved[];
  readonly shown: readonly Shown[];
  /** Faults have stopped and every run had its time: whatever is not over now never will be. */
  readonly calm: boolean;
  readonly now: number;
}

const over = new Set(["done", "failed", "cancelled"]);
export const isOver = (status: string): boolean => over.has(status);

export const overRuns = ({ runs }: Facts): RunRow[] => runs.filter((run) => isOver(run.status));

export const noFacts: Facts = {
  entries: [],
  balances: [],
  runs: [],
  takes: [],
  assets: [],
  boards: [],
  claims: [],
  objects: new Map(),
  logs: new Map(),
  jobs: [],
  followed: [],
  cancels: [],
  saves: [],
  shown: [],
  calm: true,
  now: 0,
};

export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
