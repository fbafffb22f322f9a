import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { inputDigest } from "../standin/input-digest.ts";
import { Jobs, type Job } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { parseJson } from "../standin/parse-json.ts";
import { answerSubmission, spoilPoll } from "../standin/spoil.ts";
import { Webhooks } from "../standin/webhooks.ts";
import { deployed, deployedAs, describeDeployment, plainOrder, wrongIn } from "./graphs.ts";
import { notFound, notValid, refuse, unauthenticated } from "./refuse.ts";
import { addressOf, letterOf, resultOf, statusOf } from "./request.ts";

const provider = "runcomfy";

interface Order {
  readonly overrides?: Record<string, unknown>;
}

/** Speaks RunComfy's serverless queue, under both its versions. */
export class RuncomfyStandIn extends OneAddress {
  readonly jobs: Jobs;
  readonly #webhooks: Webhooks;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    const { plan, log, media } = workshop;
    this.#webhooks = new Webhooks({
      plan,
      log,
      jobs: () => this.jobs,
      write: (job, twist) => {
        const id = twist === "other" ? randomUUID() : job.id;
        const truly = twist === "true" && job.ending !== "succeeded" && job.course.shape !== "lies";
        return { body: letterOf(job, id, truly ? "failed" : "succeeded", media), headers: {} };
      },
    });
    const onEnded = (job: Job) => void this.#webhooks.atEnd(job);
    this.jobs = new Jobs({ provider, plan, log, media, onEnded });
  }

  protected override rest(): void {
    this.jobs.close();
  }

  get url(): string {
    return this.root;
  }

  protected override serve(request: Recorded, response: ServerResponse): Promise<void> | void {
    const { method, path, headers } = request;
    if (!/^Bearer (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      this.workshop.log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response);
    }
    const route = `${method} ${path}`;
    if (route === "GET /prod/v2/balance") return sendJson(response, 200, { balance: 42.5 });
    const listed = /^GET \/prod\/v2\/deployments(?:\/([\w-]+))?$/.exec(route);
    if (listed) return this.#describe(listed[1], request, response);
    const ordered = /^POST \/prod\/(v[12])\/deployments\/([\w-]+)\/inference$/.exec(route);
    if (ordered) return this.#submit(ordered[1] ?? "", ordered[2] ?? "", request, response);
    const place =
      /^(GET|POST) \/prod\/(v[12])\/deployments\/([\w-]+)\/requests\/([\w-]+)\/(status|result|cancel)$/;
    const [, verb, version = "", deployment, id = "", end] = place.exec(route) ?? [];
    const job = this.jobs.all.get(id);
    if (!job || job.model !== deployment) return notFound(response);
    if (end === "cancel" && verb === "POST") return this.#cancel(job, response);
    if (end === "status" && verb === "GET") return this.#status(job, version, response);
    return end === "result" && verb === "GET" ? this.#result(job, response) : notFound(response);
  }

  #describe(id: string | undefined, { query }: Recorded, response: ServerResponse): void {
    const whole = query.getAll("includes").includes("payload");
    if (id === undefined) {
      return sendJson(
        response,
        200,
        deployed.map((one) => describeDeployment(one, whole)),
      );
    }
    const found = deployedAs(id);
    return found ? sendJson(response, 200, describeDeployment(found, whole)) : notFound(response);
  }

  async #submit(version: string, model: string, request: Recorded, response: ServerResponse) {
    const { plan, log, media } = this.workshop;
    const { query, body } = request;
    const found = deployedAs(model);
    const { overrides } = parseJson<Order>(body) ?? {};
    if (!found || !overrides) {
      log.add({ provider, event: "refused", model, why: found ? "no overrides" : "unknown" });
      return found ? notValid(response, "overrides: Field required") : notFound(response);
    }
    const digest = inputDigest(plainOrder(overrides), (address) => media.contentOf(address));
    const asked = this.jobs.course(model, found.family, digest, body);
    const refused = refuse(response, asked, plan.retryAfter);
    const why = refused ?? wrongIn(found.graph, overrides);
    if (why) log.add({ provider, event: "refused", model, digest, why });
    if (refused) return;
    if (why) return notValid(response, why);
    // A picture that can't be read is found out when the graph runs.
    const unreadable = body.includes("/forbidden/");
    const course = unreadable
      ? { ...asked, faults: new Set([...asked.faults, "job-fails" as const]) }
      : asked;
    const webhook = query.get("webhook");
    const { family } = found;
    const input = overrides;
    const id = randomUUID();
    const job = this.jobs.accept({ id, model, family, digest, input, webhook, course });
    await this.#webhooks.atOnce(job);
    if (course.faults.has("webhook-early")) {
      this.jobs.end(job, "succeeded");
      await new Promise((done) => setTimeout(done, 80));
    }
    const address = addressOf(this.url, version, job);
    const fault = answerSubmission(response, course, {
      status: 200,
      body: {
        request_id: id,
        status_url: `${address}/status`,
        result_url: `${address}/result`,
        cancel_url: `${address}/cancel`,
      },
      without: "request_id",
    });
    if (fault) log.add({ provider, event: "answer-spoiled", job: id, why: fault });
  }

  #status(job: Job, version: string, response: ServerResponse): void {
    const address = addressOf(this.url, version, job);
    const spoiled = spoilPoll(response, (fault) => this.jobs.shows(job, fault), {
      body: statusOf(job, job.state, address),
      retryAfter: this.workshop.plan.retryAfter,
    });
    if (!spoiled) sendJson(response, 200, statusOf(job, this.jobs.look(job), address));
  }

  #result(job: Job, response: ServerResponse): void {
    const early = job.state !== "over" || this.jobs.shows(job, "result-early");
    if (early) return sendJson(response, 200, { request_id: job.id, status: "in_progress" });
    return sendJson(response, 200, resultOf(job, this.workshop.media));
  }

  /** `as=status`: the outcome in the other field. */
  #cancel(job: Job, response: ServerResponse): void {
    const { faults, shape } = job.course;
    const late = job.state === "over" || faults.has("cancel-ignored");
    if (!late) this.jobs.end(job, "canceled");
    const outcome = late ? "not_cancellable" : "cancelled";
    const status = late ? "not_cancellable" : "cancellation_requested";
    this.workshop.log.add({ provider, event: "cancel-asked", job: job.id, status: outcome });
    const told = shape === "status" ? { status } : { status: "accepted", outcome };
    sendJson(response, 202, { request_id: job.id, ...told });
  }
}
