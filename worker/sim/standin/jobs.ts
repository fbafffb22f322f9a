import { courseOf, type Course, type Family, type Fault, type Plan } from "./plan.ts";
import type { TruthLog } from "./truth-log.ts";

export type Ending = "succeeded" | "failed" | "moderated" | "canceled" | "aborted";

export interface Job {
  readonly provider: string;
  readonly id: string;
  readonly model: string;
  readonly family: Family;
  readonly digest: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly webhook: string | null;
  readonly course: Course;
  readonly created: number;
  state: "waiting" | "running" | "over";
  ending: Ending | null;
  started: number | null;
  ended: number | null;
  polls: number;
  /** How often each fault of telling has shown. */
  readonly shown: Map<string, number>;
}

export type NewJob = Pick<
  Job,
  "id" | "model" | "family" | "digest" | "input" | "webhook" | "course"
>;

interface Surroundings {
  readonly provider: string;
  readonly plan: Plan;
  readonly log: TruthLog;
  readonly media: { make(job: Job): void };
  readonly onEnded: (job: Job) => void;
}

function endingOf({ faults }: Course): Ending {
  if (faults.has("job-fails")) return "failed";
  if (faults.has("moderated")) return "moderated";
  if (faults.has("canceled")) return "canceled";
  return faults.has("aborted") ? "aborted" : "succeeded";
}

/** The jobs of one maker. They go on by the clock, or by the number of questions when so marked. */
export class Jobs {
  readonly all = new Map<string, Job>();
  readonly #submitted = new Map<string, number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** How a submission will go; each further one of an equal input counts. */
  course(model: string, family: Family, digest: string, text: string): Course {
    const before = this.#submitted.get(digest) ?? 0;
    this.#submitted.set(digest, before + 1);
    const { plan, provider, log } = this.#around;
    const course = courseOf(plan, { provider, model, family, digest, before }, text);
    const { tag } = course;
    if (tag) log.add({ provider, event: "asked", model, digest, tag });
    return course;
  }

  accept(job: NewJob): Job {
    const { provider, log } = this.#around;
    const whole: Job = {
      ...job,
      provider,
      created: Date.now(),
      state: "waiting",
      ending: null,
      started: null,
      ended: null,
      polls: 0,
      shown: new Map(),
    };
    this.all.set(job.id, whole);
    const { id, model, digest, webhook, course } = whole;
    const faults = [...course.faults];
    const tag = course.tag || undefined;
    log.add({ provider, event: "accepted", job: id, model, digest, webhook, faults, tag });
    if (course.polls === null) this.#keepTime(whole);
    return whole;
  }

  #keepTime(job: Job): void {
    const { takes, faults } = job.course;
    const wait = takes * (faults.has("cold-boot") ? 0.85 : 0.3);
    this.later(wait, () => {
      this.#run(job);
      // A job that takes no time to speak of is made when it is asked for.
      if (takes > 100) this.#around.media.make(job);
    });
    if (!faults.has("stuck")) this.later(takes, () => this.end(job, endingOf(job.course)));
  }

  later(delay: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delay);
    this.#timers.add(timer);
  }

  #run(job: Job): void {
    if (job.state !== "waiting") return;
    job.state = "running";
    job.started = Date.now();
    const { provider, log } = this.#around;
    log.add({ provider, event: "running", job: job.id });
  }

  end(job: Job, ending: Ending): void {
    if (job.state === "over") return;
    this.#run(job);
    job.state = "over";
    job.ending = ending;
    job.ended = Date.now();
    const { provider, log, onEnded } = this.#around;
    log.add({ provider, event: "ended", job: job.id, status: ending });
    onEnded(job);
  }

  /** One more question about a job: what it is told to be, which need not be what it is. */
  look(job: Job): Job["state"] {
    job.polls += 1;
    const { polls, faults } = job.course;
    if (polls !== null && job.state !== "over") {
      const waiting = faults.has("cold-boot") ? polls - 1 : Math.ceil(polls / 2);
      if (job.polls > polls && !faults.has("stuck")) this.end(job, endingOf(job.course));
      else if (job.polls > waiting) this.#run(job);
    }
    const back = job.state === "running" && this.shows(job, "status-backwards", 1, 1);
    return back ? "waiting" : job.state;
  }

  /** Whether a passing fault of a job's telling shows this time: after `late` times, for `usual`. */
  shows(job: Job, fault: Fault, usual = 1, late = 0): boolean {
    if (!job.course.faults.has(fault)) return false;
    const shown = job.shown.get(fault) ?? 0;
    job.shown.set(fault, shown + 1);
    return shown >= late && shown < late + (job.course.times ?? usual);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
