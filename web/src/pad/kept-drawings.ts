import type { Drawing } from "./drawing";

/** Drawings that are not in the document yet, as this device keeps them. */
export interface KeptDrawing {
  readonly drawing: Drawing;
  readonly at: number;
}

const keyOf = (board: string, node: string): string => `${board} ${node}`;

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB")));
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open("aktion-drawings", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore("drawings"));
  const database = await asked(request);
  return database.transaction("drawings", mode).objectStore("drawings");
}

/** Null also where the browser keeps nothing (some private windows). */
export async function readKept(board: string, node: string): Promise<KeptDrawing | null> {
  try {
    const found = await asked((await store("readonly")).get(keyOf(board, node)));
    return (found as KeptDrawing | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Answers whether it is kept. */
export async function keep(board: string, node: string, drawing: Drawing): Promise<boolean> {
  try {
    const kept: KeptDrawing = { drawing, at: Date.now() };
    await asked((await store("readwrite")).put(kept, keyOf(board, node)));
    return true;
  } catch {
    return false;
  }
}

export async function forgetKept(board: string, node: string): Promise<void> {
  try {
    await asked((await store("readwrite")).delete(keyOf(board, node)));
  } catch {
    // Nothing was kept.
  }
}

/** The nodes of a board whose drawing was not finished. */
export async function keptOn(board: string): Promise<string[]> {
  try {
    const range = IDBKeyRange.bound(keyOf(board, ""), keyOf(board, "\uffff"));
    const keys = await asked((await store("readonly")).getAllKeys(range));
    return keys.flatMap((key) => (typeof key === "string" ? [key.slice(board.length + 1)] : []));
  } catch {
    return [];
  }
}
