import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { AtOnce } from "../standin/at-once.ts";
import type { Job } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import type { Course, Fault } from "../standin/plan.ts";
import { readForm, type Form } from "../standin/read-form.ts";
import { answerSubmission, answerWithFile } from "../standin/spoil.ts";
import { endpoints, problemsOf, sizeOf } from "./endpoints.ts";
import { LaterResults } from "./later.ts";
import { problem, refuse, unauthenticated } from "./refuse.ts";

const provider = "stability";
const mostBytes = 10 * 1024 * 1024;
/** What is drawn here is no larger, however large the real one would be. */
const mostDrawn = 2048;

/** Controls keep the size they are given, upscales make it four times as large. */
function sizeOfOutput(name: string, form: Form): Record<string, string> {
  const size = name.startsWith("generate") ? null : sizeOf(form);
  if (!size) return {};
  const times = name === "upscale/fast" ? 4 : 1;
  const scale = Math.min(times, mostDrawn / Math.max(size.width, size.height));
  return { size: `${Math.round(size.width * scale)}x${Math.round(size.height * scale)}` };
}

/** Speaks Stability's v2beta API for stills, all of it at one address. */
export class StabilityStandIn extends OneAddress {
  readonly #atOnce: AtOnce;
  readonly #later: LaterResults;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    this.#atOnce = new AtOnce(provider, workshop);
    this.#later = new LaterResults(workshop);
  }

  *jobs(): Generator<Job> {
    yield* this.#atOnce.jobs.all.values();
    yield* this.#later.jobs.all.values();
  }

  protected override rest(): void {
    this.#atOnce.jobs.close();
    this.#later.jobs.close();
  }

  get url(): string {
    return this.root;
  }

  protected override async serve(request: Recorded, response: ServerResponse): Promise<void> {
    const { method, path, headers, raw } = request;
    response.setHeader("x-request-id", randomUUID().replaceAll("-", ""));
    if (!/^Bearer (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      this.workshop.log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response);
    }
    if (method === "GET" && path === "/v1/user/balance") {
      return sendJson(response, 200, { credits: 979.5 });
    }
    if (method === "GET" && /^\/v2beta\/results\/\w+$/.test(path)) {
      return this.#later.look(request, response, (job) => this.#answer(request, response, job));
    }
    const name = /^\/v2beta\/stable-image\/([a-z]+\/[a-z0-9]+)$/.exec(path)?.[1] ?? "";
    if (method !== "POST" || !endpoints[name]) {
      return problem(response, 404, "not_found", ["The requested resource does not exist."]);
    }
    if (raw.length > mostBytes) {
      this.workshop.log.add({ provider, event: "refused", why: "too large", path });
      return problem(response, 413, "payload_too_large", ["body: is larger than 10MiB"]);
    }
    const form = await readForm(request);
    if (!form) return problem(response, 400, "bad_request", ["content-type: must be multipart"]);
    return this.#make(request, response, name, form);
  }

  async #make(request: Recorded, response: ServerResponse, name: string, form: Form) {
    const { fields } = form;
    const order = {
      model: fields["model"] ?? `stable-image/${name}`,
      family: "image" as const,
      input: { ...form.input, ...sizeOfOutput(name, form) },
      text: fields["prompt"] ?? JSON.stringify(form.input),
    };
    const refusing = (course: Course) => {
      const fault = refuse(response, course, this.workshop.plan.retryAfter);
      if (fault) return fault;
      const problems = problemsOf(name, form);
      if (problems.length > 0) problem(response, 400, "bad_request", problems);
      return problems[0] ?? null;
    };
    if (name === "upscale/creative")
      return this.#later.order(request, response, { model: order.model, form, refusing });
    const job = await this.#atOnce.take(order, refusing);
    if (job) this.#atOnce.spoilt(job, this.#answer(request, response, job));
  }

  /** The picture itself, or for those who ask so the same in JSON. */
  #answer({ headers }: Recorded, response: ServerResponse, job: Job): Fault | null {
    const asJson = headers["accept"]?.startsWith("application/json") ?? false;
    return asJson ? this.#tell(response, job) : this.#send(response, job);
  }

  /** A picture whose content was filtered is a success too, and blurred. */
  #reasonOf({ ending, course: { faults } }: Job): string {
    return faults.has("nsfw") || ending === "moderated" ? "CONTENT_FILTERED" : "SUCCESS";
  }

  #send(response: ServerResponse, job: Job) {
    const { faults, shape } = job.course;
    const type = `image/${job.input["output_format"] === "jpeg" ? "jpeg" : "png"}`;
    const reason = { "finish-reason": this.#reasonOf(job), seed: "343940597" };
    if (!faults.has("no-artifact")) {
      const bytes = this.#atOnce.bytesOf(job);
      return answerWithFile(response, job.course, {
        bytes,
        headers: { "content-type": type, ...reason },
      });
    }
    const lie = Buffer.from(JSON.stringify({ errors: ["Something went wrong."] }));
    const headers: Record<string, string> = {
      "content-type": type,
      ...(shape === "json" ? reason : shape === "error" ? { "finish-reason": "ERROR" } : {}),
    };
    const bytes = shape === "json" ? lie : this.#atOnce.bytesOf(job);
    return answerWithFile(response, job.course, { bytes, headers });
  }

  /** Its reason is in the body alone. */
  #tell(response: ServerResponse, job: Job) {
    const { faults } = job.course;
    const image = faults.has("empty-url") ? "" : this.#atOnce.bytesOf(job).toString("base64");
    const body = { image, finish_reason: this.#reasonOf(job), seed: 343_940_597 };
    response.setHeader("content-type", "application/json; type=image/png");
    const told = faults.has("no-artifact") ? { ...body, image: undefined } : body;
    return answerSubmission(response, job.course, { status: 200, body: told, without: "image" });
  }
}
