import type { RunEvent, Stored } from "@aktion/schema/run/events";
import type { AttemptStep } from "../engine/action";
import { ProviderError, type Answer } from "../ports/provider";
import type { SimGate } from "./simulate-gate";
import type { SimMaker } from "./simulate-makers";
import { HoldResolved, type SimStore } from "./simulate-store";
import { keptFrom, storedFrom, takeFrom, takeIdOf, type SimStanding } from "./simulate-takes";
import type { World } from "./simulate-world";

type Steps = Generator<number, RunEvent[], undefined>;

export interface SimOutside {
  readonly world: World;
  readonly store: SimStore;
  readonly gate: SimGate;
}

const firstFind = 2000;
const longestFind = 90_000;
const copies = 6;

const isLasting = (fault: unknown): fault is ProviderError =>
  fault instanceof ProviderError && !fault.retryable && fault.kind !== "rate-limited";

/** The host's steps of an attempt: between any two things they do to the world, a crash may come. */
export class SimSteps {
  readonly #place: { readonly node: string; readonly job: number; readonly attempt: string };

  constructor(
    private readonly outside: SimOutside,
    private readonly maker: SimMaker,
    private readonly standing: SimStanding,
  ) {
    const { node, place, attempt } = standing;
    this.#place = { node, job: place, attempt: attempt.id };
  }

  do(step: AttemptStep | "start"): Steps {
    if (step === "start") return this.#start();
    if (step === "resume") return this.#resume();
    if (step === "find") return this.#find();
    if (step === "check") return this.#check();
    if (step === "expire") return this.#expire();
    if (step === "judge") return this.#judge();
    return step === "keep" ? this.#keep() : this.#drop();
  }

