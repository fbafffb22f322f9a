import type { Wiring } from "@aktion/schema/graph/wiring";
import { makerLimits } from "@aktion/schema/money/settings";
import type { RunEvent } from "@aktion/schema/run/events";
import { isOver, slotOf, tierOfNode } from "@aktion/schema/run/state";
import * as says from "#words/run";
import type { AttemptStep } from "../engine/action";
import { deadlineOf } from "../engine/deadlines";
import { ProviderError } from "../ports/provider";
import type { RunRow } from "../ports/stores";
import { providerOf } from "../providers/providers";
import { attemptShelf } from "./attempt-shelf";
import { AttemptSteps, type StepNeeds } from "./attempt-steps";
import type { Fresh } from "./fresh";
import { mark } from "./marks";
import type { RunLog } from "./run-log";
import type { Owner } from "./turn-desk";

/** Progress is told in steps, so that a log stays short however chatty a maker is. */
const progressStep = 0.05;
/** How long links to a job's inputs outlive its deadline. */
const slack = 5 * 60_000;
const failedPause = 2000;

/** One attempt of one job: the node, the job's place in it, and the attempt's id. */
export interface Place {
  readonly node: string;
  readonly job: number;
  readonly attempt: string;
}

interface Desk extends Omit<
  StepNeeds,
  "report" | "signal" | "readRun" | "wanted" | "limits" | "resting"
> {
  readonly log: RunLog;
  readonly row: Fresh<RunRow>;
  readonly owner: Fresh<Owner>;
  readonly record: (event: RunEvent) => void;
  /** Resolves once everything recorded so far is on disk. */
  readonly sync: () => Promise<void>;
}

/** The attempts a run's object is busy with: each step goes on by itself and records what came of it. */
export class AttemptDesk {
  readonly #busy = new Map<string, AbortController>();
  /** Attempts that a maker reported on while a step of theirs was under way. */
  readonly #hurried = new Set<string>();

  constructor(private readonly desk: Desk) {}

  get busy(): Iterable<string> {
    return this.#busy.keys();
  }

  /** Ends what may be ended at once; a paid start under way is seen through, to be called off after. */
  stopFree(): void {
    const { nodes } = this.desk.log.state;
    for (const { jobs } of Object.values(nodes)) {
      for (const attempt of jobs.flatMap((job) => job.attempts)) {
        if (providerOf(attempt.provider)?.repeatable) this.#busy.get(attempt.id)?.abort();
      }
    }
  }

  /** True in the middle of a step: what that answers is asked about again at once. */
  hurry(attempt: string): boolean {
    const busy = this.#busy.has(attempt);
    if (busy) this.#hurried.add(attempt);
    return busy;
  }

  #hastened(event: RunEvent): RunEvent {
    if (event.type !== "attempt-started" && event.type !== "attempt-progressed") return event;
    return this.#hurried.delete(event.attempt) ? { ...event, due: event.at } : event;
  }

  attemptAt({ node, job, attempt }: Place) {
    const { jobs } = this.desk.log.state.nodes[node] ?? { jobs: [] };
    return jobs[job]?.attempts.find((one) => one.id === attempt);
  }

  async run(wiring: Wiring, place: Place, step: AttemptStep | "start"): Promise<void> {
    const controller = new AbortController();
    this.#busy.set(place.attempt, controller);
    try {
      // The intent is on disk before the maker hears of it.
      if (step === "start") await this.desk.sync();
      const steps = await this.#steps(wiring, place, controller.signal);
      if (step === "resume") this.#tellAlive(place);
      const events = (await steps.do(step)).map((event) => this.#hastened(event));
      for (const event of events) this.#record(event);
      if (events.some(({ type }) => type === "attempt-started"))
        await mark(this.desk.env, "job-id-stored");
    } catch (fault) {
      const said = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      console.error("attempt", step, said);
      if (fault instanceof ProviderError) this.#fail(place, fault);
      // The store or the database could not be reached: the same step again, after a breath.
      else await scheduler.wait(failedPause);
    } finally {
      this.#busy.delete(place.attempt);
    }
  }

  /** After a restart, whoever follows the run hears at once that this is being made again. */
  #tellAlive(place: Place): void {
    const at = Date.now();
    this.desk.record({ type: "attempt-progressed", at, ...place, progress: 0, due: null });
  }

  /** Puts a frame where the attempt that waits for it looks. */
  async lay(attempt: string, frame: Uint8Array<ArrayBuffer>): Promise<void> {
    const { owner } = await this.desk.row.lately();
    await attemptShelf(this.desk.objects, owner, attempt).write(0, frame);
  }

  /** A report of a maker for an attempt that was given up as unknown. */
  async takeUpLate(wiring: Wiring, place: Place, handle: unknown): Promise<void> {
    const controller = new AbortController();
    this.#busy.set(place.attempt, controller);
    try {
      const steps = await this.#steps(wiring, place, controller.signal);
      for (const event of await steps.found(handle)) this.desk.record(event);
    } catch (fault) {
      console.error("late", fault instanceof Error ? fault.message : String(fault));
    } finally {
      this.#busy.delete(place.attempt);
    }
  }

  async #steps(wiring: Wiring, place: Place, signal: AbortSignal) {
    const { log, record } = this.desk;
    const { state } = log;
    const job = state.nodes[place.node]!.jobs[place.job]!;
    const attempt = this.attemptAt(place)!;
    const provider = providerOf(attempt.provider);
    if (!provider) throw new ProviderError("broken", says.noLongerAMaker(attempt.provider));
    let told = job.progress;
    const report = (progress: number) => {
      if (progress - told < progressStep || signal.aborted) return;
      told = progress;
      record({ type: "attempt-progressed", at: Date.now(), ...place, progress, due: null });
    };
    const facts = {
      id: place.attempt,
      run: await this.desk.row.lately(),
      node: wiring.nodes.get(place.node)!,
      place: place.job,
      job,
      slot: slotOf(state, place.node, place.job),
      tier: tierOfNode(state, place.node),
      until: attempt.at + deadlineOf(job.task.kind) + slack,
    };
    const readRun = () => this.desk.row.again();
    const wanted = () => !log.state.cancelled;
    const limits = async (maker: string) =>
      makerLimits((await this.desk.owner.lately()).settings, maker);
    const resting = async () => (await this.desk.owner.lately()).resting;
    return new AttemptSteps(
      { ...this.desk, readRun, wanted, limits, resting, report, signal },
      { facts, attempt, provider },
    );
  }

  #record(event: RunEvent): void {
    // A run that has told its end says nothing more.
    if (!isOver(this.desk.log.state.status)) this.desk.record(event);
  }

  #fail(place: Place, error: ProviderError): void {
    const failure = error.toFailure();
    this.#record({ type: "attempt-failed", at: Date.now(), ...place, failure });
  }
}
