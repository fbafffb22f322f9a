import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { echoing } from "../standin/echo.ts";
import { inputDigest } from "../standin/input-digest.ts";
import { Jobs, type Job } from "../standin/jobs.ts";
import { listen, sendJson, type Listening, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { parseJson } from "../standin/parse-json.ts";
import { answerSubmission, spoilPoll } from "../standin/spoil.ts";
import { Webhooks } from "../standin/webhooks.ts";
import { appOf, endpoints } from "./models.ts";
import { refuse, unauthenticated } from "./refuse.ts";
import { restOf } from "./rest.ts";
import { resultOf } from "./result.ts";
import { unreadIn } from "./trained.ts";
import { Signing } from "./signing.ts";
import { statusOf } from "./status.ts";

const provider = "fal";

/** Speaks fal's queue protocol, with its files and public keys at a second address. */
export class FalStandIn {
  readonly jobs: Jobs;
  readonly #workshop: Workshop;
  readonly #signing = new Signing();
  readonly #webhooks: Webhooks;
  #queue: Listening | null = null;
  #rest: Listening | null = null;

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
    const { plan, log, media } = workshop;
    this.#webhooks = new Webhooks({
      plan,
      log,
      jobs: () => this.jobs,
      write: (job, twist) => {
        const id = twist === "other" ? randomUUID() : job.id;
        const { status, body } = resultOf({ ...job, ending: job.ending ?? "succeeded" }, media);
        const fine = status < 300;
        const letter = {
          request_id: id,
          gateway_request_id: id,
          status: fine ? "OK" : "ERROR",
          ...(!fine && { error: `Unexpected status code: ${status}` }),
          payload: body,
        };
        return this.#signing.letter(JSON.stringify(letter), id, twist);
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

  async open(ports: { queue?: number; rest?: number }): Promise<void> {
    const { kept, plan } = this.#workshop;
    const before = echoing(plan);
    const queue = { origin: "fal queue", port: ports.queue, kept, before };
    this.#queue = await listen(queue, (request, response) => this.#serve(request, response));
    const rest = { origin: "fal rest", port: ports.rest, kept, before };
    this.#rest = await listen(rest, restOf(this.#workshop, this.#signing));
  }

  async close(): Promise<void> {
    this.jobs.close();
    await Promise.all([this.#queue?.close(), this.#rest?.close()]);
  }

  get queueUrl(): string {
    return this.#queue?.url ?? "";
  }

  get restUrl(): string {
    return this.#rest?.url ?? "";
  }

  #serve(request: Recorded, response: ServerResponse): Promise<void> | void {
    const { method, path, headers } = request;
    if (!/^Key (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      this.#workshop.log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response);
    }
    const [, app, id, end] = /^\/(.+)\/requests\/([\w-]+)(\/status|\/cancel)?$/.exec(path) ?? [];
    if (!id && method === "POST") return this.#submit(request, response);
    const job = this.jobs.all.get(id ?? "");
    // A path that kept the endpoint's tail is no job's address.
    if (!job || app !== appOf(job.model)) {
      return end === "/cancel"
        ? sendJson(response, 404, { status: "NOT_FOUND" })
        : sendJson(response, 404, { detail: "Not Found" });
    }
    if (end === "/cancel" && method === "PUT") return this.#cancel(job, response);
    if (end === "/status") return this.#status(job, response);
    return this.#result(job, response);
  }

  async #submit(request: Recorded, response: ServerResponse): Promise<void> {
    const { plan, log, media } = this.#workshop;
    const model = request.path.slice(1);
    const endpoint = endpoints[model];
    const input = parseJson<Record<string, unknown>>(request.body);
    if (!endpoint || !input) {
      log.add({ provider, event: "refused", model, why: endpoint ? "no JSON" : "unknown model" });
      return sendJson(response, endpoint ? 422 : 404, { detail: "Application not found" });
    }
    const digest = inputDigest(input, (address) => media.contentOf(address));
    const course = this.jobs.course(model, endpoint.family, digest, request.body);
    const refused = refuse(response, course, plan.retryAfter);
    if (refused) {
      log.add({ provider, event: "refused", model, digest, why: refused });
      return;
    }
    const missing = endpoint.required.find((field) => input[field] === undefined);
    if (missing) {
      log.add({ provider, event: "refused", model, digest, why: `no ${missing}` });
      const detail = [{ loc: ["body", missing], msg: "Field required", type: "missing" }];
      return sendJson(response, 422, { detail });
    }
    const unread = await unreadIn(input, media);
    if (unread) {
      log.add({ provider, event: "refused", model, digest, why: `${unread} does not open` });
      const detail = [
        { loc: ["body", unread], msg: "Could not be read", type: "file_download_error" },
      ];
      return sendJson(response, 422, { detail });
    }
    const webhook = request.query.get("fal_webhook");
    const { family } = endpoint;
    const id = randomUUID();
    const job = this.jobs.accept({ id, model, family, digest, input, webhook, course });
    await this.#webhooks.atOnce(job);
    if (course.faults.has("webhook-early")) {
      this.jobs.end(job, "succeeded");
      await new Promise((done) => setTimeout(done, 80));
    }
    const base = course.faults.has("foreign-host") ? media.url : this.queueUrl;
    const address = `${base}/${appOf(model)}/requests/${id}`;
    const fault = answerSubmission(response, course, {
      status: 200,
      body: {
        status: course.faults.has("unknown-at-once") ? "ACCEPTED" : "IN_QUEUE",
        request_id: id,
        response_url: address,
        status_url: `${address}/status`,
        cancel_url: `${address}/cancel`,
        queue_position: 2,
      },
      without: "request_id",
    });
    if (fault) log.add({ provider, event: "answer-spoiled", job: id, why: fault });
  }

  #status(job: Job, response: ServerResponse): void {
    const spoiled = spoilPoll(response, (fault) => this.jobs.shows(job, fault), {
      body: statusOf(job, job.state, this.queueUrl),
      retryAfter: this.#workshop.plan.retryAfter,
    });
    if (spoiled) return;
    const told = this.jobs.look(job);
    sendJson(response, told === "over" ? 200 : 202, statusOf(job, told, this.queueUrl));
  }

  #result(job: Job, response: ServerResponse): void {
    if (job.state !== "over" || this.jobs.shows(job, "result-early")) {
      return sendJson(response, 400, { detail: "Request is still in progress" });
    }
    const { status, body, headers } = resultOf(job, this.#workshop.media);
    return sendJson(response, status, body, { ...headers, "x-fal-request-id": job.id });
  }

  #cancel(job: Job, response: ServerResponse): void {
    const { log } = this.#workshop;
    const told = (code: number, status: string) => {
      log.add({ provider, event: "cancel-asked", job: job.id, status });
      sendJson(response, code, { status });
    };
    if (job.state === "over") return told(400, "ALREADY_COMPLETED");
    // A running job gets a signal only, and may still come to its end.
    if (job.course.faults.has("cancel-ignored")) return told(202, "CANCELLATION_REQUESTED");
    const waiting = job.state === "waiting";
    this.jobs.end(job, "canceled");
    return told(202, waiting ? "OK" : "CANCELLATION_REQUESTED");
  }
}
