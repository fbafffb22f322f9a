import type { Graph } from "@aktion/schema/graph/graph";
import { createStore, type StoreApi } from "zustand/vanilla";
import * as says from "#words/stores";
import { ApiError, toApiError } from "../api/api-error";
import { waitBefore } from "../api/events";
import type { Document } from "./document";
import type { LocalCopies } from "./local-copy";
import { same } from "./same";

/**
 * Autosave: an edit is on this machine at once and on the server within a second. One request is
 * under way at a time, the latest state wins, and each names the revision it was made from, so a
 * newer one is never overwritten: then someone chooses (`conflict`).
 */
export type SaveStatus =
  | "saved"
  | "unsaved"
  | "saving"
  | "offline"
  | "conflict"
  | "refused"
  | "gone";

export interface Newer {
  readonly revision: number;
  readonly graph: Graph;
}

/** `base`: what both were made from, as far as this page knows. */
export interface Conflict extends Newer {
  readonly at: number;
  readonly base: Graph;
}

export interface SavingState {
  readonly status: SaveStatus;
  readonly revision: number;
  readonly savedAt: number;
  readonly conflict: Conflict | null;
  /** Why the server does not take it, in words. */
  readonly refusal: string | null;
}

export interface SavingPorts {
  readonly boardId: string;
  readonly document: Document;
  readonly copies: LocalCopies;
  send(body: { graph: Graph; revision: number }, last: boolean): Promise<{ revision: number }>;
  newest(): Promise<Newer>;
  announce(revision: number): void;
  now(): number;
}

export interface Saving {
  readonly store: StoreApi<SavingState>;
  /** Sends what is unsent and answers when the server has it, or throws why it does not. */
  flush(): Promise<number>;
  /** Another tab or the history made a newer revision. */
  heard(revision: number): Promise<void>;
  /** It was deleted elsewhere: nothing is sent until it is back. */
  gone(): void;
  back(): void;
  adopt(newer: Newer): void;
  keepMine(): void;
  takeTheirs(): void;
  retry(): void;
  /** The page goes: what is unsent leaves with it, if it still can. */
  leave(): Promise<void>;
  stop(): void;
}

const unsent: Partial<Record<SaveStatus, string>> = {
  offline: says.offline,
  conflict: says.changedElsewhere,
  gone: says.deletedElsewhere,
};

const quiet = 450;
const longest = 800;

export interface SavingStart {
  /** What the server has, as far as this page knows. */
  readonly saved: Graph;
  readonly revision: number;
  readonly savedAt: number;
  readonly conflict: Newer | null;
}

