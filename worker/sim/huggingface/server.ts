import type { ServerResponse } from "node:http";
import { AtOnce } from "../standin/at-once.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { lastWords, parseJson, type Message } from "../standin/parse-json.ts";
import { answerSubmission, answerWithFile } from "../standin/spoil.ts";
import { chatOf, otherPicture, sendStream } from "./answer.ts";
import { notSupported, refuse, refused, unauthenticated } from "./refuse.ts";

const provider = "huggingface";
const talkers = ["openai/gpt-oss-120b", "openai/gpt-oss-20b", "Qwen/Qwen3-32B"];
const painters = ["stabilityai/stable-diffusion-3-medium-diffusers"];
const gone =
  "https://api-inference.huggingface.co is no longer supported. Please use https://router.huggingface.co instead.";

interface Chat {
  readonly model?: string;
  readonly messages?: readonly Message[];
  readonly stream?: boolean;
}
interface Picture {
  readonly inputs?: string;
  readonly parameters?: { readonly width?: number; readonly height?: number };
}

/** Speaks the router's protocol, and the account page's, as far as a studio uses them. */
export class HuggingFaceStandIn extends OneAddress {
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
    const { method, path, headers } = request;
    const { log } = this.workshop;
    const route = `${method} ${path}`;
    if (route.startsWith("POST /models/")) {
      log.add({ provider, event: "violation", why: "an address that is gone was asked", path });
      return refused(response, 410, gone);
    }
    // The list of models is told to anyone.
    if (route === "GET /v1/models")
      return sendJson(response, 200, { object: "list", data: talkers.map((id) => ({ id })) });
    if (!/^Bearer (?!bad)\S+/.test(headers["authorization"] ?? "")) {
      log.add({ provider, event: "refused", status: 401, path });
      return unauthenticated(response);
    }
    const painter = painters.find((id) => route === `GET /api/models/${id}`);
    if (painter) return sendJson(response, 200, { id: painter, private: false });
    if (route === "GET /api/whoami-v2")
      return sendJson(response, 200, { type: "user", id: "6", name: "studio", canPay: true });
    if (route === "POST /v1/chat/completions") return this.#chat(request, response);
    const model = /^POST \/hf-inference\/models\/([\w.-]+\/[\w.-]+)$/.exec(route)?.[1];
    if (model) return this.#draw(request, response, model);
    return refused(response, 404, "Not Found");
  }

  #strange(response: ServerResponse, model: string, why: string): void {
    this.workshop.log.add({ provider, event: "refused", model, why });
    refused(response, 422, `Input validation error: ${why}`);
  }

  async #chat(request: Recorded, response: ServerResponse): Promise<void> {
    const { plan, log } = this.workshop;
    const body = parseJson<Chat>(request.body);
    const model = body?.model ?? "";
    const text = lastWords(body?.messages);
    if (!body || text === "") return this.#strange(response, model, "messages is required");
    if (!talkers.includes(model.split(":")[0] ?? "")) {
      log.add({ provider, event: "refused", model, why: "unknown model" });
      return notSupported(response, model);
    }
    const order = { model, family: "text" as const, input: { ...body }, text };
    const job = await this.atOnce.take(order, (course) =>
      refuse(response, course, plan.retryAfter),
    );
    if (!job) return;
    const told = chatOf(job, text);
    if (body.stream) return sendStream(response, job, told);
    const answer = { status: 200, body: told, without: "choices" };
    this.atOnce.spoilt(job, answerSubmission(response, job.course, answer));
  }

  async #draw(request: Recorded, response: ServerResponse, model: string): Promise<void> {
    const { plan, log } = this.workshop;
    const body = parseJson<Picture>(request.body);
    if (!painters.includes(model)) {
      log.add({ provider, event: "refused", model, why: "unknown model" });
      return refused(response, 404, "Model not found");
    }
    if (!body?.inputs) return this.#strange(response, model, "inputs is required");
    const { width = 1024, height = 1024 } = body.parameters ?? {};
    if (width % 16 !== 0 || height % 16 !== 0)
      return this.#strange(response, model, "height and width have to be divisible by 16");
    const input = { ...body, image_size: { width, height } };
    const order = { model, family: "image" as const, input, text: body.inputs };
    const job = await this.atOnce.take(order, (course) =>
      refuse(response, course, plan.retryAfter),
    );
    if (!job) return;
    const bytes = this.atOnce.bytesOf(job);
    const other = otherPicture(job, bytes);
    if (other) return sendJson(response, 200, other);
    const file = { bytes, headers: { "content-type": "image/png" } };
    this.atOnce.spoilt(job, answerWithFile(response, job.course, file));
  }
}
