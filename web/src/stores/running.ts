import type { RunEstimate } from "@aktion/schema/api/runs";
import type { StoreApi } from "zustand/vanilla";
import * as says from "#words/stores";
import { api } from "../api/api";
import { ApiError, toApiError } from "../api/api-error";
import { call } from "../api/call";
import type { Document } from "./document";
import type { Estimating } from "./estimate";
import { createFollowing } from "./following";
import { changedWords, offerWords, retryWords } from "./refusal-words";
import { sayRefusal } from "./say-refusal";
import { isRunning, setProblems, type Runs } from "./runs";
import type { Saving } from "./saving";
import { say, type ViewState } from "./view";

/** Starting, following and stopping runs of one board. */
export interface Scope {
  readonly targets?: string[];
  readonly newTake?: { node: string; count: number }[];
}

export interface Running {
  /** With the price it was shown with, where one was; without, a run that costs is offered first. */
  run(scope?: Scope, agreed?: RunEstimate | null): Promise<void>;
  /** Runs again what failed or was stopped; what is done is reused. */
  retry(run: string): Promise<void>;
  cancel(): Promise<void>;
  load(): Promise<void>;
  replay(): void;
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

export function createRunning(ports: Ports): Running {
  const { boardId, document, runs, saving, estimating, view } = ports;
  const following = createFollowing({ boardId, runs, onOver: () => estimating.again() });
  // A start whose answer was lost: asked for again it has the same key, so that it is one run.
  let unanswered: { readonly asked: string; readonly key: string } | null = null;

  async function once(asked: string, send: (headers: Record<string, string>) => Promise<string>) {
    if (unanswered?.asked !== asked) unanswered = { asked, key: crypto.randomUUID() };
    try {
      const id = await send({ "Idempotency-Key": unanswered.key });
      unanswered = null;
      following.watch(id);
    } catch (error) {
      const { status } = toApiError(error);
      if (status !== 0 && status < 500) unanswered = null;
      throw error;
    }
  }

  function start(scope: Scope, quoted: RunEstimate, revision: number) {
    const { tier } = document.graph().settings;
    const body = { boardId, revision, tier, quote: quoted.quote, ...scope };
    return once(JSON.stringify(body), async (headers) => {
      const started = await call(api.startRun, { body, headers });
      return started.id;
    });
  }

  const estimateOf = (scope: Scope) => call(api.estimateRun, { body: { boardId, ...scope } });

  function showProblems(problems: RunEstimate["problems"]) {
    const [first] = problems;
    if (first && problems.every(({ code }) => code === "auth.guest")) {
      return sayRefusal(view, new ApiError("auth.guest", 403, first.message));
    }
    setProblems(runs, problems);
    view.setState({ sheet: "problems" });
  }

  /** A price is agreed to by a press; the press looks again, and asks again if it moved. */
  const offer = (scope: Scope, quoted: RunEstimate, words: string) =>
    say(view, words, { action: { label: says.run, run: () => void run(scope, quoted) } });

  async function offerAnew(scope: Scope, wordsFor: (now: RunEstimate) => string) {
    estimating.again();
    const now = await estimateOf(scope);
    if (now.problems.length > 0) return showProblems(now.problems);
    offer(scope, now, wordsFor(now));
  }

  /** The price this run was shown with, or null where nobody has seen one yet. */
  function shownPrice(scope: Scope): RunEstimate | null {
    const { estimate, pending } = estimating.store.getState();
    const whole = !scope.targets && !scope.newTake;
    return whole && !pending ? estimate : null;
  }

  async function run(scope: Scope = {}, agreed: RunEstimate | null = null) {
    if (runs.getState().starting || isRunning(runs.getState())) return;
    runs.setState({ starting: true, lost: null });
    let quoted: RunEstimate | null = null;
    try {
      const shown = agreed ?? shownPrice(scope);
      const revision = await saving.flush();
      quoted = agreed || !shown ? await estimateOf(scope) : shown;
      if (quoted.problems.length > 0) return showProblems(quoted.problems);
      if (agreed && agreed.quote !== quoted.quote && quoted.high > 0) {
        return offer(scope, quoted, changedWords(agreed, quoted));
      }
      if (!shown && quoted.high > 0) {
        return offer(scope, quoted, says.thisRunFor(offerWords(quoted)));
      }
      await start(scope, quoted, revision);
    } catch (error) {
      await refused(error, scope, quoted);
    } finally {
      runs.setState({ starting: false });
    }
  }

  async function refused(error: unknown, scope: Scope, quoted: RunEstimate | null) {
    const refusal = toApiError(error);
    if (refusal.code === "run.problems") {
      const { problems } = (refusal.details ?? {}) as { problems?: RunEstimate["problems"] };
      return showProblems(problems ?? []);
    }
    if (refusal.code === "price.changed") {
      return attempt(() => offerAnew(scope, (now) => changedWords(quoted, now)));
    }
    if (refusal.code === "board.stale") estimating.again();
    sayRefusal(view, refusal);
  }

  async function retry(id: string) {
    if (runs.getState().starting || isRunning(runs.getState())) return;
    runs.setState({ starting: true, lost: null });
    try {
      await once(`retry ${id}`, async (headers) => {
        const started = await call(api.retryRun, { path: { id }, headers });
        return started.id;
      });
    } catch (error) {
      const refusal = toApiError(error);
      if (refusal.code === "price.changed") await attempt(() => offerAnew({}, retryWords));
      else sayRefusal(view, refusal);
    } finally {
      runs.setState({ starting: false });
    }
  }

  async function attempt(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      sayRefusal(view, toApiError(error));
    }
  }

  return {
    run,
    retry,
    cancel: () =>
      attempt(async () => {
        const { live } = runs.getState();
        if (live) await call(api.cancelRun, { path: { id: live.id } });
      }),
    load: () => attempt(() => following.load()),
    replay: () => following.replay(),
    stop: () => following.stop(),
  };
}
