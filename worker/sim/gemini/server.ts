import type { ServerResponse } from "node:http";
import { AtOnce } from "../standin/at-once.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { OneAddress } from "../standin/one-address.ts";
import { parseJson } from "../standin/parse-json.ts";
import { rewrite } from "../standin/rewrite.ts";
import { answerSubmission } from "../standin/spoil.ts";
import { answerOf } from "./answer.ts";
import { models } from "./models.ts";
import { noKey, problem, refuse, unknownModel, unknownPath, wrongKey } from "./refuse.ts";
import { complaint, wordsOf, type Request } from "./request.ts";

const provider = "gemini";

/** Speaks Google's generateContent, as far as a studio uses it. */
export class GeminiStandIn extends OneAddress {
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
    const { method, path, headers, query } = request;
    const { log } = this.workshop;
    const model = /^\/v1(?:beta)?\/models\/([\w.-]+):generateContent$/.exec(path)?.[1];
    const [listed, , about] = /^\/v1beta\/models(\/([\w.-]+))?$/.exec(path) ?? [];
    if ((!model || method !== "POST") && (listed === undefined || method !== "GET"))
      return unknownPath(response);
    if (query.has("key"))
      log.add({ provider, event: "violation", why: "a key was sent in an address", path });
    const key = headers["x-goog-api-key"] ?? query.get("key") ?? "";
    if (key === "" || key.startsWith("bad")) {
      log.add({ provider, event: "refused", status: key === "" ? 403 : 400, path });
      return key === "" ? noKey(response) : wrongKey(response);
    }
    if (about !== undefined && !models[about]) return unknownModel(response, about);
    if (about !== undefined) return sendJson(response, 200, { name: `models/${about}` });
    if (!model) {
      const all = Object.keys(models).map((name) => ({ name: `models/${name}` }));
      return sendJson(response, 200, { models: all });
    }
    if (path.startsWith("/v1/")) {
      const message = `Invalid JSON payload received. Unknown name "responseModalities" at 'generation_config': Cannot find field.`;
      return problem(response, 400, "INVALID_ARGUMENT", message);
    }
    return this.#generate(request, response, model);
  }

  async #generate(request: Recorded, response: ServerResponse, model: string): Promise<void> {
    const { plan, log } = this.workshop;
    const family = models[model];
    const body = parseJson<Request>(request.body);
    const why = family && body ? complaint(body, family) : "no such model, or no JSON";
    if (!family || !body || why !== null) {
      log.add({ provider, event: "refused", model, why: why ?? "" });
      return family
        ? problem(response, 400, "INVALID_ARGUMENT", why ?? "")
        : unknownModel(response, model);
    }
    const text = wordsOf(body);
    const ratio = body.generationConfig?.imageConfig?.aspectRatio;
    const input = { ...body, ...(ratio !== undefined && { aspect_ratio: ratio }) };
    const job = await this.atOnce.take({ model, family, input, text }, (course) =>
      refuse(response, course, plan.retryAfter),
    );
    if (!job) return;
    const made = family === "text" ? rewrite(job, text) : this.atOnce.bytesOf(job);
    const answer = { status: 200, body: answerOf(job, { made }), without: "candidates" };
    this.atOnce.spoilt(job, answerSubmission(response, job.course, answer));
  }
}
