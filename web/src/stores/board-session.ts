import type { GraphEdit } from "@aktion/schema/graph/edits";
import type { StoreApi } from "zustand/vanilla";
import { api } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { signIns } from "../api/session";
import { createDocument, type Document, type UndoPolicy } from "./document";
import { createEstimating, type Estimating } from "./estimate";
import { supplyFrames } from "./frames";
import { leaveGone } from "./leave-gone";
import { createLocalCopies, type LocalCopies } from "./local-copy";
import { fetchBoard } from "./fetch-board";
import { openBoard, type Opened } from "./open-board";
import { createRunning, type Running } from "./running";
import { newRuns, setProblems, type Runs } from "./runs";
import { createSaving, type Saving } from "./saving";
import { createUploads, type Uploads } from "./uploads";
import { newView, type CanvasHandle, type ViewState } from "./view";

/** One board while its page is open: the three stores and what moves them. */
export interface BoardSession {
  readonly boardId: string;
  readonly document: Document;
  readonly view: StoreApi<ViewState>;
  readonly runs: Runs;
  readonly saving: Saving;
  readonly estimating: Estimating;
  readonly running: Running;
  readonly uploads: Uploads;
  readonly copies: LocalCopies;
  /** Set by the canvas while it is mounted; the phone's list has none. */
  readonly canvas: { readonly current: CanvasHandle | null };
  setCanvas(handle: CanvasHandle | null): void;
  edit(change: GraphEdit, policy?: UndoPolicy): boolean;
  close(): void;
}

const keepaliveLimit = 60_000;
/** How soon what another device saved is seen here. */
const every = 5000;

async function send(boardId: string, body: { graph: unknown; revision: number }, last: boolean) {
  // A request that outlives the page may carry 64 kB; a larger board waits in IndexedDB.
  const text = last ? JSON.stringify(body) : "";
  if (last && text.length < keepaliveLimit) {
    const headers = { "content-type": "application/json" };
    const request = { method: "PUT", headers, body: text, keepalive: true };
    const response = await fetch(`/api/boards/${encodeURIComponent(boardId)}`, request);
    if (response.ok) return (await response.json()) as { revision: number };
  }
  return call(api.saveBoard, { path: { id: boardId }, body });
}

function createSession(boardId: string, start: Opened, copies: LocalCopies): BoardSession {
  const document = createDocument(start.graph);
  const view = newView();
  const runs = newRuns();
  const uploads = createUploads();
  const canvas: { current: CanvasHandle | null } = { current: null };
  const tabs = new BroadcastChannel(`aktion-board-${boardId}`);
  const saving = createSaving(
    {
      boardId,
      document,
      copies,
      send: (body, last) => send(boardId, body, last),
      newest: () => fetchBoard(boardId),
      announce: (revision) => tabs.postMessage(revision),
      now: () => Date.now(),
    },
    start,
  );
  const estimating = createEstimating(document, (graph, signal) =>
    call(api.estimateRun, { body: { boardId, graph }, signal }),
  );
  const running = createRunning({ boardId, document, runs, saving, estimating, view });

  const unsupply = supplyFrames(runs, view);
  const unleave = leaveGone(document, view);

  // A mark stays only while the newest estimate still finds the fault.
  const unmark = estimating.store.subscribe(({ estimate }, before) => {
    if (!estimate || estimate === before.estimate) return;
    const marked = runs.getState().problems;
    setProblems(
      runs,
      estimate.problems.filter(({ node }) => node !== null && node in marked),
    );
  });
  const heard = (event: MessageEvent<number>) => void saving.heard(event.data);
  const online = () => {
    saving.retry();
    if (!runs.getState().ready) void running.load();
  };
  const hidden = () => {
    // Back here, someone may have signed in or found the network meanwhile.
    if (globalThis.document.visibilityState === "hidden") leave();
    else saving.retry();
  };
  // Other devices have no channel to this page: it looks now and then, and when it is turned to.
  const look = () => {
    if (globalThis.document.visibilityState === "hidden") return;
    void call(api.boardRevision, { path: { id: boardId } })
      .then((news) => saving.heard(news.revision))
      .catch((error: unknown) => {
        if (toApiError(error).code === "board.not-found") saving.gone();
      });
  };
  const looking = setInterval(look, every);
  const leave = () => void saving.leave();
  tabs.addEventListener("message", heard);
  window.addEventListener("online", online);
  signIns.addEventListener("signed-in", online);
  // Free stills, own keys and what may be run are the user's.
  signIns.addEventListener("signed-in", estimating.again);
  window.addEventListener("beforeunload", leave);
  window.addEventListener("visibilitychange", hidden);
  window.addEventListener("focus", look);
  void running.load();

  return {
    boardId,
    document,
    view,
    runs,
    saving,
    estimating,
    running,
    uploads,
    copies,
    canvas,
    setCanvas: (handle) => {
      canvas.current = handle;
    },
    edit: (change, policy) => document.edit(change, policy),
    close() {
      // The other tabs hear of what is sent last, so their channel stays open until then.
      tabs.removeEventListener("message", heard);
      void saving.leave().finally(() => tabs.close());
      unmark();
      unsupply();
      unleave();
      window.removeEventListener("online", online);
      signIns.removeEventListener("signed-in", online);
      signIns.removeEventListener("signed-in", estimating.again);
      window.removeEventListener("beforeunload", leave);
      window.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("focus", look);
      clearInterval(looking);
      saving.stop();
      estimating.stop();
      running.stop();
      uploads.stop();
    },
  };
}

export async function startSession(boardId: string): Promise<BoardSession> {
  // A writer of its own each time: what a board that was closed still writes is not taken for ours.
  const copies = createLocalCopies(crypto.randomUUID());
  try {
    return createSession(boardId, await openBoard(boardId, copies), copies);
  } catch (error) {
    throw toApiError(error);
  }
}
