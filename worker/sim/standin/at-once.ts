import { randomUUID } from "node:crypto";
import { digestOf } from "./chance.ts";
import { inputDigest } from "./input-digest.ts";
import { Jobs, type Job } from "./jobs.ts";
import type { Workshop } from "./maker.ts";
import { makingOf } from "./media-origin.ts";
import { faultOf, faults, type Course, type Family, type Fault } from "./plan.ts";

/** What is asked of a maker that answers with what it made. */
export interface AtOnceOrder {
  readonly model: string;
  readonly family: Family;
  /** As it came, its files by what is in them. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The words that may hold a marker. */
  readonly text: string;
}

/** The refusals of a maker that answers at once: its content rules speak before anything is made. */
export const refusalOf = (course: Course): Fault | null =>
  faultOf(course, [...faults.refusal, "moderated"]);

/** The jobs of a maker that answers at once: each is over by the time it is told. */
export class AtOnce {
  readonly jobs: Jobs;
  readonly #provider: string;
  readonly #workshop: Workshop;
  readonly #awaited = new Map<string, () => void>();

  constructor(provider: string, workshop: Workshop) {
    this.#provider = provider;
    this.#workshop = workshop;
    const { plan, log } = workshop;
    this.jobs = new Jobs({
      provider,
      plan,
      log,
      media: { make: () => undefined },
      onEnded: ({ id }) => this.#awaited.get(id)?.(),
    });
  }

  /**
   * Takes an order and answers its job once that is over; never, when it is stuck. `refuse` may
   * answer the request with a refusal and tells why: then null.
   */
  async take(
    { model, family, input, text }: AtOnceOrder,
    refuse: (course: Course) => string | null,
  ): Promise<Job | null> {
    const { media, log } = this.#workshop;
    const digest = inputDigest(input, (address) => media.contentOf(address));
    const course = this.jobs.course(model, family, digest, text);
    const why = refuse(course);
    if (why !== null) {
      log.add({ provider: this.#provider, event: "refused", model, digest, why });
      return null;
    }
    // Nobody asks after it, so it goes by the clock alone.
    const timed = { ...course, takes: course.polls === null ? course.takes : 0, polls: null };
    const id = randomUUID();
    const over = new Promise<void>((resolve) => this.#awaited.set(id, resolve));
    const job = this.jobs.accept({
      id,
      model,
      family,
      digest,
      input,
      webhook: null,
      course: timed,
    });
    await over;
    this.#awaited.delete(id);
    return job;
  }

  /** What a job made, for the answer itself: whole, or as its fault spoils it. */
  bytesOf(job: Job): Buffer {
    const fault = faultOf(job.course, ["output-zero", "output-truncated", "output-wrong-type"]);
    const whole = makingOf(job, 0)();
    const bytes =
      fault === "output-zero"
        ? Buffer.alloc(0)
        : fault === "output-truncated"
          ? whole.subarray(0, whole.length >> 1)
          : fault === "output-wrong-type"
            ? Buffer.from("<!doctype html><script>alert(1)</script>")
            : whole;
    this.#workshop.log.add({
      provider: this.#provider,
      event: "output-served",
      job: job.id,
      kind: fault ?? "whole",
      bytes: bytes.length,
      sha256: digestOf(bytes),
    });
    return bytes;
  }

  /** Tells the truth about an answer that did not come as it should. */
  spoilt(job: Job, fault: Fault | null): void {
    if (fault)
      this.#workshop.log.add({
        provider: this.#provider,
        event: "answer-spoiled",
        job: job.id,
        why: fault,
      });
  }
}
