import type { Graph } from "@aktion/schema/graph/graph";
import { same } from "./same";

/**
 * A board as this machine keeps it: every edit is here before it is on the server. `dirty` says the
 * server does not have it yet; `baseRevision` is the revision it was made from; `writer` is the page
 * that wrote it, while it had the board open.
 * `aside` are versions that gave way to another's: nothing is lost.
 */
export interface SetAside {
  readonly graph: Graph;
  readonly at: number;
}

export interface LocalCopy {
  readonly graph: Graph;
  readonly baseRevision: number;
  readonly savedAt: number;
  readonly dirty: boolean;
  readonly writer: string;
  readonly aside: readonly SetAside[];
}

export interface LocalCopies {
  read(board: string): Promise<LocalCopy | null>;
  /** Unsent work of another tab is set aside, never overwritten; its own `dirty` alone is cleared. */
  write(board: string, copy: Omit<LocalCopy, "aside" | "writer">): Promise<void>;
  setAside(board: string, graph: Graph): Promise<void>;
}

const keptAside = 5;

export function joined(
  before: LocalCopy | null,
  copy: Omit<LocalCopy, "aside" | "writer">,
  writer: string,
): LocalCopy {
  const aside = before?.aside ?? [];
  const theirs = before?.dirty && before.writer !== writer ? before : null;
  // The same words from another page (this one before a reload, mostly) are simply taken over.
  const others = theirs && !same(theirs.graph, copy.graph) ? theirs : null;
  if (!others) return { ...copy, writer, aside };
  if (!copy.dirty) return others;
  const set = { graph: others.graph, at: others.savedAt };
  return { ...copy, writer, aside: [set, ...aside].slice(0, keptAside) };
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB")));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("aktion", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore("boards"));
  return asked(request);
}

/** Beside a board, which write was its last: a few bytes, where a large board takes long to read. */
const markOf = (board: string): string => `${board} last`;

interface Written {
  readonly mark: string;
  readonly copy: LocalCopy;
}

/** A browser without IndexedDB (some private windows) keeps nothing here; the server still does. */
export function createLocalCopies(writer: string): LocalCopies {
  let database: Promise<IDBDatabase> | null = null;
  const written = new Map<string, Written>();
  const boards = async (mode: IDBTransactionMode) => {
    database ??= open();
    return (await database).transaction("boards", mode).objectStore("boards");
  };
  const change = async (board: string, next: (before: LocalCopy | null) => LocalCopy | null) => {
    try {
      const store = await boards("readwrite");
      const mine = written.get(board);
      const mark: unknown = await asked(store.get(markOf(board)));
      const kept = mine && mine.mark === mark ? mine.copy : await asked(store.get(board));
      const before = (kept as LocalCopy | undefined) ?? null;
      const after = next(before);
      if (!after || after === before) return;
      const last = crypto.randomUUID();
      await Promise.all([asked(store.put(after, board)), asked(store.put(last, markOf(board)))]);
      written.set(board, { mark: last, copy: after });
    } catch (error) {
      console.warn("This board could not be kept on this machine.", error);
    }
  };
  return {
    async read(board) {
      try {
        const store = await boards("readonly");
        return ((await asked(store.get(board))) as LocalCopy | undefined) ?? null;
      } catch {
        return null;
      }
    },
    write: (board, copy) => change(board, (before) => joined(before, copy, writer)),
    setAside: (board, graph) =>
      change(board, (before) => {
        const set = { graph, at: Date.now() };
        return before && { ...before, aside: [set, ...before.aside].slice(0, keptAside) };
      }),
  };
}
