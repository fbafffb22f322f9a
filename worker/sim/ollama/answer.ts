import type { ServerResponse } from "node:http";
import type { Job } from "../standin/jobs.ts";
import { sendJson } from "../standin/listen.ts";
import { rewrite } from "../standin/rewrite.ts";

const metrics = {
  total_duration: 4_935_886_791,
  load_duration: 534_986_708,
  prompt_eval_count: 126,
  prompt_eval_duration: 107_345_000,
  eval_count: 98,
  eval_duration: 4_289_432_000,
};

interface Said {
  readonly content: string;
  readonly thinking?: string;
  readonly reason: "stop" | "length" | "load";
}

/** Successes that hold nothing: `[sim fault=no-artifact as=thinking]`. */
const nothing: Readonly<Record<string, Said>> = {
  load: { content: "", reason: "load" },
  empty: { content: "", reason: "stop" },
  length: { content: "A lighthouse at", reason: "length" },
  thinking: { content: "", thinking: "What would a filmmaker say?", reason: "stop" },
};

function saidBy(job: Job, asked: string): Said {
  const { faults, shape } = job.course;
  if (faults.has("no-artifact")) return nothing[shape] ?? nothing["load"]!;
  return { content: rewrite(job, asked), reason: "stop" };
}

export function answerOf(job: Job, asked: string, manner: "chat" | "generate") {
  const { content, thinking, reason } = saidBy(job, asked);
  const thought = thinking === undefined ? {} : { thinking };
  return {
    model: job.model,
    created_at: new Date(job.created).toISOString(),
    ...(manner === "chat"
      ? { message: { role: "assistant", content, ...thought } }
      : { response: content, ...thought, context: [1, 2, 3] }),
    done: true,
    done_reason: reason,
    ...metrics,
  };
}

/** A line a word; a failure on the way is a line too, the status was told long before. */
export function sendStream(
  response: ServerResponse,
  { course }: Job,
  told: Record<string, unknown>,
): void {
  if (course.faults.has("job-fails") && course.shape === "json")
    return sendJson(response, 200, { error: "llama runner process has terminated" });
  const { model, created_at, message } = told;
  const words = ((message as { content?: string } | undefined)?.content ?? "").split(/(?<= )/);
  const lines: object[] = words.map((content) => ({
    model,
    created_at,
    message: { role: "assistant", content },
    done: false,
  }));
  const end = course.faults.has("job-fails")
    ? [...lines.slice(0, 2), { error: "llama runner process has terminated" }]
    : [...lines, told];
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  response.end(end.map((line) => `${JSON.stringify(line)}\n`).join(""));
}
