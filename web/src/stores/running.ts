import type { RunEstimate } from "@aktion/schema/api/runs";
import { isOver } from "@aktion/schema/run/state";
import type { StoreApi } from "zustand/vanilla";
import { api } from "../api/api";
import { toApiError, type ApiError } from "../api/api-error";
import { call } from "../api/call";
import { watchRun } from "../api/events";
import { queryClient } from "../api/query-client";
import type { Document } from "./document";
import type { Estimating } from "./estimate";
import { follow, isRunning, setProblems, watchFrom, type Outcome, type Runs } from "./runs";
import type { Saving } from "./saving";
import { fromBoard, type ShownTake } from "./takes";
import { say, type ViewState } from "./view";

/** Starting, following and stopping runs of one board. */
export interface Scope {
  readonly targets?: string[];
  readonly newTake?: { node: string; count: number }[];
}

export interface Running {
  run(scope?: Scope): Promise<void>;
  cancel(): Promise<void>;
  load(): Promise<void>;
  stop(): void;
}

interface Ports {
  readonly boardId: string;
  readonly document: Document;
  readonly runs: Runs;
  readonly saving: Saving;
  readonly estimating: Estimating;
  readonly view: StoreApi<ViewState>;
}

const credits = (count: number): string => `${count} ${count === 1 ? "credit" : "credits"}`;

export function createRunning(ports: Ports): Running {
  const { boardId, document, runs, saving, estimating, view } = ports;
  let unwatch: (() => void) | null = null;
  // A start whose answer was lost: asked for again it has the same key, so that it is one run.
  let unanswered: { readonly asked: string; readonly key: string } | null = null;

  function watch(id: string) {
    unwatch?.();
    watchFrom(runs, id);
    unwatch = watchRun(id, 0, (sent) => {
      follow(runs, id, sent);
      if (sent.event.type === "run-finished") {
        estimating.again();
        void queryClient.invalidateQueries({ queryKey: ["me"] });
      }
    });
  }

  async function start(scope: Scope, quoted: RunEstimate, revision: number) {
    const { tier } = document.graph().settings;
    const body = { boardId, revision, tier, quote: quoted.quote, ...scope };
    const asked = JSON.stringify(body);
    if (unanswered?.asked !== asked) unanswered = { asked, key: crypto.randomUUID() };
    const headers = { "Idempotency-Key": unanswered.key };
    try {
      const started = await call(api.startRun, { body, headers });
      unanswered = null;
      watch(started.id);
    } catch (error) {
      const { status } = toApiError(error);
      if (status !== 0 && status < 500) unanswered = null;
      throw error;
    }
  }

  function showProblems(problems: RunEstimate["problems"]) {
    setProblems(runs, problems);
    view.setState({ sheet: "problems" });
  }

  function refused(error: ApiError) {
    if (error.code === "run.problems") {
      const { problems } = (error.details ?? {}) as { problems?: RunEstimate["problems"] };
      showProblems(problems ?? []);
      return;
    }
    if (error.code === "price.changed" || error.code === "board.stale") estimating.again();
    say(view, error.message, { tone: "failed" });
  }

  async function run(scope: Scope = {}) {
    const { starting } = runs.getState();
    if (starting || isRunning(runs.getState())) return;
    runs.setState({ starting: true });
    try {
      const shown = estimating.store.getState();
      const revision = await saving.flush();
      const whole = !scope.targets && !scope.newTake;
      const current = whole && !shown.pending ? shown.estimate : null;
      const quoted = current ?? (await call(api.estimateRun, { body: { boardId, ...scope } }));
      if (quoted.problems.length > 0) return showProblems(quoted.problems);
      // A price nobody has seen yet is shown before it is taken.
      if (!current && quoted.high > 0) {
        const run = () => void attempt(() => start(scope, quoted, revision));
        const about = `${credits(quoted.high)}, about ${Math.ceil(quoted.seconds)} s`;
        say(view, `This run: ${about}.`, { action: { label: "Run", run } });
        return;
      }
      await start(scope, quoted, revision);
    } catch (error) {
      refused(toApiError(error));
    } finally {
      runs.setState({ starting: false });
    }
  }

  async function attempt(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      refused(toApiError(error));
    }
  }

  async function loadTakes() {
    const takes: Record<string, ShownTake[]> = {};
    let cursor: string | undefined;
    do {
      const query = cursor ? { limit: 100, cursor } : { limit: 100 };
      const page = await call(api.listTakes, { path: { id: boardId }, query });
      for (const take of page.items) (takes[take.node] ??= []).push(fromBoard(take));
      cursor = page.next ?? undefined;
    } while (cursor);
    const live = runs.getState().takes;
    const all: Record<string, readonly ShownTake[]> = { ...takes };
    for (const [node, fresh] of Object.entries(live)) {
      const known = new Set(takes[node]?.map(({ id }) => id));
      all[node] = [...fresh.filter(({ id }) => !known.has(id)), ...(takes[node] ?? [])];
    }
    runs.setState({ takes: all, ready: true });
  }

  async function loadLastRun() {
    const { items } = await call(api.listRuns, { query: { board: boardId, limit: 1 } });
    const [last] = items;
    if (!last) return;
    if (!isOver(last.status)) return watch(last.id);
    if (last.status === "done") return;
    const { nodes } = await call(api.getRun, { path: { id: last.id } });
    const outcomes: Record<string, Outcome> = {};
    for (const [id, { status, error }] of Object.entries(nodes)) {
      if (status !== "done") outcomes[id] = { status, error: error?.message ?? null };
    }
    runs.setState({ outcomes });
  }

  return {
    run,
    cancel: () =>
      attempt(async () => {
        const { live } = runs.getState();
        if (live) await call(api.cancelRun, { path: { id: live.id } });
      }),
    async load() {
      await attempt(async () => {
        await Promise.all([loadTakes(), loadLastRun()]);
      });
    },
    stop: () => unwatch?.(),
  };
}