  /** What a maker's report says of a start that was given up. */
  *found(handle: string): Steps {
    const { world, store } = this.outside;
    yield world.moment();
    if (this.maker.check(handle).status !== "done") return [];
    yield world.moment();
    const stored = this.#stored(handle);
    yield world.moment();
    const take = { ...takeFrom(this.standing, stored), charged: 0 };
    store.call(() => store.putTake({ ...keptFrom(this.standing, take), late: true }));
    yield world.moment();
    return [{ type: "take-found", at: world.now, node: this.#place.node, take }];
  }

  #stored(handle: string): Stored {
    const stored = storedFrom(this.standing, handle);
    this.outside.store.objects.add(stored.key!);
    return stored;
  }

  #failed(fault: ProviderError): RunEvent {
    const failure = fault.toFailure();
    return { type: "attempt-failed", at: this.outside.world.now, ...this.#place, failure };
  }

  #stumbled(step: "find" | "check" | "copy" | "keep"): RunEvent {
    const { world } = this.outside;
    const pause = Math.min(60_000, 1000 * 2 ** Math.min(this.standing.attempt.stumbles, 8));
    const due = world.now + pause * (0.75 + world.random() / 2);
    const message = "It is asked again.";
    return { type: "attempt-stumbled", at: world.now, ...this.#place, step, message, due };
  }

  #lost(): RunEvent {
    const { now } = this.outside.world;
    return { type: "attempt-lost", at: now, ...this.#place, due: now + firstFind };
  }

  *#unknown(): Steps {
    const { world, store } = this.outside;
    yield world.moment();
    store.call(() => store.book(this.#place.attempt, "loss"));
    yield world.moment();
    return [this.#failed(new ProviderError("unknown-start", "The maker's answer was lost."))];
  }

  *#start(): Steps {
    const { world, gate } = this.outside;
    const { run, attempt, isCancelled } = this.standing;
    const { traits } = this.maker;
    yield world.moment();
    // Its inputs were prepared meanwhile: nothing is sent for a run that was cancelled in between.
    if (isCancelled()) return [];
    let answer: Answer;
    try {
      answer = this.maker.start(attempt.id, run);
    } catch (fault) {
      yield world.moment();
      if (fault instanceof ProviderError) {
        if (fault.kind === "rate-limited") {
          gate.pause(traits.name, fault.retryAt ?? world.now + 5000);
          yield world.moment();
        }
        return [this.#failed(fault)];
      }
      if (traits.repeatable)
        return [this.#failed(new ProviderError("broken", "No answer.", { retryable: true }))];
      return traits.find ? [this.#lost()] : yield* this.#unknown();
    }
    yield world.moment();
    return yield* this.#answered(answer);
  }

  *#resume(): Steps {
    const { traits } = this.maker;
    if (traits.repeatable) return yield* this.#start();
    yield this.outside.world.moment();
    return traits.find ? [this.#lost()] : yield* this.#unknown();
  }

  *#find(): Steps {
    const { world } = this.outside;
    const { attempt } = this.standing;
    yield world.moment();
    try {
      const answer = this.maker.find(attempt.id);
      yield world.moment();
      if (answer) return yield* this.#answered(answer);
    } catch (fault) {
      if (isLasting(fault) || world.now > attempt.at + 10 * longestFind)
        return yield* this.#unknown();
      return [this.#stumbled("find")];
    }
    if (world.now < attempt.at + longestFind) return [this.#stumbled("find")];
    return [this.#failed(new ProviderError("broken", "Never received.", { retryable: true }))];
  }

  *#answered(answer: Answer): Steps {
    if (answer.status === "done") return yield* this.#collect(answer);
    const { now } = this.outside.world;
    const due = now + answer.askAgainIn;
    const at = { at: now, ...this.#place };
    if (this.standing.attempt.status === "started")
      return [{ type: "attempt-progressed", ...at, progress: answer.progress ?? 0, due }];
    return [{ type: "attempt-started", ...at, handle: String(answer.handle), due }];
  }

  *#check(): Steps {
    const { world } = this.outside;
    yield world.moment();
    let answer: Answer;
    try {
      answer = this.maker.check(String(this.standing.attempt.handle));
    } catch (fault) {
      yield world.moment();
      return isLasting(fault) ? [this.#failed(fault)] : [this.#stumbled("check")];
    }
    yield world.moment();
    return yield* this.#answered(answer);
  }

  *#collect(answer: Extract<Answer, { status: "done" }>): Steps {
    const { world } = this.outside;
    const { attempt } = this.standing;
    yield world.moment();
    const unusable = world.fails(0.3);
    if (unusable || world.fails(0.5)) {
      const final = unusable && attempt.stumbles >= copies;
      if (attempt.status === "started" && !final) return [this.#stumbled("copy")];
      if (this.maker.traits.repeatable && !unusable)
        return [this.#failed(new ProviderError("broken", "Not kept.", { retryable: true }))];
      return [this.#failed(new ProviderError("unusable", "It does not open."))];
    }
    const { artifact } = answer;
    const output = this.#stored(artifact.kind === "text" ? artifact.text : "");
    yield world.moment();
    return [{ type: "attempt-stored", at: world.now, ...this.#place, output }];
  }

  *#judge(): Steps {
    const { world } = this.outside;
    yield world.moment();
    const score = world.random();
    return [
      { type: "attempt-judged", at: world.now, ...this.#place, accepted: score > 0.6, score },
    ];
  }

  *#keep(): Steps {
    const { world, store } = this.outside;
    const { attempt, slot } = this.standing;
    const { node, job } = this.#place;
    yield world.moment();
    const take = takeFrom(this.standing, attempt.output!);
    try {
      const kept = store.call(() => store.deliver(keptFrom(this.standing, take), attempt.id, slot));
      yield world.moment();
      if (!kept) return yield* this.#drop();
      return [{ type: "take-delivered", at: world.now, node, job, take }];
    } catch (fault) {
      if (fault instanceof HoldResolved) return yield* this.#drop();
      return [this.#stumbled("keep")];
    }
  }

  *#callOff(): Steps {
    const { world, store } = this.outside;
    const { attempt } = this.standing;
    if (attempt.status === "started") {
      yield world.moment();
      this.maker.cancel(String(attempt.handle));
    }
    yield world.moment();
    if (attempt.status !== "intended" || !this.maker.traits.repeatable)
      store.call(() => store.book(attempt.id, "loss"));
    return [];
  }

  *#expire(): Steps {
    const { world } = this.outside;
    yield world.moment();
    try {
      const answer = this.maker.check(String(this.standing.attempt.handle));
      yield world.moment();
      if (answer.status === "done") return yield* this.#collect(answer);
    } catch (fault) {
      if (isLasting(fault)) return [this.#failed(fault)];
    }
    yield* this.#callOff();
    return [this.#failed(new ProviderError("broken", "It took too long."))];
  }

  *#drop(): Steps {
    const { world, store } = this.outside;
    const { attempt } = this.standing;
    const { node, job } = this.#place;
    yield world.moment();
    const { output } = attempt;
    const delivered = store.call(() => store.takes.get(takeIdOf(attempt.id)));
    if (delivered && output)
      return [
        { type: "take-delivered", at: world.now, node, job, take: takeFrom(this.standing, output) },
      ];
    yield* this.#callOff();
    yield world.moment();
    if (output?.key) store.objects.delete(output.key);
    yield world.moment();
    return [{ type: "attempt-dropped", at: world.now, ...this.#place }];
  }
}
