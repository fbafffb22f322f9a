import type { MakerLimits } from "@aktion/schema/money/settings";
import type { RunEvent } from "@aktion/schema/run/events";
import type { Attempt } from "@aktion/schema/run/state";
import * as says from "#words/run";
import type { AttemptStep } from "../engine/action";
import type { MakerHealth } from "../ports/maker-health";
import type { Gate, MediaMaker } from "../ports/outside";
import { ProviderError, type Answer, type Provider, type ProviderContext } from "../ports/provider";
import { objectKeyOf } from "../services/keep-upload";
import { posterKeyOf } from "../services/make-poster";
import { isResolved } from "../storage/ledger";
import { clearShelf } from "./attempt-shelf";
import { beforeAsking } from "./before-asking";
import { callOff } from "./call-off";
import { lendLater } from "./carry-out";
import { copyOutput } from "./copy-output";
import { assetIdOf, bookCost, deliver, deliverLate, takeFrom, slateThere } from "./deliver";
import { deliveryOf, outsideOf } from "./delivery-of";
import {
  contextFor,
  seeded,
  stoppable,
  type AttemptFacts,
  type ContextNeeds,
} from "./maker-context";
import { MakerPulse } from "./maker-pulse";
import { mark } from "./marks";
import { StepEvents } from "./step-events";
import { throttled } from "./throttled";
import { asFailure, copies, isLasting, longestFind, startFailure, words } from "./step-faults";

export interface StepNeeds extends ContextNeeds {
  readonly gate: Gate;
  readonly health: MakerHealth;
  readonly media: Pick<MediaMaker, "look" | "thumb">;
  readonly limits: (maker: string) => Promise<MakerLimits>;
  /** Known without a wait: nothing stands between an attempt's intent and its start. */
  readonly resting: () => Promise<ReadonlyMap<string, number>>;
  /** False once its run is cancelled. */
  readonly wanted: () => boolean;
}

/** One attempt as a step finds it. */
export interface Standing {
  readonly facts: AttemptFacts;
  readonly attempt: Attempt;
  readonly provider: Provider;
}

/**
 * The steps of an attempt. Each does its one thing with the world and answers what happened, as
 * events; none writes to the run's log. Each may be done again after a crash at any point of it.
 */
export class AttemptSteps {
  readonly #events: StepEvents;
  readonly #pulse: MakerPulse;

  constructor(
    private readonly needs: StepNeeds,
    private readonly standing: Standing,
  ) {
    this.#events = new StepEvents(standing);
    this.#pulse = new MakerPulse(needs, standing);
  }

  async do(step: AttemptStep | "start"): Promise<RunEvent[]> {
    const steps: Record<AttemptStep | "start", () => Promise<RunEvent[]>> = {
      start: () => this.#start(),
      resume: () => this.#resume(),
      find: () => this.#find(),
      check: () => this.#check(),
      expire: () => this.#expire(),
      judge: async () => [],
      keep: () => this.#keep(),
      drop: () => this.#drop(),
    };
    const events = await steps[step]();
    this.#pulse.note(events);
    await clearShelf(this.needs.objects, this.standing, events);
    return events;
  }

