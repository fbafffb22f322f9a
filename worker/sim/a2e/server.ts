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
import { avatarOf, characters } from "./avatar.ts";
import { products, wrongIn, type Product } from "./products.ts";
import { recordOf, refusal, wrapped } from "./record.ts";
import { declined, refuse, unauthenticated } from "./refuse.ts";
import { speak, voices } from "./speech.ts";

const provider = "a2e";
type Body = Record<string, unknown>;

const avatar: Product = {
  family: "video",
  required: ["anchor_id", "anchor_type", "audioSrc"],
  files: ["audioSrc"],
  detail: "",
};

/** Speaks A2E's API, as far as a studio uses it. */
export class A2eStandIn extends OneAddress {
  readonly jobs: Jobs;
  readonly #webhooks: Webhooks;
  #uploads = 0;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    const { plan, log, media } = workshop;
    this.#webhooks = new Webhooks({
      plan,
      log,
      jobs: () => this.jobs,
      // What a report holds is not documented; nothing signs it.
      write: (job, twist) => {
        const id = twist === "other" ? randomBytes(12).toString("hex") : job.id;
        const told = { ...recordOf({ ...job, ending: "succeeded" }, "over", media), _id: id };
        return { body: JSON.stringify(told), headers: {} };
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
    const { log, media } = this.workshop;
    if (!/^Bearer (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response);
    }
    const route = `${method} ${path.replace(/^\/api\/v1/, "")}`;
    if (route === "GET /user/remainingCoins")
      return sendJson(response, 200, wrapped({ coins: 1800 }));
    if (route === "GET /anchor/voice_list") return sendJson(response, 200, wrapped(voices));
    if (route === "GET /anchor/character_list") return sendJson(response, 200, wrapped(characters));
    if (route === "POST /r2/upload-presigned-url") return this.#ticket(request, response);
    const body = method === "POST" ? parseJson<Body>(request.body) : {};
    if (!body) return sendJson(response, 400, refusal(400, "no JSON"));
    if (route === "POST /video/send_tts") {
      const asked = { body, text: request.body };
      return speak(this.workshop, this.jobs, asked, response, (job) => media.addressOf(job));
    }
    if (route === "POST /video/generate")
      return this.#start("avatar", avatar, { body, text: request.body }, response);
    if (route === "POST /video/awsResult") return this.#awsResult(String(body["_id"]), response);
    const [, name = "", rest = ""] = /^\w+ \/(\w+)\/([\w/]+)$/.exec(route) ?? [];
    const product = products[name];
    if (!product) return sendJson(response, 404, refusal(404, "Not found"));
    if (method === "POST" && rest === "start") {
      return this.#start(name, product, { body, text: request.body }, response);
    }
    if (method === "GET" && rest === "allRecords") return this.#list(name, request, response);
    const job = this.jobs.all.get(rest.slice(product.detail.length));
    const there = job?.model === name && rest.startsWith(product.detail) && !product.atOnce;
    if (!there) return sendJson(response, 404, refusal(404, "Not found"));
    if (method === "DELETE") return this.#remove(job, response);
    return this.#record(job, response);
  }

