import type { ServerResponse } from "node:http";
import { AtOnce } from "../standin/at-once.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { lastWords, parseJson, type Message } from "../standin/parse-json.ts";
import { answerSubmission } from "../standin/spoil.ts";
import { answerOf, sendStream } from "./answer.ts";
import { refuse } from "./refuse.ts";

const provider = "ollama";
const models = ["llama3.2", "qwen3", "gemma3"];

interface Body {
  readonly model?: string;
  readonly messages?: readonly Message[];
  readonly prompt?: string;
  /** It streams unless it is told not to. */
  readonly stream?: boolean;
}

/** Speaks Ollama's own API, as far as a studio uses it. */
export class OllamaStandIn extends OneAddress {
  readonly atOnce: AtOnce;

  constructor(workshop: Workshop) {
    super(provider, workshop);
    this.atOnce = new AtOnce(provider, workshop);
  }

  protected override rest(): void {
    this.atOnce.jobs.close();
  }

  get url(): string {
    return this.root;
  }

  protected override serve(request: Recorded, response: ServerResponse): Promise<void> | void {
    switch (`${request.method} ${request.path}`) {
      case "GET /":
        response.writeHead(200, { "content-type": "text/plain" }).end("Ollama is running");
        return;
      case "GET /api/version":
        return sendJson(response, 200, { version: "0.12.0" });
      case "GET /api/tags":
        return sendJson(response, 200, {
          models: models.map((name) => ({ name: `${name}:latest`, model: `${name}:latest` })),
        });
      case "POST /api/chat":
        return this.#answer(request, response, "chat");
      case "POST /api/generate":
        return this.#answer(request, response, "generate");
      default:
        response.writeHead(404, { "content-type": "text/plain" }).end("404 page not found");
    }
  }

  async #answer(request: Recorded, response: ServerResponse, manner: "chat" | "generate") {
    const { plan, log } = this.workshop;
    const body = parseJson<Body>(request.body);
    const model = body?.model ?? "";
    const refused = (status: number, error: string) => {
      log.add({ provider, event: "refused", model, why: error });
      sendJson(response, status, { error });
    };
    if (!body) return refused(400, "missing request body");
    if (model === "") return refused(400, "model is required");
    if (!models.includes(model.replace(/:latest$/, "")))
      return refused(404, `model '${model}' not found`);
    const text = manner === "chat" ? lastWords(body.messages) : (body.prompt ?? "");
    const order = { model, family: "text" as const, input: { ...body }, text };
    const job = await this.atOnce.take(order, (course) =>
      refuse(response, course, plan.retryAfter),
    );
    if (!job) return;
    const told = answerOf(job, text, manner);
    if (body.stream !== false || job.course.faults.has("job-fails"))
      return sendStream(response, job, told);
    const answer = { status: 200, body: told, without: "message" };
    this.atOnce.spoilt(job, answerSubmission(response, job.course, answer));
  }
}
