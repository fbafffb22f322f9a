import type { Fixture } from "../../fixture";

const still = { method: "POST", path: "/v1/images/generations" } as const;
const shot = { method: "POST", path: "/v2/video/generations" } as const;
const look = { method: "GET", path: "/v2/video/generations?generation_id=*" } as const;
const inference = { "x-inference-id": "i1" };
const meta = { usage: { credits_used: 105000, usd_spent: 0.0525 } };
const url = "https://cdn.aimlapi.com/squirrel/files/a/b.png";
const id = "60ac7c34-3224-4b14-8e7d-0aa0db708325:klingai/v2.5-turbo/pro/image-to-video";

const refused = (name: string, status: number, message: string) => ({
  ...still,
  name,
  status,
  body: {
    message,
    path: "/v1/images/generations",
    requestId: "r1",
    statusCode: String(status),
    timestamp: "2026-01-01T00:00:00.000Z",
  },
});

export const replies: readonly Fixture[] = [
  {
    ...still,
    name: "a still as the schema has it",
    status: 200,
    headers: inference,
    body: { data: [{ url, b64_json: null }], meta },
    marks: { "": "documented" },
  },
  {
    ...still,
    name: "a still in the answer",
    status: 200,
    headers: inference,
    body: {
      data: [
        {
          url: null,
          b64_json:
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4AWPINEoGAAIGAP8kmB//AAAAAElFTkSuQmCC",
        },
      ],
      meta,
    },
    marks: { "": "documented" },
  },
  {
    ...still,
    name: "a still as the examples have it",
    status: 201,
    headers: inference,
    body: {
      images: [
        {
          url,
          content_type: "image/png",
          file_name: "b.png",
          file_size: 4096,
          width: 1392,
          height: 752,
        },
      ],
      timings: {},
      seed: 7,
      has_nsfw_concepts: [false],
      prompt: "A roof",
    },
    marks: { "": "documented" },
  },
  {
    ...still,
    name: "a still that was blacked out",
    status: 200,
    headers: inference,
    body: { images: [{ url }], has_nsfw_concepts: [true] },
    marks: { "": "documented", has_nsfw_concepts: "unverified" },
  },
  {
    ...still,
    name: "no still",
    status: 200,
    headers: inference,
    body: { data: null, meta: null },
    marks: { "": "documented" },
  },
  {
    ...refused("a wrong field", 400, "Body validation error Invalid enum value at safety_tolerance"),
    marks: { "": "documented" },
  },
  {
    ...refused("declined", 400, "The prompt was blocked by moderation"),
    marks: { "": "unverified" },
  },
  {
    ...refused("a bad key", 401, "This request requires a valid API key."),
    marks: { "": "documented" },
  },
  {
    ...refused("an empty account", 403, "You've run out of credits."),
    marks: { "": "documented" },
  },
  {
    ...still,
    name: "an empty account, told the newer way",
    status: 403,
    body: {
      title: "Forbidden",
      status: 403,
      message: "You've run out of funds. Please top up your balance.",
    },
    marks: { "": "observed" },
  },
  {
    ...refused("an account that is not verified", 403, "Verification required."),
    marks: { "": "observed" },
  },
  {
    ...still,
    name: "a vendor's own refusal",
    status: 400,
    body: { error: { message: "Blocked by the safety system" } },
    marks: { "": "observed", "error.message": "unverified" },
  },
  {
    ...refused("a model that is gone", 404, "Model not found"),
    marks: { "": "documented" },
  },
  { ...refused("too many requests", 429, "Too Many Requests"), marks: { "": "documented" } },
  {
    ...refused("out of order", 500, "Something wrong with the server."),
    marks: { "": "documented" },
  },
  {
    ...shot,
    name: "a shot that is taken",
    status: 200,
    headers: inference,
    body: { id, status: "queued" },
    marks: { "": "documented" },
  },
  {
    ...shot,
    name: "a shot that is taken by a route of before",
    status: 200,
    headers: inference,
    body: { generation_id: id, status: "queued" },
    marks: { "": "documented" },
  },
  {
    ...look,
    name: "a shot at work",
    status: 200,
    headers: inference,
    body: { id, status: "generating" },
    marks: { "": "documented" },
  },
  {
    ...look,
    name: "a shot",
    status: 200,
    headers: inference,
    body: {
      id,
      status: "completed",
      video: { url: "https://cdn.aimlapi.com/squirrel/files/a/b.mp4" },
      error: null,
      meta: { usage: { credits_used: 105000, usd_spent: 0.0525 } },
    },
    marks: { "": "documented" },
  },
  {
    ...look,
    name: "a shot that failed",
    status: 200,
    headers: inference,
    body: {
      id,
      status: "error",
      video: null,
      error: { name: "GenerationError", message: "The model could not be run." },
      meta: null,
    },
    marks: { "": "documented", "error.name": "unverified" },
  },
  {
    name: "the account",
    method: "GET",
    path: "/v2/billing",
    status: 200,
    headers: inference,
    body: { current_balance: 12.5, currency: "USD" },
    marks: { "": "documented" },
  },
];
