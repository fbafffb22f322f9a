import { changesOf } from "./changes-of";
import type { MemberWords } from "./member-words";

/** Where what was written of a member is. */
export type Keeping =
  | { readonly is: "kept" | "waiting" | "sending" }
  | { readonly is: "failed"; readonly error: unknown };

export interface Autosave {
  /** What is written now; it is sent when nothing more came for a moment. */
  put(now: MemberWords): void;
  /** Sends what waits, also after a failure. */
  flush(): void;
  readonly state: () => Keeping;
  subscribe(told: () => void): () => void;
}

interface AutosaveOptions {
  readonly kept: MemberWords;
  readonly send: (changes: Partial<MemberWords>) => Promise<unknown>;
  /** Milliseconds without a letter before it is sent. */
  readonly pause?: number;
}

/**
 * Keeps a member while they are written about: one request at a time, only what was changed here, the
 * newest last. What was changed elsewhere meanwhile stays as it is.
 */
export function createAutosave({ kept, send, pause = 700 }: AutosaveOptions): Autosave {
  let server = kept;
  let wanted = kept;
  let keeping: Keeping = { is: "kept" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const become = (next: Keeping) => {
    if (next.is === keeping.is && next.is !== "failed") return;
    keeping = next;
    for (const told of listeners) told();
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (keeping.is === "sending") return;
    const changes = changesOf(server, wanted);
    if (!changes) return become({ is: "kept" });
    become({ is: "sending" });
    try {
      await send(changes);
      server = { ...server, ...changes };
    } catch (error) {
      return become({ is: "failed", error });
    }
    become({ is: "waiting" });
    return flush();
  };
  return {
    put(now) {
      wanted = now;
      if (!changesOf(server, wanted) && keeping.is === "kept") return;
      if (keeping.is !== "sending") become({ is: "waiting" });
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
    },
    flush: () => void flush(),
    state: () => keeping,
    subscribe(told) {
      listeners.add(told);
      return () => listeners.delete(told);
    },
  };
}
