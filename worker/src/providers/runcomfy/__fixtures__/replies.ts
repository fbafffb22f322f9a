import type { Fixture } from "../../fixture";

/**
 * What RunComfy answers, in the shapes its file of facts tells. Documented: the submission, the
 * status, the result's frame, the errors, a deployment's metadata. Told by others' code: the lists of
 * an output's channels other than `images`, the shape of an error list.
 */
const deployment = "437a16af-d5ad-4eff-a6d9-3e094c5c0e6c";
const request_id = "0d2f6a2e-0f0b-4a86-9c4e-7a1f6f1a2b3c";
const base = `https://api.runcomfy.net/prod/v1/deployments/${deployment}/requests/${request_id}`;
const links = { status_url: `${base}/status`, result_url: `${base}/result` };
const times = {
  created_at: "2025-10-01T09:00:00.123456+00:00",
  finished_at: "2025-10-01T09:12:30.123456+00:00",
  instance_id: "instance-1",
};
const asked = "/prod/v1/deployments/*/requests/*";
const file = (filename: string, type: string) => ({
  url: `https://serverless-api-storage.runcomfy.net/deployment_requests/${request_id}/${type}/${filename}`,
  filename,
  subfolder: "",
  type,
});

export const replies: readonly Fixture[] = [
  {
    name: "submitted",
    method: "POST",
    path: "/prod/v1/deployments/*/inference",
    status: 200,
    body: { request_id, ...links, cancel_url: `${base}/cancel` },
    marks: { "": "documented" },
  },
  {
    name: "waits",
    method: "GET",
    path: `${asked}/status`,
    status: 200,
    body: { request_id, status: "in_queue", queue_position: 2, ...links },
    marks: { "": "documented" },
  },
  {
    name: "runs",
    method: "GET",
    path: `${asked}/status`,
    status: 200,
    body: { request_id, status: "in_progress", instance_id: "instance-1", ...links },
    marks: { "": "documented" },
  },
  {
    name: "over",
    method: "GET",
    path: `${asked}/status`,
    status: 200,
    body: { request_id, status: "completed", ...links },
    marks: { "": "documented" },
  },
  {
    name: "scene-made",
    method: "GET",
    path: `${asked}/result`,
    status: 200,
    body: {
      request_id,
      status: "succeeded",
      outputs: {
        "38:42": { images: [file("preview.png", "temp")] },
        "9": { images: [file("scene.png", "output")] },
      },
      ...times,
    },
    marks: { "": "documented" },
  },
  {
    name: "shot-made",
    method: "GET",
    path: `${asked}/result`,
    status: 200,
    body: {
      request_id,
      status: "succeeded",
      outputs: {
        "38:42": { images: [file("preview.png", "temp")] },
        "60": { gifs: [file("shot.mp4", "output")] },
      },
      ...times,
    },
    marks: { "": "documented", "outputs.60": "unverified" },
  },
  {
    name: "failed",
    method: "GET",
    path: `${asked}/result`,
    status: 200,
    body: {
      request_id,
      status: "failed",
      outputs: {},
      error: [{ errorCode: 1001, error: "Node 55: CUDA ran out of memory", debugInfo: "..." }],
      ...times,
    },
    marks: { "": "documented", error: "observed" },
  },
  {
    name: "called-off",
    method: "POST",
    path: `${asked}/cancel`,
    status: 202,
    body: { request_id, status: "accepted", outcome: "cancelled" },
    marks: { "": "documented" },
  },
  {
    name: "deployment",
    method: "GET",
    path: "/prod/v2/deployments/*",
    status: 200,
    body: {
      id: deployment,
      name: "create-coherent",
      workflow_id: "create-coherent-workflow",
      workflow_version: "v1",
      hardware: ["AMPERE_48"],
      min_instances: 0,
      max_instances: 1,
      queue_size: 1,
      keep_warm_duration_in_seconds: 60,
      status: "standby",
      is_enabled: true,
      created_at: times.created_at,
      updated_at: times.created_at,
      payload: {
        workflow_api_json: Object.fromEntries(
          ["270", "276", "283", "290", "297", "304"].map((id) => [
            id,
            { class_type: "LoadImage", inputs: { image: "example.png" } },
          ]),
        ),
        overrides: {},
        object_info_url: "https://files.runcomfy.net/object_info.json",
      },
    },
    // The nodes are known from the former product alone.
    marks: { "": "documented", "payload.workflow_api_json": "unverified" },
  },
  {
    name: "balance",
    method: "GET",
    path: "/prod/v2/balance",
    status: 200,
    body: { balance: 42.5 },
    marks: { "": "unverified" },
  },
  {
    name: "no-funds",
    method: "POST",
    path: "/prod/v1/deployments/*/inference",
    status: 200,
    body: { error_code: 10_001, error_message: "InsufficientFunds" },
    marks: { "": "documented" },
  },
  {
    name: "not-valid",
    method: "POST",
    path: "/prod/v1/deployments/*/inference",
    status: 422,
    body: {
      error_code: 422_001,
      error_message: "Request body validation failed",
      detail: [{ msg: "image: bad base64", type: "value_error" }],
    },
    marks: { "": "documented", detail: "unverified" },
  },
];