export function createSaving(ports: SavingPorts, start: SavingStart): Saving {
  const { boardId, document, copies, now } = ports;
  let saved = start.saved;
  // States sent whose answer never came: the server may have any of them.
  let sent: Graph[] = [];
  let flight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsavedSince: number | null = null;
  let tries = 0;
  let stopped = false;

  const store = createStore<SavingState>(() => ({
    status: start.conflict ? "conflict" : "saved",
    revision: start.revision,
    savedAt: start.savedAt,
    conflict: start.conflict && { ...start.conflict, at: now(), base: start.saved },
    refusal: null,
  }));
  const set = (patch: Partial<SavingState>) => store.setState(patch);
  const state = () => store.getState();
  const dirty = () => document.graph() !== saved;
  const waits = () => state().status === "conflict" || state().status === "gone";

  let keeping: Promise<void> | null = null;
  let kept: Graph | null = null;
  const keep = () => {
    keeping ??= (async () => {
      do {
        kept = document.graph();
        const copy = {
          graph: kept,
          baseRevision: state().revision,
          savedAt: now(),
          dirty: dirty(),
        };
        await copies.write(boardId, copy);
      } while (kept !== document.graph());
      keeping = null;
    })();
  };
  const keepAgain = () => {
    kept = null;
    void (keeping ?? Promise.resolve()).then(keep);
  };

  const clean = (graph: Graph, revision: number) => {
    saved = graph;
    unsavedSince = null;
    tries = 0;
    set({ revision, conflict: null, refusal: null });
    set({ status: dirty() ? "unsaved" : "saved", savedAt: now() });
    keepAgain();
  };

  function schedule(wait?: number) {
    if (stopped || waits()) return;
    clearTimeout(timer);
    unsavedSince ??= now();
    const rest = Math.max(0, unsavedSince + longest - now());
    timer = setTimeout(() => void push(), wait ?? Math.min(quiet, rest));
  }

  function stale(newer: Newer) {
    const mine = document.graph();
    if (same(newer.graph, mine)) return clean(mine, newer.revision);
    // An answer that was lost on the way: the newer state is the one this page sent.
    if ([...sent, saved].some((known) => same(newer.graph, known))) {
      set({ revision: newer.revision, status: "unsaved" });
      return schedule(0);
    }
    set({ status: "conflict", conflict: { ...newer, at: now(), base: saved } });
  }

  const gone = () => set({ status: "gone" });

  function failed(error: ApiError) {
    if (error.code === "board.not-found") return gone();
    if (error.code === "board.stale") return stale(error.details as Newer);
    const passing = error.status === 0 || error.status >= 500 || error.status === 429;
    if (!passing) return set({ status: "refused", refusal: error.message });
    set({ status: "offline" });
    schedule(waitBefore(tries));
    tries += 1;
  }

  async function push(last = false): Promise<void> {
    clearTimeout(timer);
    if (flight) return flight;
    if (!dirty() || waits()) return;
    const graph = document.graph();
    flight = (async () => {
      if (state().status !== "offline") set({ status: "saving" });
      sent = [...sent.slice(-4), graph];
      try {
        const { revision } = await ports.send({ graph, revision: state().revision }, last);
        sent = [];
        clean(graph, revision);
        ports.announce(revision);
      } catch (error) {
        failed(toApiError(error));
      }
    })();
    await flight;
    flight = null;
    // Edits made meanwhile: they may also mend what was refused.
    const { status } = state();
    const open = status === "unsaved" || (status === "refused" && document.graph() !== graph);
    if (open && dirty()) schedule();
  }

  const adopt = (newer: Newer) => {
    document.edit(() => newer.graph, { merge: "elsewhere" });
    clean(document.graph(), newer.revision);
  };

  const unlisten = document.store.subscribe((next, before) => {
    if (next.graph === before.graph) return;
    keep();
    if (!dirty()) {
      if (!flight && !waits()) set({ status: "saved", refusal: null });
      return;
    }
    if (state().status === "saved" || state().status === "refused") set({ status: "unsaved" });
    if (state().status !== "offline") schedule();
  });

  // What an earlier page left unsent is this page's now, so that this page can call it sent.
  if (dirty()) keep();
  if (dirty() && !start.conflict) {
    set({ status: "unsaved" });
    schedule(0);
  }

  const back = () => {
    if (state().status !== "gone") return;
    set({ status: state().conflict ? "conflict" : dirty() ? "unsaved" : "saved" });
    if (dirty()) schedule(0);
  };

  return {
    store,
    gone,
    back,
    async flush() {
      for (let turn = 0; dirty() && turn < 4; turn += 1) {
        await push();
        const { status, refusal } = state();
        const why = status === "refused" ? refusal : unsent[status];
        if (why) throw new ApiError(`save.${status}`, 0, why);
      }
      return state().revision;
    },
    async heard(revision) {
      // What is on its way may itself be the news.
      if (flight) await flight;
      back();
      if (stopped || revision <= state().revision) return;
      // With unsent edits the next save meets the newer revision, and someone chooses.
      if (dirty()) return schedule(0);
      const newer = await ports.newest().catch(() => null);
      if (newer && newer.revision > state().revision) {
        if (dirty()) stale(newer);
        else adopt(newer);
      }
    },
    adopt,
    keepMine() {
      const newer = state().conflict;
      if (!newer) return;
      set({ status: "unsaved", conflict: null, revision: newer.revision });
      saved = newer.graph;
      schedule(0);
    },
    takeTheirs() {
      const newer = state().conflict;
      if (!newer) return;
      void copies.setAside(boardId, document.graph());
      document.edit(() => newer.graph);
      clean(document.graph(), newer.revision);
    },
    retry() {
      if (!dirty() || waits()) return;
      tries = 0;
      void push();
    },
    async leave() {
      const before = flight;
      if (dirty() && !waits()) await push(true);
      // That was only the wait for a state sent before: what came after it goes as well.
      if (before && dirty() && state().status === "unsaved") await push(true);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      unlisten();
    },
  };
}
