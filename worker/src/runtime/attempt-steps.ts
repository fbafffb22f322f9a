import type { RunEvent } from "@aktion/schema/run/events";
import type { Attempt } from "@aktion/schema/run/state";
import type { AttemptStep } from "../engine/action";
import type { Gate } from "../ports/outside";
import { ProviderError, type Answer, type Provider, type ProviderContext } from "../ports/provider";
import { isResolved } from "../storage/ledger";
import { copyOutput } from "./copy-output";
import { bookCost, deliver, deliverLate, takeFrom, takeThere, type Delivery } from "./deliver";
import { deliveryOf, outsideOf } from "./delivery-of";
import { contextFor, seeded, type AttemptFacts, type ContextNeeds } from "./maker-context";
import { mark } from "./marks";
import {
  asFailure,
  copies,
  firstFind,
  isLasting,
  longestFind,
  pauseAfter,
  words,
} from "./step-faults";

export interface StepNeeds extends ContextNeeds {
  readonly gate: Gate;
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
  readonly #place: { readonly node: string; readonly job: number; readonly attempt: string };

  constructor(
    private readonly needs: StepNeeds,
    private readonly standing: Standing,
  ) {
    const { facts } = standing;
    this.#place = { node: facts.node.id, job: facts.place, attempt: facts.id };
  }

  do(step: AttemptStep | "start"): Promise<RunEvent[]> {
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
    return steps[step]();
  }

