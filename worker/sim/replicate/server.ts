import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { inputDigest } from "../standin/input-digest.ts";
import { Jobs, type Job } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { parseJson } from "../standin/parse-json.ts";
import { readMarkers } from "../standin/plan.ts";
import { answerSubmission, spoilPoll } from "../standin/spoil.ts";
import { Webhooks } from "../standin/webhooks.ts";
import { receiveFile } from "./receive-file.ts";
import { modelFor, models } from "./models.ts";
import { predictionOf } from "./prediction.ts";
import { problem, refuse, unauthenticated } from "./refuse.ts";
import { Signing } from "./signing.ts";

const provider = "replicate";
const pageLength = 100;

interface Creation {
  readonly version?: string;
  readonly input?: Record<string, unknown>;
  readonly webhook?: string;
}

/** Speaks Replicate's HTTP API, as far as a studio uses it. */
export class ReplicateStandIn extends OneAddress {
  readonly jobs: Jobs;
  readonly #signing = new Signing();
  readonly #webhooks: Webhooks;
  #uploads = 0;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    const { plan, log, media } = workshop;
    this.#webhooks = new Webhooks({
      plan,
      log,
      jobs: () => this.jobs,
      write: (job, twist) => {
        const known = predictionOf(job, twist === "true" ? job.state : "over", this.#place());
        const id = twist === "other" ? randomBytes(13).toString("hex") : job.id;
        const status = twist === "true" ? known["status"] : "succeeded";
        return this.#signing.letter(JSON.stringify({ ...known, id, status }), twist);
      },
    });
    this.jobs = new Jobs({
      provider,
      plan,
      log,
      media,
      onEnded: (job) => void this.#webhooks.atEnd(job),
    });
  }

  protected override rest(): void {
    this.jobs.close();
  }

  get url(): string {
    return `${this.root}/v1`;
  }

  #place() {
    return { base: this.url, media: this.workshop.media };
  }

  protected override serve(request: Recorded, response: ServerResponse): Promise<void> | void {
    const { method, path, headers } = request;
    if (!/^(Bearer|Token) (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      this.workshop.log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response);
    }
    const route = `${method} ${path.replace(/^\/v1/, "")}`;
    const created = /^POST \/models\/([\w.-]+\/[\w.-]+)\/predictions$/.exec(route)?.[1];
    if (created) return this.#create(request, response, created);
    if (route === "POST /predictions") return this.#create(request, response, null);
    if (route === "GET /predictions") return this.#list(request, response);
    if (route === "POST /files") return this.#file(request, response);
    if (route === "GET /webhooks/default/secret") {
      return sendJson(response, 200, { key: this.#signing.key });
    }
    if (route === "GET /account") {
      return sendJson(response, 200, { type: "organization", username: "studio" });
    }
    const [, named = "", version] =
      /^GET \/models\/([\w.-]+\/[\w.-]+)\/versions\/(\w+)$/.exec(route) ?? [];
    if (version && modelFor(version) === named) return sendJson(response, 200, { id: version });
    const model = /^GET \/models\/([\w.-]+\/[\w.-]+)$/.exec(route)?.[1];
    if (model && models[model]) {
      const id = models[model].version ?? "hidden";
      return sendJson(response, 200, { name: model, latest_version: { id } });
    }
    const [, verb, id, cancel] =
      /^(GET|POST) \/predictions\/([\w-]+)(\/cancel)?$/.exec(route) ?? [];
    const job = this.jobs.all.get(id ?? "");
    if (job && verb === "GET" && !cancel) return this.#get(job, response);
    if (job && verb === "POST" && cancel) return this.#cancel(job, response);
    return problem(response, 404, "Not found", "The requested resource does not exist.");
  }

  async #create(request: Recorded, response: ServerResponse, named: string | null) {
    const { plan, log, media } = this.workshop;
    const body = parseJson<Creation>(request.body);
    if (!body?.input || typeof body.input !== "object") {
      return problem(response, 400, "Bad request", "input is required");
    }
    const model = named ?? modelFor(body.version ?? "");
    const known = model === null ? undefined : models[model];
    if (!model || !known || (named !== null && known.version !== null)) {
      log.add({ provider, event: "refused", why: "unknown model", model: named ?? body.version });
      const detail =
        "The specified version does not exist (or perhaps you don't have permission to use it?)";
      return named === null
        ? problem(response, 422, "Invalid version or not permitted", detail)
        : problem(response, 404, "Not found", "The requested resource could not be found.");
    }
    const digest = inputDigest(body.input, (address) => media.contentOf(address));
    const course = this.jobs.course(model, known.family, digest, request.body);
    const refused = refuse(response, course, plan.retryAfter);
    if (refused) {
      log.add({ provider, event: "refused", model, digest, why: refused });
      return;
    }
    const missing = known.required.find((field) => body.input?.[field] === undefined);
    if (missing) {
      log.add({ provider, event: "refused", model, digest, why: `no ${missing}` });
      return problem(response, 422, "Input validation failed", `- input: ${missing} is required\n`);
    }
    const job = this.jobs.accept({
      id: randomBytes(13).toString("hex"),
      model,
      family: known.family,
      digest,
      input: body.input,
      webhook: body.webhook ?? null,
      course,
    });
    await this.#webhooks.atOnce(job);
    if (course.faults.has("webhook-early")) this.jobs.end(job, "succeeded");
    if (course.faults.has("webhook-early")) await new Promise((done) => setTimeout(done, 80));
    const told = predictionOf(job, "waiting", this.#place());
    const status = course.faults.has("unknown-at-once") ? "queued" : told["status"];
    const fault = answerSubmission(response, course, {
      status: 201,
      body: { ...told, status },
      without: "id",
    });
    if (fault) log.add({ provider, event: "answer-spoiled", job: job.id, why: fault });
  }

  #get(job: Job, response: ServerResponse): void {
    const body = () => predictionOf(job, this.jobs.look(job), this.#place());
    const spoiled = spoilPoll(response, (fault) => this.jobs.shows(job, fault), {
      body: predictionOf(job, job.state, this.#place()),
      retryAfter: this.workshop.plan.retryAfter,
    });
    if (!spoiled) sendJson(response, 200, body());
  }

  #cancel(job: Job, response: ServerResponse): void {
    const { log } = this.workshop;
    const ignored = job.course.faults.has("cancel-ignored");
    const status = job.state === "over" ? "over" : ignored ? "ignored" : "canceled";
    log.add({ provider, event: "cancel-asked", job: job.id, status });
    if (!ignored) this.jobs.end(job, "canceled");
    sendJson(response, 200, predictionOf(job, job.state, this.#place()));
  }

  #list({ query }: Recorded, response: ServerResponse): void {
    const after = Date.parse(query.get("created_after") ?? "") || 0;
    const from = Number(query.get("cursor") ?? 0);
    const all = [...this.jobs.all.values()]
      .filter((job) => job.created >= after && !this.jobs.shows(job, "list-late"))
      .reverse();
    const results = all
      .slice(from, from + pageLength)
      .map((job) => predictionOf(job, job.state, this.#place()));
    query.set("cursor", String(from + pageLength));
    const more = from + pageLength < all.length;
    sendJson(response, 200, {
      previous: null,
      next: more ? `${this.url}/predictions?${query.toString()}` : null,
      results,
    });
  }

  async #file(request: Recorded, response: ServerResponse): Promise<void> {
    const { plan, media } = this.workshop;
    this.#uploads += 1;
    const { faults, times } = readMarkers(plan.marks["files"] ?? "");
    if (faults.includes("upload-500") && this.#uploads <= (times ?? 1))
      return problem(response, 500, "Internal server error", "Try again later.");
    const file = await receiveFile(request);
    if (!file) return problem(response, 400, "Bad request", "content is required");
    media.keep(provider, file.type, file.bytes);
    const id = `file-${file.sha256.slice(0, 32)}`;
    sendJson(response, 201, {
      id,
      content_type: file.type,
      size: file.bytes.length,
      checksums: { sha256: file.sha256 },
      urls: { get: `${this.url}/files/${id}` },
    });
  }
}