  /** What the maker's own report says of a start that was given up: an extra take. */
  async found(handle: unknown): Promise<RunEvent[]> {
    const { provider } = this.standing;
    const answer = await provider.check?.(handle, await this.#context());
    if (answer?.status !== "done") return [];
    const stored = await this.#copy(answer);
    const { take, share } = await deliverLate(this.needs.env.DB, { ...this.#delivery(), stored });
    lendLater(this.needs.env, share);
    return [{ type: "take-found", at: Date.now(), node: this.standing.facts.node.id, take }];
  }

  async #context(): Promise<ProviderContext> {
    const context = await contextFor(this.needs, this.standing.provider, this.standing.facts);
    return { ...context, fetch: this.#pulse.listening(context.fetch) };
  }

  async #start(): Promise<RunEvent[]> {
    const { provider, facts } = this.standing;
    let context: ProviderContext;
    try {
      await this.#pulse.refuseResting();
      context = await this.#context();
    } catch (fault) {
      return [this.#events.failed(asFailure(fault))];
    }
    await mark(this.needs.env, "before-submit");
    let answer: Answer;
    const send = stoppable(context.fetch, this.needs.wanted);
    try {
      answer = await provider.start(seeded(facts.job), { ...context, fetch: send.fetch });
    } catch (fault) {
      if (send.stopped()) return [this.#events.dropped()];
      return this.#startFault(fault);
    }
    await mark(this.needs.env, "after-submit");
    return this.#answered(answer);
  }

  async #startFault(fault: unknown): Promise<RunEvent[]> {
    const { provider } = this.standing;
    const error = startFailure(fault, provider);
    if (!(fault instanceof ProviderError) && !this.needs.signal.aborted)
      console.error("start", words(fault));
    if (error.kind === "rate-limited")
      return [this.#events.failed(await throttled(this.needs, this.standing, error))];
    // It answered with something that is of no use, and wants its money all the same.
    if (error.kind === "unusable") await this.#book("loss");
    if (error.kind !== "unknown-start") return [this.#events.failed(error)];
    return provider.find ? [this.#events.lost()] : this.#unknown();
  }

  /** The start may have cost the studio something; the user it costs nothing. */
  async #unknown(): Promise<RunEvent[]> {
    await this.#book("loss");
    const message = says.theMakersAnswerWasLost;
    return [this.#events.failed(new ProviderError("unknown-start", message))];
  }

  async #resume(): Promise<RunEvent[]> {
    const { provider } = this.standing;
    if (provider.repeatable) return this.#start();
    return provider.find ? [this.#events.lost()] : this.#unknown();
  }

  async #find(): Promise<RunEvent[]> {
    const { provider, attempt, facts } = this.standing;
    try {
      const lost = { task: seeded(facts.job), since: attempt.at };
      const answer = await provider.find?.(lost, await this.#context());
      if (answer) return await this.#answered(answer);
      if (Date.now() < attempt.at + longestFind) return [this.#events.stumbled("find", null)];
      // The maker's own list does not hold it: it never arrived, and may be sent again.
      const message = says.theMakerNeverReceivedThis;
      return [this.#events.failed(new ProviderError("broken", message, { retryable: true }))];
    } catch (fault) {
      if (isLasting(fault) || Date.now() > attempt.at + 10 * longestFind) return this.#unknown();
      return [this.#events.stumbled("find", fault)];
    }
  }

  async #answered(answer: Answer): Promise<RunEvent[]> {
    if (answer.status === "done") return this.#collect(answer);
    const { place } = this.#events;
    const { askAgainIn } = answer;
    // What was just started is written down at once: nothing is asked in between.
    const started = this.standing.attempt.status === "started";
    const pause = started ? await beforeAsking(this.needs, this.standing, askAgainIn) : askAgainIn;
    const at = Date.now();
    const due = at + pause;
    const told: RunEvent = started
      ? { type: "attempt-progressed", ...place, progress: answer.progress ?? 0, due }
      : { type: "attempt-started", ...place, handle: answer.handle as never, due };
    if (!answer.waitsFor) return [told];
    const { node, job } = place;
    const wait = { why: answer.waitsFor, until: null };
    return [told, { type: "job-waits", at, node, job, wait }];
  }

  async #ask(): Promise<Answer> {
    const { provider, attempt } = this.standing;
    if (!provider.check) throw new ProviderError("broken", says.theMakerCantBeAsked);
    await mark(this.needs.env, "poll");
    return provider.check(attempt.handle, await this.#context());
  }

  async #check(): Promise<RunEvent[]> {
    let answer: Answer;
    try {
      answer = await this.#ask();
    } catch (fault) {
      if (!isLasting(fault)) return [this.#events.stumbled("check", fault)];
      const error = asFailure(fault);
      if (error.kind === "unusable") await this.#book("loss");
      return [this.#events.failed(error)];
    }
    return this.#answered(answer);
  }

  #copy({ artifact }: Extract<Answer, { status: "done" }>) {
    const { env, objects, media, signal } = this.needs;
    const { provider, facts } = this.standing;
    const { id: attempt, run, job } = facts;
    return copyOutput(
      { objects, media, signal, ...outsideOf(env, provider) },
      { owner: run.owner, attempt, task: job.task.kind },
      artifact,
    );
  }

  /** The maker says it is done: that counts only once the file is whole in the store. */
  async #collect(answer: Extract<Answer, { status: "done" }>): Promise<RunEvent[]> {
    const { attempt, provider } = this.standing;
    await mark(this.needs.env, "success-seen");
    try {
      const output = await this.#copy(answer);
      await mark(this.needs.env, "object-put");
      return [{ type: "attempt-stored", ...this.#events.place, output }];
    } catch (fault) {
      const unusable = fault instanceof ProviderError && fault.kind === "unusable";
      const final = unusable && (!fault.retryable || attempt.stumbles >= copies);
      if (attempt.status === "started" && !final) return [this.#events.stumbled("copy", fault)];
      if (provider.repeatable && !unusable) {
        const error = new ProviderError("broken", says.itCouldNotBeKept, { retryable: true });
        return [this.#events.failed(error)];
      }
      await this.#book("loss");
      const message = unusable ? fault.message : says.whatTheMakerMade;
      return [this.#events.failed(new ProviderError("unusable", message, { retryable: false }))];
    }
  }

  readonly #delivery = (): ReturnType<typeof deliveryOf> => deliveryOf(this.standing);

  async #book(kind: "cost" | "loss"): Promise<void> {
    const statements = bookCost(this.needs.env.DB, this.#delivery(), kind);
    if (statements.length > 0) await this.needs.env.DB.batch(statements);
  }

  async #keep(): Promise<RunEvent[]> {
    const { attempt } = this.standing;
    const stored = attempt.output;
    if (!stored) return [this.#events.failed(new ProviderError("broken", says.itsOutputIsGone))];
    await mark(this.needs.env, "before-delivery");
    try {
      const delivered = await deliver(this.needs.env.DB, { ...this.#delivery(), stored });
      await mark(this.needs.env, "delivered");
      if (!delivered) return await this.#drop();
      lendLater(this.needs.env, delivered.share);
      return [this.#events.delivered(delivered.take)];
    } catch (fault) {
      // Its hold was given back: the run was cancelled, and the take is nobody's.
      if (isResolved(fault)) return await this.#drop();
      console.error("keep", words(fault));
      return [this.#events.stumbled("keep", fault)];
    }
  }

  /** Called off at its maker: nothing of it is kept or charged. */
  async #callOff(): Promise<void> {
    const { attempt, provider, facts } = this.standing;
    const costs = await callOff(provider, facts, attempt, () => this.#context());
    if (costs) await this.#book("loss");
  }

  async #expire(): Promise<RunEvent[]> {
    try {
      const answer = await this.#ask();
      if (answer.status === "done") return await this.#collect(answer);
    } catch (fault) {
      if (isLasting(fault)) return [this.#events.failed(asFailure(fault))];
    }
    await this.#callOff();
    const message = says.theMakerTookTooLong;
    return [this.#events.failed(new ProviderError("broken", message))];
  }

  async #drop(): Promise<RunEvent[]> {
    const { attempt, facts } = this.standing;
    const slate = await slateThere(this.needs.env.DB, facts.id);
    if (slate !== null && attempt.output) {
      const take = takeFrom({ ...this.#delivery(), stored: attempt.output });
      return [this.#events.delivered({ ...take, slate })];
    }
    await this.#callOff();
    // Also what was stored just before a crash, and so is in no log.
    const key = objectKeyOf(facts.run.owner, assetIdOf(facts.id));
    await this.needs.objects.remove([key, posterKeyOf(key)]);
    return [this.#events.dropped()];
  }
}
