import type { Fixture, Mark } from "../../fixture";

/** What Replicate answers: the prediction and its words are documented, its problem bodies are not. */
const sure: Readonly<Record<string, Mark>> = { "": "documented" };
const unsure: Readonly<Record<string, Mark>> = { "": "unverified", detail: "documented" };

const id = "gm3qorzdhgbfurvjtvhg6dckhu";
const get = `https://api.replicate.com/v1/predictions/${id}`;
const waiting = {
  id,
  model: "black-forest-labs/flux-schnell",
  version: "hidden",
  input: { prompt: "A lighthouse at dusk" },
  logs: "",
  output: null,
  data_removed: false,
  error: null,
  source: "api",
  status: "starting",
  created_at: "2026-01-05T10:20:30.123Z",
  started_at: null,
  completed_at: null,
  urls: { get, cancel: `${get}/cancel`, web: `https://replicate.com/p/${id}` },
};
const over = {
  ...waiting,
  started_at: "2026-01-05T10:20:31.000Z",
  completed_at: "2026-01-05T10:20:33.000Z",
};
const created = { method: "POST", path: "/models/*/*/predictions", echo: "input" } as const;
const asked = { method: "GET", path: "/predictions/*", echo: "input" } as const;

export const replies: readonly Fixture[] = [
  { ...created, name: "created", status: 201, body: waiting, marks: sure },
  { ...asked, name: "starting", status: 200, body: waiting, marks: sure },
  {
    ...asked,
    name: "processing",
    status: 200,
    body: {
      ...waiting,
      status: "processing",
      started_at: "2026-01-05T10:20:31.000Z",
      logs: "Using seed: 1\n40%|####      | 40/100",
    },
    marks: { ...sure, logs: "observed" },
  },
  {
    ...asked,
    name: "succeeded",
    status: 200,
    body: {
      ...over,
      status: "succeeded",
      output: ["https://replicate.delivery/xezq/abc/out-0.png"],
      logs: "Using seed: 1",
      metrics: { predict_time: 1.2 },
    },
    marks: sure,
  },
  {
    ...asked,
    name: "removed",
    status: 200,
    body: {
      ...over,
      status: "succeeded",
      input: {},
      data_removed: true,
      metrics: { predict_time: 1.2 },
    },
    marks: sure,
  },
  {
    ...asked,
    name: "failed",
    status: 200,
    body: { ...over, status: "failed", error: "Prediction failed: CUDA out of memory (E1001)" },
    marks: { ...sure, error: "documented" },
  },
  {
    ...asked,
    name: "declined",
    status: 200,
    body: {
      ...over,
      status: "failed",
      error: "The input or output was flagged as sensitive. Please try again. (E005)",
    },
    marks: { ...sure, error: "observed" },
  },
  { ...asked, name: "canceled", status: 200, body: { ...over, status: "canceled" }, marks: sure },
  {
    ...created,
    name: "throttled",
    status: 429,
    body: { detail: "Request was throttled. Your rate limit resets in ~30s." },
    marks: sure,
  },
  {
    ...created,
    name: "used up",
    status: 402,
    body: {
      title: "Insufficient credit",
      detail: "You have insufficient credit to run this model.",
      status: 402,
    },
    marks: unsure,
  },
  {
    ...created,
    name: "key refused",
    status: 401,
    body: {
      title: "Unauthenticated",
      detail: "You did not pass a valid authentication token",
      status: 401,
    },
    marks: unsure,
  },
  {
    method: "GET",
    path: "/account",
    name: "account",
    status: 200,
    body: { type: "organization", username: "studio" },
    marks: sure,
  },
];
