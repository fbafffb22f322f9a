import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { inputDigest } from "../standin/input-digest.ts";
import type { Jobs } from "../standin/jobs.ts";
import { sendJson, type Recorded } from "../standin/listen.ts";
import type { Workshop } from "../standin/maker.ts";
import { answerSubmission } from "../standin/spoil.ts";
import { refusal, wrapped } from "./record.ts";
import { declined, refuse } from "./refuse.ts";

export const voices = [
  {
    label: "Female",
    value: "female",
    children: [
      { label: "Alice", value: "66dc61ec5148817d26f5b79e" },
      { label: "Sarah", value: "66dc61ec5148817d26f5b7a0" },
    ],
  },
  {
    label: "Male",
    value: "male",
    children: [{ label: "Brian", value: "66dc61ec5148817d26f5b7b1" }],
  },
];
const known = new Set(voices.flatMap(({ children }) => children.map(({ value }) => value)));

/** Speaks a line while it is waited for. */
export function speak(
  { plan, log }: Workshop,
  jobs: Jobs,
  { body, text }: { body: Readonly<Record<string, unknown>>; text: Recorded["body"] },
  response: ServerResponse,
  addressOf: (job: Parameters<Jobs["look"]>[0]) => string,
): void {
  const model = "send_tts";
  const provider = "a2e";
  const digest = inputDigest(body, (address) => address);
  const course = jobs.course(model, "audio", digest, text);
  const why = refuse(response, course, plan.retryAfter);
  if (why) return log.add({ provider, event: "refused", model, digest, why });
  const line = typeof body["msg"] === "string" ? body["msg"] : "";
  if (!known.has(String(body["tts_id"])) || line === "" || line.length > 1000) {
    log.add({ provider, event: "refused", model, digest, why: "tts_id or msg" });
    return sendJson(response, 400, refusal(400, "tts_id or user_voice_id is required"));
  }
  if (course.faults.has("moderated")) {
    log.add({ provider, event: "refused", model, digest, why: "moderated" });
    return declined(response);
  }
  const id = randomBytes(12).toString("hex");
  const job = jobs.accept({
    id,
    model,
    family: "audio",
    digest,
    input: body,
    webhook: null,
    course,
  });
  jobs.end(job, "succeeded");
  const { faults, shape } = course;
  const useless = shape === "null" ? null : shape === "text" ? "queued" : "";
  const data = faults.has("no-artifact") ? useless : addressOf(job);
  const fault = answerSubmission(response, course, {
    status: 200,
    body: wrapped(data),
    without: "data",
  });
  if (fault) log.add({ provider, event: "answer-spoiled", job: id, why: fault });
}
