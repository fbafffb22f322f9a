import type { Tier } from "@aktion/schema/graph/graph";
import type { Wiring } from "@aktion/schema/graph/wiring";
import type { RunEvent } from "@aktion/schema/run/events";
import { isOver } from "@aktion/schema/run/state";
import type { Env } from "../env";
import { ProviderError } from "../ports/provider";
import { providerOf } from "../providers/providers";
import { createAssetStore } from "../storage/asset-store";
import { openDatabase } from "../storage/database";
import { createObjectStore } from "../storage/object-store";
import { perform, type Outcome } from "./perform";
import type { RunLog } from "./run-log";
import { readRun } from "./run-row";

/** Progress is told in steps, so that a log stays short however chatty a maker is. */
const progressStep = 0.05;

/** One attempt of one job: the node, the job's place in it, and the attempt's id. */
export interface Place {
  readonly node: string;
  readonly job: number;
  readonly attempt: string;
}

interface Desk {
  readonly env: Env;
  readonly log: RunLog;
  readonly record: (event: RunEvent) => void;
  readonly tierOf: (wiring: Wiring, node: string) => Tier;
  /** Called when an attempt has come to rest, whatever came of it. */
  readonly rested: () => Promise<void>;
}

/** The attempts a run's object is busy with: each goes on by itself and records what came of it. */
export class AttemptDesk {
  readonly #busy = new Map<string, AbortController>();

  constructor(private readonly desk: Desk) {}

  get busy(): ReadonlySet<string> {
    return new Set(this.#busy.keys());
  }

  stopAll(): void {
    for (const controller of this.#busy.values()) controller.abort();
  }

  launch(wiring: Wiring, place: Place, resumed: boolean): Promise<void> {
    const controller = new AbortController();
    this.#busy.set(place.attempt, controller);
    return this.#effect(wiring, place, resumed, controller.signal)
      .then((outcome) => this.#conclude(place, outcome))
      .catch((fault: unknown) => this.#fail(place, fault))
      .finally(() => this.#busy.delete(place.attempt))
      .then(() => this.desk.rested());
  }

  attemptAt({ node, job, attempt }: Place) {
    const { jobs } = this.desk.log.state.nodes[node] ?? { jobs: [] };
    return jobs[job]?.attempts.find((one) => one.id === attempt);
  }

  async #effect(
    wiring: Wiring,
    place: Place,
    resumed: boolean,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const { env, log, record, tierOf } = this.desk;
    const { node } = place;
    const job = log.state.nodes[node]!.jobs[place.job]!;
    const attempt = this.attemptAt(place)!;
    const provider = providerOf(attempt.provider);
    if (!provider)
      throw new ProviderError("broken", `${attempt.provider} is no longer a maker here.`);
    let told = job.progress;
    const report = (progress: number) => {
      if (progress - told < progressStep || signal.aborted) return;
      told = progress;
      record({ type: "attempt-progressed", at: Date.now(), ...place, progress, due: null });
    };
    return perform(
      {
        d1: env.DB,
        assets: createAssetStore(openDatabase(env.DB)),
        objects: createObjectStore(env.BUCKET),
        readRun: (id) => readRun(env.DB, id),
        fetch: ((input: RequestInfo, init?: RequestInit) =>
          env.MEDIA.fetch(input, init)) as typeof fetch,
        now: () => Date.now(),
        signal,
        report,
      },
      provider,
      {
        id: place.attempt,
        run: await readRun(env.DB, log.order!.id),
        node: wiring.nodes.get(node)!,
        place: place.job,
        job,
        tier: tierOf(wiring, node),
        handle: attempt.handle,
        started: attempt.status === "started",
        resumed,
      },
    );
  }

  #conclude(place: Place, outcome: Outcome): void {
    const { log, record } = this.desk;
    // A run that was cancelled meanwhile has told its end: nothing comes after it.
    if (isOver(log.state.status)) return;
    const at = Date.now();
    if (outcome.kind === "take") {
      record({ type: "take-delivered", at, node: place.node, job: place.job, take: outcome.take });
      return;
    }
    const { handle, progress, askAgainIn } = outcome.answer;
    const due = at + askAgainIn;
    if (this.attemptAt(place)?.status === "started") {
      record({ type: "attempt-progressed", at, ...place, progress: progress ?? 0, due });
    } else {
      record({ type: "attempt-started", at, ...place, handle: handle as never, due });
    }
  }

  #fail(place: Place, fault: unknown): void {
    const { log, record } = this.desk;
    if (isOver(log.state.status)) return;
    const known = fault instanceof ProviderError;
    if (!known) {
      console.error(
        "attempt",
        fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      );
    }
    const error = known
      ? fault
      : new ProviderError("broken", "The maker could not be reached.", { retryable: true });
    record({ type: "attempt-failed", at: Date.now(), ...place, failure: error.toFailure() });
  }
}
