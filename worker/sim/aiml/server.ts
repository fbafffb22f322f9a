import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { AtOnce } from "../standin/at-once.ts";
import { inputDigest } from "../standin/input-digest.ts";
import { Jobs, type Job } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { parseJson } from "../standin/parse-json.ts";
import type { Course } from "../standin/plan.ts";
import { answerSubmission, spoilPoll } from "../standin/spoil.ts";
import { models, wrongWith } from "./models.ts";
import { problem, refuse, unauthenticated } from "./refuse.ts";
import { shotOf, stillOf } from "./told.ts";

const provider = "aiml";
const routes = { image: "/v1/images/generations", video: "/v2/video/generations" } as const;

interface Asked {
  readonly model: string;
  readonly input: Record<string, unknown>;
  readonly text: string;
  readonly refusing: (course: Course) => string | null;
}

function parse({ headers, body }: Recorded): Record<string, unknown> | null {
  if (!headers["content-type"]?.startsWith("application/json")) return null;
  return parseJson<Record<string, unknown>>(body);
}

/** Speaks AIML API: stills are answered at once, shots wait in a queue. */
export class AimlStandIn extends OneAddress {
  readonly #stills: AtOnce;
  readonly #shots: Jobs;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    const { plan, log, media } = workshop;
    this.#stills = new AtOnce(provider, workshop);
    this.#shots = new Jobs({ provider, plan, log, media, onEnded: () => undefined });
  }

  *jobs(): Generator<Job> {
    yield* this.#stills.jobs.all.values();
    yield* this.#shots.all.values();
  }

  protected override rest(): void {
    this.#stills.jobs.close();
    this.#shots.close();
  }

  get url(): string {
    return this.root;
  }

  protected override async serve(request: Recorded, response: ServerResponse): Promise<void> {
    const { method, path, headers } = request;
    if (!/^Bearer (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      this.workshop.log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response, path);
    }
    response.setHeader("x-inference-id", randomUUID());
    const route = `${method} ${path}`;
    if (route === "GET /v2/billing") {
      return sendJson(response, 200, { current_balance: 12.5, currency: "USD" });
    }
    if (route === `GET ${routes.video}`) return this.#look(request, response);
    const family = method !== "POST" ? null : path === routes.image ? "image" : "video";
    if (!family || path !== routes[family]) return problem(response, 404, path, "Not Found");
    const input = parse(request);
    const model = typeof input?.["model"] === "string" ? input["model"] : "";
    const known = models[model];
    if (!input || known?.family !== family) {
      this.workshop.log.add({ provider, event: "refused", model, why: "unknown model" });
      return input
        ? problem(response, 404, path, "Model not found")
        : problem(response, 400, path, "Body validation error");
    }
    const { retryAfter } = this.workshop.plan;
    const refusing = (course: Course) => {
      const fault = refuse(response, course, { path, retryAfter, queued: family === "video" });
      if (fault) return fault;
      const wrong = wrongWith(known, input);
      if (wrong) problem(response, 400, path, `Body validation error ${wrong}`);
      return wrong;
    };
    const asked = { model, input, text: request.body, refusing };
    return family === "image" ? this.#draw(response, asked) : this.#shoot(response, asked);
  }

  async #draw(response: ServerResponse, { refusing, ...asked }: Asked): Promise<void> {
    const job = await this.#stills.take({ family: "image", ...asked }, refusing);
    if (!job) return;
    const body = stillOf(job, this.workshop.media, this.#stills);
    const fault = answerSubmission(response, job.course, { status: 200, body, without: "data" });
    this.#stills.spoilt(job, fault);
  }

  #shoot(response: ServerResponse, { model, input, text, refusing }: Asked): void {
    const { log, media } = this.workshop;
    const digest = inputDigest(input, (address) => media.contentOf(address));
    const course = this.#shots.course(model, "video", digest, text);
    const why = refusing(course);
    if (why !== null) {
      log.add({ provider, event: "refused", model, digest, why });
      return;
    }
    const id = `${randomUUID()}:${model}`;
    const family = "video" as const;
    const job = this.#shots.accept({ id, model, family, digest, input, webhook: null, course });
    const told = { ...shotOf(job, "waiting", media), status: "queued" };
    const body =
      course.shape === "old"
        ? { generation_id: id, status: "queued" }
        : course.faults.has("unknown-at-once")
          ? { ...told, status: "accepted" }
          : told;
    const fault = answerSubmission(response, course, { status: 200, body, without: "id" });
    if (fault) log.add({ provider, event: "answer-spoiled", job: id, why: fault });
  }

  #look({ path, query }: Recorded, response: ServerResponse): void {
    const { media, plan } = this.workshop;
    const job = this.#shots.all.get(query.get("generation_id") ?? "");
    if (!job) return problem(response, 404, path, "Generation not found");
    const spoiled = spoilPoll(response, (fault) => this.#shots.shows(job, fault), {
      body: shotOf(job, job.state, media),
      retryAfter: plan.retryAfter,
    });
    if (!spoiled) sendJson(response, 200, shotOf(job, this.#shots.look(job), media));
  }
}
