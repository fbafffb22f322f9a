import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { inputDigest } from "../standin/input-digest.ts";
import { Jobs, type Job } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import type { Course, Fault } from "../standin/plan.ts";
import type { Form } from "../standin/read-form.ts";
import { answerSubmission, spoilPoll } from "../standin/spoil.ts";
import { problem } from "./refuse.ts";

const provider = "stability";
/** It may be asked once in so long. */
const least = 10_000;

interface Ordered {
  readonly model: string;
  readonly form: Form;
  readonly refusing: (course: Course) => string | null;
}

/** The upscale that takes minutes: it is answered with an id, and asked after. */
export class LaterResults {
  readonly jobs: Jobs;
  readonly #workshop: Workshop;
  /** Whose key ordered a job: no other may ask after it. */
  readonly #keys = new Map<string, string>();
  readonly #asked = new Map<string, number>();

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
    const { plan, log, media } = workshop;
    this.jobs = new Jobs({ provider, plan, log, media, onEnded: () => undefined });
  }

  order({ headers }: Recorded, response: ServerResponse, { model, form, refusing }: Ordered): void {
    const { log } = this.#workshop;
    const { input } = form;
    const digest = inputDigest(input, (address) => address);
    const course = this.jobs.course(model, "image", digest, form.fields["prompt"] ?? "");
    const why = refusing(course);
    if (why !== null) {
      log.add({ provider, event: "refused", model, digest, why });
      return;
    }
    const id = randomBytes(32).toString("hex");
    this.#keys.set(id, headers["authorization"] ?? "");
    const family = "image" as const;
    this.jobs.accept({ id, model, family, digest, input, webhook: null, course });
    const fault = answerSubmission(response, course, { status: 200, body: { id }, without: "id" });
    if (fault) log.add({ provider, event: "answer-spoiled", job: id, why: fault });
  }

  look(
    { headers, path }: Recorded,
    response: ServerResponse,
    tell: (job: Job) => Fault | null,
  ): void {
    const job = this.jobs.all.get(path.split("/").at(-1) ?? "");
    const known = job && this.#keys.get(job.id) === headers["authorization"];
    if (!known || job.course.faults.has("data-removed")) {
      const gone = "id: the generation either does not exist or has expired.";
      return problem(response, 404, "generation_not_found", [gone]);
    }
    const body = { id: job.id, status: "in-progress" };
    const { retryAfter } = this.#workshop.plan;
    if (spoilPoll(response, (fault) => this.jobs.shows(job, fault), { body, retryAfter })) return;
    // Jobs that go by questions are for tests, which have no ten seconds to wait.
    const soon = Date.now() - (this.#asked.get(job.id) ?? 0) < least;
    this.#asked.set(job.id, Date.now());
    if (soon && job.course.polls === null)
      return problem(response, 429, "rate_limit_exceeded", ["Poll no more than every 10 seconds."]);
    if (this.jobs.look(job) !== "over") return sendJson(response, 202, body);
    if (job.ending !== "succeeded" && job.ending !== "moderated")
      return problem(response, 500, "internal_error", ["The generation failed."]);
    tell(job);
  }
}
