import { drawPicture } from "../standin/picture.ts";
import type { Job } from "../standin/jobs.ts";

interface Surroundings {
  /** What the job made: a picture's bytes, or words. */
  readonly made: Buffer | string;
}

const inline = (bytes: Buffer, mimeType = "image/png") => ({
  inlineData: { mimeType, data: bytes.toString("base64") },
});

const candidate = (parts: unknown[] | null, finishReason: string, more: object = {}) => ({
  candidates: [
    {
      content: { ...(parts && { parts }), role: "model" },
      finishReason,
      index: 0,
      ...more,
    },
  ],
});

/** Answers that hold nothing: `[sim fault=no-artifact as=text]`. */
const nothing: Readonly<Record<string, () => object>> = {
  "no-image": () => candidate(null, "NO_IMAGE"),
  text: () => candidate([{ text: "I can tell you about lighthouses instead." }], "STOP"),
  "image-other": () => candidate(null, "IMAGE_OTHER"),
  other: () => candidate(null, "OTHER"),
  malformed: () => candidate(null, "MALFORMED_RESPONSE"),
  stop: () => candidate([], "STOP"),
  candidates: () => ({ candidates: [] }),
  thought: () => candidate([{ thought: true, ...inline(drawPicture("thought", 8, 8)) }], "STOP"),
  "bad-base64": () => candidate([{ inlineData: { mimeType: "image/png", data: "%%%%" } }], "STOP"),
  length: () => candidate([{ text: "Mara waits on the" }], "MAX_TOKENS"),
};

/** Refusals by a filter, which come with a 200: `[sim fault=moderated as=prompt]`. */
const declined: Readonly<Record<string, () => object>> = {
  prompt: () => ({ promptFeedback: { blockReason: "PROHIBITED_CONTENT" } }),
  "image-safety": () => candidate(null, "IMAGE_SAFETY"),
  safety: () => candidate(null, "SAFETY"),
  prohibited: () =>
    candidate(null, "IMAGE_PROHIBITED_CONTENT", {
      finishMessage: "Unable to show the generated image.",
    }),
};

/** What a picture answers with: words before it, and a thought of it that is not it. */
function pictureParts({ course }: Job, bytes: Buffer): unknown[] {
  if (course.shape === "image-only") return [inline(bytes)];
  const mimeType = course.shape === "jpeg" ? "image/jpeg" : "image/png";
  return [
    { text: "Let me think of the light.", thought: true },
    { ...inline(drawPicture("thought", 8, 8)), thought: true },
    { text: "Here is your picture." },
    inline(bytes, mimeType),
    { thoughtSignature: "c2lnbmF0dXJl" },
  ];
}

export function answerOf(job: Job, { made }: Surroundings): Record<string, unknown> {
  const { faults, shape } = job.course;
  const usage = {
    usageMetadata: { promptTokenCount: 258, candidatesTokenCount: 1290, totalTokenCount: 1548 },
    modelVersion: job.model,
    responseId: job.id,
  };
  if (faults.has("moderated")) return { ...(declined[shape] ?? declined["prompt"]!)(), ...usage };
  if (faults.has("no-artifact")) return { ...(nothing[shape] ?? nothing["no-image"]!)(), ...usage };
  const parts = typeof made === "string" ? [{ text: made }] : pictureParts(job, made);
  return { ...candidate(parts, "STOP"), ...usage };
}