  /** What the maker's own report says of a start that was given up: an extra take. */
  async found(handle: unknown): Promise<RunEvent[]> {
    const { provider } = this.standing;
    const answer = await provider.check?.(handle, await this.#context());
    if (answer?.status !== "done") return [];
    const stored = await this.#copy(answer);
    const take = await deliverLate(this.needs.env.DB, { ...this.#delivery(), stored });
    return [{ type: "take-found", at: Date.now(), node: this.#place.node, take }];
  }

  #context(): Promise<ProviderContext> {
    return contextFor(this.needs, this.standing.provider, this.standing.facts);
  }

  #failed(error: ProviderError): RunEvent {
    return { type: "attempt-failed", at: Date.now(), ...this.#place, failure: error.toFailure() };
  }

  #stumbled(step: "find" | "check" | "copy" | "keep", fault: unknown): RunEvent {
    const at = Date.now();
    const asked = fault instanceof ProviderError ? (fault.retryAt ?? 0) : 0;
    const due = Math.max(asked, at + pauseAfter(this.standing.attempt.stumbles));
    const message = fault instanceof ProviderError ? fault.message : "It is asked again.";
    return { type: "attempt-stumbled", at, ...this.#place, step, message, due };
  }

  #lost(): RunEvent {
    const at = Date.now();
    return { type: "attempt-lost", at, ...this.#place, due: at + firstFind };
  }

  async #start(): Promise<RunEvent[]> {
    const { provider, facts } = this.standing;
    let context: ProviderContext;
    try {
      context = await this.#context();
    } catch (fault) {
      return [this.#failed(asFailure(fault))];
    }
    await mark(this.needs.env, "before-submit");
    let answer: Answer;
    try {
      answer = await provider.start(seeded(facts.job), context);
    } catch (fault) {
      return this.#startFault(fault);
    }
    await mark(this.needs.env, "after-submit");
    return this.#answered(answer);
  }

  async #startFault(fault: unknown): Promise<RunEvent[]> {
    const { provider } = this.standing;
    // A fault that an adapter has no name for says nothing of whether the start was taken.
    const error =
      fault instanceof ProviderError
        ? fault
        : new ProviderError(
            provider.repeatable ? "broken" : "unknown-start",
            "The maker could not be reached.",
            { retryable: provider.repeatable },
          );
    if (!(fault instanceof ProviderError) && !this.needs.signal.aborted)
      console.error("start", words(fault));
    if (error.kind === "rate-limited") await this.#rest(error);
    if (error.kind !== "unknown-start") return [this.#failed(error)];
    return provider.find ? [this.#lost()] : this.#unknown();
  }

  async #rest({ retryAt }: ProviderError): Promise<void> {
    await this.needs.gate.pause(this.standing.provider.name, retryAt ?? Date.now() + 5000);
  }

  /** The start may have cost the studio something; the user it costs nothing. */
  async #unknown(): Promise<RunEvent[]> {
    await this.#book("loss");
    const message =
      "The maker's answer was lost, so it was not asked again. Nothing was charged; run again to retry.";
    return [this.#failed(new ProviderError("unknown-start", message))];
  }

  async #resume(): Promise<RunEvent[]> {
    const { provider } = this.standing;
    if (provider.repeatable) return this.#start();
    return provider.find ? [this.#lost()] : this.#unknown();
  }

  async #find(): Promise<RunEvent[]> {
    const { provider, attempt, facts } = this.standing;
    try {
      const lost = { task: seeded(facts.job), since: attempt.at };
      const answer = await provider.find?.(lost, await this.#context());
      if (answer) return await this.#answered(answer);
      if (Date.now() < attempt.at + longestFind) return [this.#stumbled("find", null)];
      // The maker's own list does not hold it: it never arrived, and may be sent again.
      const message = "The maker never received this.";
      return [this.#failed(new ProviderError("broken", message, { retryable: true }))];
    } catch (fault) {
      if (isLasting(fault) || Date.now() > attempt.at + 10 * longestFind) return this.#unknown();
      return [this.#stumbled("find", fault)];
    }
  }

  async #answered(answer: Answer): Promise<RunEvent[]> {
    if (answer.status === "done") return this.#collect(answer);
    const at = Date.now();
    const due = at + answer.askAgainIn;
    if (this.standing.attempt.status === "started") {
      const progress = answer.progress ?? 0;
      return [{ type: "attempt-progressed", at, ...this.#place, progress, due }];
    }
    const handle = answer.handle as never;
    return [{ type: "attempt-started", at, ...this.#place, handle, due }];
  }

  async #ask(): Promise<Answer> {
    const { provider, attempt } = this.standing;
    if (!provider.check) throw new ProviderError("broken", "The maker can't be asked.");
    await mark(this.needs.env, "poll");
    return provider.check(attempt.handle, await this.#context());
  }

  async #check(): Promise<RunEvent[]> {
    let answer: Answer;
    try {
      answer = await this.#ask();
    } catch (fault) {
      if (!isLasting(fault)) return [this.#stumbled("check", fault)];
      const error = asFailure(fault);
      if (error.kind === "unusable") await this.#book("loss");
      return [this.#failed(error)];
    }
    return this.#answered(answer);
  }

  #copy({ artifact }: Extract<Answer, { status: "done" }>) {
    const { env, objects, signal } = this.needs;
    const { provider, facts } = this.standing;
    return copyOutput(
      { objects, signal, ...outsideOf(env, provider) },
      facts.run.owner,
      facts.id,
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
      return [{ type: "attempt-stored", at: Date.now(), ...this.#place, output }];
    } catch (fault) {
      const unusable = fault instanceof ProviderError && fault.kind === "unusable";
      const final = unusable && (!fault.retryable || attempt.stumbles >= copies);
      if (attempt.status === "started" && !final) return [this.#stumbled("copy", fault)];
      if (provider.repeatable && !unusable) {
        const error = new ProviderError("broken", "It could not be kept.", { retryable: true });
        return [this.#failed(error)];
      }
      await this.#book("loss");
      const message = unusable ? fault.message : "What the maker made could not be fetched.";
      return [this.#failed(new ProviderError("unusable", message, { retryable: false }))];
    }
  }

  #delivery(): Omit<Delivery, "stored"> {
    return deliveryOf(this.standing.facts, this.standing.provider);
  }

  async #book(kind: "cost" | "loss"): Promise<void> {
    const statements = bookCost(this.needs.env.DB, this.#delivery(), kind);
    if (statements.length > 0) await this.needs.env.DB.batch(statements);
  }

  async #keep(): Promise<RunEvent[]> {
    const { attempt } = this.standing;
    const stored = attempt.output;
    if (!stored) return [this.#failed(new ProviderError("broken", "Its output is gone."))];
    await mark(this.needs.env, "before-delivery");
    try {
      const take = await deliver(this.needs.env.DB, { ...this.#delivery(), stored });
      await mark(this.needs.env, "delivered");
      if (!take) return await this.#drop();
      const { node, job } = this.#place;
      return [{ type: "take-delivered", at: Date.now(), node, job, take }];
    } catch (fault) {
      // Its hold was given back: the run was cancelled, and the take is nobody's.
      if (isResolved(fault)) return await this.#drop();
      console.error("keep", words(fault));
      return [this.#stumbled("keep", fault)];
    }
  }

  /** Over at the maker, or called off there: either way nothing of it is kept or charged. */
  async #callOff(): Promise<void> {
    const { attempt, provider } = this.standing;
    if (attempt.status === "started" && provider.cancel) {
      await provider.cancel(attempt.handle, await this.#context()).catch(() => undefined);
    }
    if (attempt.status !== "intended" || !provider.repeatable) await this.#book("loss");
  }

  async #expire(): Promise<RunEvent[]> {
    try {
      const answer = await this.#ask();
      if (answer.status === "done") return await this.#collect(answer);
    } catch (fault) {
      if (isLasting(fault)) return [this.#failed(asFailure(fault))];
    }
    await this.#callOff();
    const message = "The maker took too long, so it was called off. Nothing was charged.";
    return [this.#failed(new ProviderError("broken", message))];
  }

  async #drop(): Promise<RunEvent[]> {
    const { attempt, provider, facts } = this.standing;
    const delivered = await takeThere(this.needs.env.DB, facts.id);
    if (delivered && attempt.output) {
      const take = takeFrom({ ...this.#delivery(), stored: attempt.output });
      const { node, job } = this.#place;
      return [{ type: "take-delivered", at: Date.now(), node, job, take }];
    }
    if ((attempt.status === "lost" || attempt.status === "intended") && provider.find) {
      const lost = { task: seeded(facts.job), since: attempt.at };
      const context = await this.#context();
      const answer = await provider.find(lost, context).catch(() => null);
      if (answer?.status === "pending")
        await provider.cancel?.(answer.handle, context).catch(() => undefined);
    }
    await this.#callOff();
    const { output } = attempt;
    const keys = [output?.key, output?.posterKey].filter((key) => typeof key === "string");
    if (keys.length > 0) await this.needs.objects.remove(keys);
    return [{ type: "attempt-dropped", at: Date.now(), ...this.#place }];
  }
}
