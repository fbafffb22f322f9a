import type { Fixture } from "../../fixture";

const chat = { method: "POST", path: "/v1/chat/completions" } as const;
const draw = { method: "POST", path: "/hf-inference/models/*/*" } as const;
const observed = { "": "observed" } as const;

/** A picture of one pixel. */
const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4AWPINEoGAAIGAP8kmB//AAAAAElFTkSuQmCC";

const completion = (content: string, reason: string) => ({
  id: "chatcmpl-1",
  object: "chat.completion",
  created: 1700000000,
  model: "openai/gpt-oss-120b",
  system_fingerprint: "fp_1",
  choices: [{ index: 0, finish_reason: reason, message: { role: "assistant", content } }],
  usage: { prompt_tokens: 120, completion_tokens: 90, total_tokens: 210 },
});
const completed = { "": "documented", object: "unverified" } as const;
const unserved =
  "The requested model 'x/y' is not supported by any provider you have enabled.";

/** Replies as the contract file of Hugging Face has them. */
export const replies: readonly Fixture[] = [
  {
    ...chat,
    name: "an answer",
    status: 200,
    body: completion("A lighthouse at dusk, wide.", "stop"),
    marks: completed,
  },
  {
    ...chat,
    name: "an answer that was cut off",
    status: 200,
    body: completion("A lighthouse", "length"),
    marks: { ...completed, "choices.0.finish_reason": "unverified" },
  },
  {
    ...chat,
    name: "an answer without content",
    status: 200,
    body: {
      ...completion("", "length"),
      choices: [{ index: 0, finish_reason: "length", message: { role: "assistant" } }],
    },
    marks: { "": "unverified" },
  },
  {
    ...chat,
    name: "no choices",
    status: 200,
    body: { ...completion("", "stop"), choices: [] },
    marks: { "": "unverified" },
  },
  {
    ...chat,
    name: "a model nobody serves",
    status: 400,
    body: {
      error: {
        message: unserved,
        type: "invalid_request_error",
        param: "model",
        code: "model_not_supported",
      },
    },
    marks: observed,
  },
  {
    ...chat,
    name: "a model nobody serves, told flatly",
    status: 400,
    body: { error: unserved },
    marks: observed,
  },
  {
    ...chat,
    name: "a wrong key",
    status: 401,
    body: { error: "Invalid username or password." },
    marks: observed,
  },
  {
    ...chat,
    name: "an account that is used up",
    status: 402,
    body: {
      error:
        "You have exceeded your monthly included credits for Inference Providers. Subscribe to PRO to get 20x more monthly included credits.",
    },
    marks: observed,
  },
  {
    ...chat,
    name: "too many requests",
    status: 429,
    body: { error: "Too many requests" },
    marks: { "": "unverified" },
  },
  {
    ...draw,
    name: "a model that sleeps",
    status: 503,
    body: { error: "Model x/y is currently loading", estimated_time: 20 },
    marks: observed,
  },
  {
    ...draw,
    name: "a picture",
    status: 200,
    body: "image/png",
    marks: { "": "documented" },
  },
  {
    ...draw,
    name: "a picture in a list",
    status: 200,
    body: { data: [{ b64_json: pixel }] },
    marks: { "": "documented" },
  },
  {
    ...draw,
    name: "a picture by its address",
    status: 200,
    body: { output: ["https://files.example/still.png"] },
    marks: { "": "documented" },
  },
  {
    ...draw,
    name: "a failure with a 200",
    status: 200,
    body: { error: "CUDA out of memory" },
    marks: { "": "unverified" },
  },
  {
    name: "the account",
    method: "GET",
    path: "/api/whoami-v2",
    status: 200,
    body: { type: "user", id: "6", name: "studio", canPay: true },
    marks: observed,
  },
];
