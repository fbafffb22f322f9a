import type { Fixture } from "../../fixture";

const path = "/v1beta/models/*:generateContent";
const asked = { method: "POST", path } as const;

const usage = {
  usageMetadata: { promptTokenCount: 258, candidatesTokenCount: 1290, totalTokenCount: 1548 },
  modelVersion: "gemini-3.1-flash-image",
  responseId: "Zm9v",
};
/** Of one pixel. */
const picture = {
  mimeType: "image/png",
  data: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4AWPINEoGAAIGAP8kmB//AAAAAElFTkSuQmCC",
};
const google = "type.googleapis.com/google.rpc";

const quota = (per: "Minute" | "Day", quotaValue: string) => ({
  "@type": `${google}.QuotaFailure`,
  violations: [
    {
      quotaMetric: "generativelanguage.googleapis.com/generate_content_free_tier_requests",
      quotaId: `GenerateRequestsPer${per}PerProjectPerModel-FreeTier`,
      quotaDimensions: { location: "global", model: "gemini-3.1-flash-image" },
      quotaValue,
    },
  ],
});
const help = {
  "@type": `${google}.Help`,
  links: [{ description: "Learn more", url: "https://ai.google.dev/gemini-api/docs/rate-limits" }],
};
const exhausted = (message: string, details: readonly unknown[]) => ({
  error: { code: 429, message, status: "RESOURCE_EXHAUSTED", details },
});
const refused = (code: number, status: string, message: string) => ({
  error: { code, message, status },
});
const observed = { "": "observed", error: "documented", "error.details": "observed" } as const;

/** Replies as the contract file of Gemini has them. */
export const replies: readonly Fixture[] = [
  {
    name: "a picture alone",
    ...asked,
    status: 200,
    body: {
      candidates: [
        { content: { parts: [{ inlineData: picture }], role: "model" }, finishReason: "STOP", index: 0 },
      ],
      ...usage,
    },
    marks: { "": "documented" },
  },
  {
    name: "a picture among words and thoughts",
    ...asked,
    status: 200,
    body: {
      candidates: [
        {
          content: {
            parts: [
              { text: "Let me think of the light.", thought: true },
              { inlineData: { mimeType: "image/png", data: "AAAA" }, thought: true },
              { text: "Here is your picture." },
              { inlineData: picture },
              { thoughtSignature: "c2ln" },
            ],
            role: "model",
          },
          finishReason: "STOP",
          index: 0,
        },
      ],
      ...usage,
    },
    marks: { "": "documented", "candidates.0.content.parts.0.thought": "unverified" },
  },
  {
    name: "a prompt made better",
    ...asked,
    status: 200,
    body: {
      candidates: [
        {
          content: { parts: [{ text: "A lighthouse at dusk, wide." }], role: "model" },
          finishReason: "STOP",
          index: 0,
        },
      ],
      ...usage,
    },
    marks: { "": "documented" },
  },
  {
    name: "words where a picture was asked for",
    ...asked,
    status: 200,
    body: {
      candidates: [
        {
          content: { parts: [{ text: "I can describe a lighthouse." }], role: "model" },
          finishReason: "STOP",
          index: 0,
        },
      ],
      ...usage,
    },
    marks: { "": "observed" },
  },
  {
    name: "no picture, and said so",
    ...asked,
    status: 200,
    body: {
      candidates: [{ content: { role: "model" }, finishReason: "NO_IMAGE", index: 0 }],
      ...usage,
    },
    marks: { "": "documented", "candidates.0.content": "observed" },
  },
  {
    name: "a prompt that was declined",
    ...asked,
    status: 200,
    body: { promptFeedback: { blockReason: "PROHIBITED_CONTENT" }, ...usage },
    marks: { "": "observed", promptFeedback: "documented" },
  },
  {
    name: "a picture that was declined",
    ...asked,
    status: 200,
    body: {
      candidates: [
        {
          content: { role: "model" },
          finishReason: "IMAGE_PROHIBITED_CONTENT",
          index: 0,
          finishMessage: "Unable to show the generated image.",
        },
      ],
      ...usage,
    },
    marks: { "": "observed" },
  },
  {
    name: "throttled for a minute",
    ...asked,
    status: 429,
    body: exhausted("You exceeded your current quota. Please retry in 21s.", [
      quota("Minute", "10"),
      help,
      { "@type": `${google}.RetryInfo`, retryDelay: "21s" },
    ]),
    marks: observed,
  },
  {
    name: "throttled for the day",
    ...asked,
    status: 429,
    body: exhausted("You exceeded your current quota. limit: 0", [help, quota("Day", "0")]),
    marks: observed,
  },
  {
    name: "a wrong key",
    ...asked,
    status: 400,
    body: {
      error: {
        code: 400,
        message: "API key not valid. Please pass a valid API key.",
        status: "INVALID_ARGUMENT",
        details: [
          {
            "@type": `${google}.ErrorInfo`,
            reason: "API_KEY_INVALID",
            domain: "googleapis.com",
            metadata: { service: "generativelanguage.googleapis.com" },
          },
          { "@type": `${google}.LocalizedMessage`, locale: "en-US", message: "API key not valid." },
        ],
      },
    },
    marks: observed,
  },
  {
    name: "an account that is not served",
    ...asked,
    status: 400,
    body: refused(400, "FAILED_PRECONDITION", "User location is not supported."),
    marks: { "": "documented" },
  },
  {
    name: "a model that is gone",
    ...asked,
    status: 404,
    body: refused(404, "NOT_FOUND", "models/gemini-2.5-flash-image is not found."),
    marks: { "": "documented" },
  },
  {
    name: "too much to do",
    ...asked,
    status: 503,
    body: refused(503, "UNAVAILABLE", "The model is overloaded."),
    marks: { "": "documented" },
  },
];
