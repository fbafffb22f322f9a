import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { AtOnce } from "../standin/at-once.ts";
import type { Job, Jobs } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { parseJson } from "../standin/parse-json.ts";
import { readForm, type Form } from "../standin/read-form.ts";
import { answerSubmission } from "../standin/spoil.ts";
import { fieldProblem, pictureProblem } from "./check.ts";
import { live } from "./models.ts";
import { problem, refuse, unauthenticated } from "./refuse.ts";

const provider = "openai";

type Input = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function parse({ headers, body }: Recorded): Input | null {
  if (!headers["content-type"]?.startsWith("application/json")) return null;
  return parseJson<Input>(body);
}

/** Speaks OpenAI's picture API: a request is answered with the picture, in base64. */
export class OpenAiStandIn extends OneAddress {
  readonly #atOnce: AtOnce;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    this.#atOnce = new AtOnce(provider, workshop);
  }

  get jobs(): Jobs {
    return this.#atOnce.jobs;
  }

  protected override rest(): void {
    this.jobs.close();
  }

  get url(): string {
    return `${this.root}/v1`;
  }

  protected override async serve(request: Recorded, response: ServerResponse): Promise<void> {
    const { method, path, headers } = request;
    response.setHeader("x-request-id", `req_${randomUUID().replaceAll("-", "")}`);
    if (!/^Bearer (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      this.workshop.log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response);
    }
    const route = `${method} ${path.replace(/^\/v1/, "")}`;
    if (route === "GET /models") {
      const data = Object.entries(live).map(([id, date]) => ({
        id,
        object: "model",
        created: 1_776_000_000,
        owned_by: "system",
        shutdown_date: date,
      }));
      return sendJson(response, 200, { object: "list", data });
    }
    if (route === "POST /images/generations") {
      const input = parse(request);
      return this.#make(response, input, null);
    }
    if (route === "POST /images/edits") {
      const form = await readForm(request);
      return this.#make(response, form?.input ?? null, form);
    }
    return problem(response, 404, {
      message: `Invalid URL (${route})`,
      type: "invalid_request_error",
      param: null,
      code: null,
    });
  }

  async #make(response: ServerResponse, input: Input | null, form: Form | null): Promise<void> {
    const order = {
      model: textOf(input?.["model"]),
      family: "image" as const,
      input: input ?? {},
      text: textOf(input?.["prompt"]),
    };
    const job = await this.#atOnce.take(order, (course) => {
      const fault = refuse(response, course, this.workshop.plan.retryAfter);
      if (fault) return fault;
      const found = fieldProblem(order.input) ?? (form ? pictureProblem(form) : null);
      if (found) problem(response, 400, found);
      return found ? (found.param ?? "refused") : null;
    });
    if (!job) return;
    const whole = { status: 200, body: this.#resultOf(job), without: "data" };
    this.#atOnce.spoilt(job, answerSubmission(response, job.course, whole));
  }

  #dataOf(job: Job): unknown {
    const { faults, shape } = job.course;
    if (faults.has("empty-url")) return [{ b64_json: "" }];
    if (!faults.has("no-artifact"))
      return [{ b64_json: this.#atOnce.bytesOf(job).toString("base64") }];
    if (shape === "bare") return undefined;
    if (shape === "garbage") return [{ b64_json: "<h1>***</h1>" }];
    return shape === "url" ? [{ url: "https://elsewhere.example/1.png" }] : [];
  }

  #resultOf(job: Job): Record<string, unknown> {
    const { input } = job;
    return {
      created: Math.floor(job.created / 1000),
      background: "opaque",
      data: this.#dataOf(job),
      output_format: "png",
      quality: input["quality"] ?? "medium",
      size: input["size"] ?? "1024x1024",
      usage: {
        input_tokens: 50,
        input_tokens_details: { image_tokens: 0, text_tokens: 50 },
        output_tokens: 1600,
        total_tokens: 1650,
      },
    };
  }
}
