import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { inputDigest } from "../standin/input-digest.ts";
import { Jobs, type Job } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { parseJson } from "../standin/parse-json.ts";
import { readForm } from "../standin/read-form.ts";
import { answerSubmission, spoilPoll } from "../standin/spoil.ts";
import { refused, sealed, wrongKey } from "./envelope.ts";
import { progressOf } from "./progress.ts";
import { refuse } from "./refuse.ts";
import { complaint, type Order } from "./request.ts";

const provider = "dzine";
const family = "image";
const style = {
  name: "No Style v2",
  base_model: "S",
  style_code: "Style-7feccf2b-f2ad-43a6-89cb-354fb5d928d2",
};

/** Speaks Dzine's protocol as its clients know it. */
export class DzineStandIn extends OneAddress {
  readonly jobs: Jobs;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    this.jobs = new Jobs({ provider, ...workshop, onEnded: () => undefined });
  }

  protected override rest(): void {
    this.jobs.close();
  }

  get url(): string {
    return `${this.root}/openapi/v1`;
  }

  protected override serve(request: Recorded, response: ServerResponse): Promise<void> | void {
    const { method, path, headers } = request;
    const key = headers["authorization"] ?? "";
    if (key === "" || /^Bearer /i.test(key) || key.startsWith("bad")) {
      this.workshop.log.add({ provider, event: "refused", status: 401, path });
      return wrongKey(response);
    }
    const route = `${method} ${path.replace("/openapi/v1", "")}`;
    switch (route) {
      case "GET /style/list":
        return sendJson(
          response,
          200,
          sealed({ page_no: 0, page_size: 1, total: 1, msg: "", list: [style] }),
        );
      case "GET /get_token_balance":
        return sendJson(response, 200, sealed({ balance: 11_951 }));
      case "POST /file/upload":
        return this.#file(request, response);
      case "POST /create_task_txt2img":
        return this.#create(request, response, false);
      case "POST /create_task_img2img":
        return this.#create(request, response, true);
      default: {
        const id = /^GET \/get_task_progress\/([\w-]+)$/.exec(route)?.[1];
        const job = this.jobs.all.get(id ?? "");
        if (job) return this.#progress(job, response);
        return sendJson(response, 404, { code: 404, msg: "Not found", data: null });
      }
    }
  }

  async #file(request: Recorded, response: ServerResponse): Promise<void> {
    const [file] = (await readForm(request))?.files["file"] ?? [];
    if (!file) return refused(response, 40_002, "file is required");
    const address = this.workshop.media.keep(provider, file.type, file.bytes);
    return sendJson(response, 200, sealed({ file_path: address }));
  }

  #create(request: Recorded, response: ServerResponse, withImage: boolean): void {
    const { plan, log, media } = this.workshop;
    const order = parseJson<Order>(request.body);
    const model = order?.style_code ?? "";
    const why = order ? complaint(order, withImage) : "no JSON";
    if (!order || why !== null) {
      log.add({ provider, event: "refused", model, why: why ?? "" });
      return refused(response, 40_001, why ?? "");
    }
    const digest = inputDigest(order, (address) => media.contentOf(address));
    const course = this.jobs.course(model, family, digest, order.prompt ?? "");
    const refusal = refuse(response, course, plan.retryAfter);
    if (refusal) {
      log.add({ provider, event: "refused", model, digest, why: refusal });
      return;
    }
    const { target_w: width = 1024, target_h: height = 1024 } = order;
    const input = { ...order, image_size: { width, height } };
    const id = `${withImage ? "img2img" : "txt2img"}_${randomUUID()}`;
    const job = this.jobs.accept({ id, model, family, digest, input, webhook: null, course });
    const told = sealed(course.shape === "no-task" ? {} : { task_id: job.id });
    const msg = course.faults.has("unknown-at-once") ? "TAKEN" : told["msg"];
    const answer = { status: 200, body: { ...told, msg }, without: "data" };
    const fault = answerSubmission(response, course, answer);
    if (fault) log.add({ provider, event: "answer-spoiled", job: job.id, why: fault });
  }

  #progress(job: Job, response: ServerResponse): void {
    const { media, plan } = this.workshop;
    if (job.course.shape === "code" && this.jobs.shows(job, "poll-404"))
      return refused(response, 104_001, "The task does not exist");
    const spoiled = spoilPoll(response, (fault) => this.jobs.shows(job, fault), {
      body: sealed(progressOf(job, job.state, media)),
      retryAfter: plan.retryAfter,
    });
    if (!spoiled) sendJson(response, 200, sealed(progressOf(job, this.jobs.look(job), media)));
  }
}
