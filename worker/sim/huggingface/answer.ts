import type { ServerResponse } from "node:http";
import type { Job } from "../standin/jobs.ts";
import { hangUp } from "../standin/listen.ts";
import { rewrite } from "../standin/rewrite.ts";

interface Choice {
  readonly content: string | null;
  readonly reason: string;
}

/** Successes that hold nothing: `[sim fault=no-artifact as=length]`. */
const nothing: Readonly<Record<string, Choice>> = {
  empty: { content: "", reason: "stop" },
  missing: { content: null, reason: "length" },
  length: { content: "A lighthouse at", reason: "length" },
  filtered: { content: "", reason: "content_filter" },
};

function choicesOf(job: Job, asked: string): object[] {
  const { faults, shape } = job.course;
  if (faults.has("no-artifact") && shape === "choices") return [];
  const { content, reason } = faults.has("no-artifact")
    ? (nothing[shape] ?? nothing["empty"]!)
    : { content: rewrite(job, asked), reason: "stop" };
  const message = { role: "assistant", ...(content !== null && { content }) };
  return [{ index: 0, finish_reason: reason, message }];
}

export function chatOf(job: Job, asked: string): Record<string, unknown> {
  return {
    id: `chatcmpl-${job.id}`,
    object: "chat.completion",
    created: Math.floor(job.created / 1000),
    model: job.model,
    system_fingerprint: "fp_1",
    choices: choicesOf(job, asked),
    usage: { prompt_tokens: 120, completion_tokens: 90, total_tokens: 210 },
  };
}

/** A word an event, with an end of its own, or none when it breaks off. */
export function sendStream(
  response: ServerResponse,
  { course }: Job,
  told: Record<string, unknown>,
): void {
  const { choices, ...rest } = told;
  const [first] = choices as { message?: { content?: string } }[];
  const words = (first?.message?.content ?? "").split(/(?<= )/);
  const events = words.map((content) =>
    JSON.stringify({
      ...rest,
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta: { content } }],
    }),
  );
  response.writeHead(200, { "content-type": "text/event-stream" });
  if (course.faults.has("truncated-json")) {
    response.write(`data: ${events[0] ?? ""}\n\n`, () => hangUp(response));
    return;
  }
  response.end([...events, "[DONE]"].map((event) => `data: ${event}\n\n`).join(""));
}

/** A still that is told in another shape than its bytes: `[sim as=list]`, `[sim fault=job-fails]`. */
export function otherPicture({ course }: Job, bytes: Buffer): Record<string, unknown> | null {
  const { faults, shape } = course;
  if (faults.has("job-fails")) return { error: "CUDA out of memory" };
  if (faults.has("empty-url")) return { output: ["https://files.example/still.png"] };
  if (faults.has("no-artifact")) return { data: shape === "empty" ? [] : [{ b64_json: "%%%" }] };
  return shape === "list" ? { data: [{ b64_json: bytes.toString("base64") }] } : null;
}