  async #start(
    model: string,
    product: Product,
    asked: { body: Body; text: string },
    response: ServerResponse,
  ) {
    const { plan, log, media } = this.workshop;
    const { name, webhook_url: webhook = null, ...input } = asked.body;
    const digest = inputDigest(input, (address) => media.contentOf(address));
    const course = this.jobs.course(model, product.family, digest, asked.text);
    const why = refuse(response, course, plan.retryAfter);
    if (why) return log.add({ provider, event: "refused", model, digest, why });
    const wrong = wrongIn(product, asked.body);
    if (wrong) {
      log.add({ provider, event: "refused", model, digest, why: wrong });
      return sendJson(response, 400, refusal(400, wrong));
    }
    if (product.atOnce && course.faults.has("moderated")) return declined(response);
    const job = this.jobs.accept({
      id: randomBytes(12).toString("hex"),
      model,
      family: product.family,
      digest,
      input: { name, ...input },
      webhook: webhook as string | null,
      course,
    });
    await this.#webhooks.atOnce(job);
    if (product.atOnce || course.faults.has("webhook-early")) this.jobs.end(job, "succeeded");
    if (course.faults.has("webhook-early")) await new Promise((done) => setTimeout(done, 80));
    const record = this.#started(job, product);
    const fault = answerSubmission(response, course, {
      status: 200,
      body: wrapped(product.inList ? [record] : record),
      without: "data",
    });
    if (fault) log.add({ provider, event: "answer-spoiled", job: job.id, why: fault });
  }

  #started(job: Job, product: Product): Body {
    const { media } = this.workshop;
    const { faults } = job.course;
    if (product.atOnce) {
      const none = faults.has("no-artifact") || faults.has("empty-url");
      return { image_urls: none ? [] : [media.addressOf(job)] };
    }
    const record = recordOf(job, "waiting", media);
    return faults.has("unknown-at-once") ? { ...record, current_status: "accepted" } : record;
  }

  #record(job: Job, response: ServerResponse): void {
    const { media, plan } = this.workshop;
    const { faults, shape } = job.course;
    // `as=null` and `as=list`: the place for one record is there, and empty.
    if (faults.has("data-removed") && this.jobs.shows(job, "data-removed", 1)) {
      return sendJson(response, 200, wrapped(shape === "list" ? [] : null));
    }
    const spoiled = spoilPoll(response, (fault) => this.jobs.shows(job, fault), {
      body: wrapped(recordOf(job, job.state, media)),
      retryAfter: plan.retryAfter,
    });
    if (!spoiled) sendJson(response, 200, wrapped(recordOf(job, this.jobs.look(job), media)));
  }

  #list(model: string, { query }: Recorded, response: ServerResponse): void {
    const size = Math.min(100, Number(query.get("pageSize") ?? 10));
    const from = (Number(query.get("pageNum") ?? 1) - 1) * size;
    const all = [...this.jobs.all.values()]
      .filter((job) => job.model === model && !this.jobs.shows(job, "list-late"))
      .reverse();
    const told = (job: Job) => recordOf(job, this.jobs.look(job), this.workshop.media);
    sendJson(response, 200, wrapped(all.slice(from, from + size).map(told)));
  }

  #awsResult(id: string, response: ServerResponse): void {
    const job = this.jobs.all.get(id);
    const told = job && [avatarOf(job, this.jobs.look(job), this.workshop.media)];
    sendJson(response, 200, wrapped(told ?? []));
  }

  /** There is no calling off: what is removed goes on, unseen. */
  #remove(job: Job, response: ServerResponse): void {
    this.workshop.log.add({ provider, event: "cancel-asked", job: job.id, status: "removed" });
    this.jobs.all.delete(job.id);
    sendJson(response, 200, wrapped(null));
  }

  #ticket({ body }: Recorded, response: ServerResponse): void {
    const { media, plan } = this.workshop;
    this.#uploads += 1;
    const { faults, times } = readMarkers(plan.marks["files"] ?? "");
    const failing = this.#uploads <= (times ?? 1);
    if (failing && faults.includes("upload-500")) {
      return sendJson(response, 500, refusal(500, "Internal server error"));
    }
    const { contentType, key, contentLength } = parseJson<Body>(body) ?? {};
    if (typeof contentType !== "string" || !key || !Number(contentLength)) {
      return sendJson(
        response,
        400,
        refusal(400, "key, contentType and contentLength are required"),
      );
    }
    const { upload, file } = media.ticket(provider, contentType);
    const broken = failing && faults.includes("put-500");
    return sendJson(
      response,
      200,
      wrapped({ uploadUrl: broken ? `${upload}0` : upload, cdnUrl: file }),
    );
  }
}
