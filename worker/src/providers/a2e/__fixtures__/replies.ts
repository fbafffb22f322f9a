import type { Fixture, Mark } from "../../fixture";

/**
 * What A2E answers, in the shapes its file of facts tells. Documented: the envelope, the records of
 * its `start` products and their statuses, the older contract of stills, avatars' results. Everything
 * else is read from other people's code.
 */
const trace_id = "9b2f6c1de0a94a5f8a7b3c2d1e0f9a8b";
const unsure: Readonly<Record<string, Mark>> = { "": "unverified", code: "documented" };
const sure: Readonly<Record<string, Mark>> = { "": "documented", trace_id: "documented" };

const shared = {
  _id: "68aa0b2c5148817d26f5b79e",
  name: "att_1",
  current_status: "initialized",
  createdAt: "2025-08-23T18:41:16.000Z",
  failed_code: "",
  failed_message: "",
  cover_url: "",
};
const shot = {
  ...shared,
  image_url: "https://studio.example/still.png",
  prompt: "She turns.",
  negative_prompt: "blur",
  model_type: "GENERAL",
  model_version: "a2e",
  video_time: 5,
  extend_prompt: false,
  skip_face_enhance: false,
  number_of_images: 1,
  coins: 100,
  result_url: "",
};
/** Fields that came after the documented ones. */
const newer: Readonly<Record<string, Mark>> = {
  "data.model_type": "unverified",
  "data.model_version": "unverified",
  "data.video_time": "unverified",
  "data.extend_prompt": "unverified",
  "data.skip_face_enhance": "unverified",
  "data.number_of_images": "unverified",
};
const file = "https://prod-tos.a2e.ai/out/68aa0b2c.mp4";

export const replies: readonly Fixture[] = [
  {
    name: "still-at-once",
    method: "POST",
    path: "/api/v1/userText2image/start",
    status: 200,
    body: { code: 0, data: { image_urls: ["https://prod-tos.a2e.ai/out/1.png"] }, trace_id },
    marks: sure,
  },
  {
    name: "still-with-faces-started",
    method: "POST",
    path: "/api/v1/userText2Image/start",
    status: 200,
    body: {
      code: 0,
      data: [
        {
          ...shared,
          prompt: "A lighthouse",
          model_type: "a2e",
          width: 1280,
          height: 720,
          aspect_ratio: "16:9",
          max_images: 1,
          input_images: ["https://studio.example/face.png"],
          coins: 2,
          image_urls: [],
        },
      ],
      trace_id,
    },
    marks: unsure,
  },
  {
    name: "shot-started",
    method: "POST",
    path: "/api/v1/userImage2Video/start",
    status: 200,
    body: { code: 0, data: shot, trace_id },
    marks: { ...sure, ...newer },
  },
  {
    name: "shot-goes-on",
    method: "GET",
    path: "/api/v1/userImage2Video/*",
    status: 200,
    body: { code: 0, data: { ...shot, current_status: "processing" }, trace_id },
    marks: { ...sure, ...newer },
  },
  {
    name: "shot-done",
    method: "GET",
    path: "/api/v1/userImage2Video/*",
    status: 200,
    body: { code: 0, data: { ...shot, current_status: "completed", result_url: file }, trace_id },
    marks: { ...sure, ...newer },
  },
  {
    name: "shot-failed",
    method: "GET",
    path: "/api/v1/userImage2Video/*",
    status: 200,
    body: {
      code: 0,
      data: {
        ...shot,
        current_status: "failed",
        failed_code: "ALGORITHM_ERROR",
        failed_message: "The algorithm ended without a result",
      },
      trace_id,
    },
    marks: { ...sure, ...newer },
  },
  {
    name: "shots-listed",
    method: "GET",
    path: "/api/v1/userImage2Video/allRecords",
    status: 200,
    body: { code: 0, data: [shot], trace_id },
    marks: { "": "documented", data: "unverified" },
  },
  {
    name: "lips-started",
    method: "POST",
    path: "/api/v1/talkingVideo/start",
    status: 200,
    body: {
      code: 0,
      data: {
        ...shared,
        video_url: "https://studio.example/shot.mp4",
        audio_url: "https://studio.example/sound.wav",
        duration: 0,
        prompt: "Speaking",
        negative_prompt: "blur",
        coins: 13,
        result_url: "",
      },
      trace_id,
    },
    marks: sure,
  },
  {
    name: "spoken",
    method: "POST",
    path: "/api/v1/video/send_tts",
    status: 200,
    body: { code: 0, data: "https://7days-tos.a2e.ai/tts/1.mp3", trace_id },
    marks: unsure,
  },
  {
    name: "voices",
    method: "GET",
    path: "/api/v1/anchor/voice_list",
    status: 200,
    body: {
      code: 0,
      data: [
        {
          label: "Female",
          value: "female",
          children: [{ label: "Alice", value: "66dc61ec5148817d26f5b79e" }],
        },
      ],
      trace_id,
    },
    marks: unsure,
  },
  {
    name: "ticket",
    method: "POST",
    path: "/api/v1/r2/upload-presigned-url",
    status: 200,
    body: {
      code: 0,
      data: {
        uploadUrl: "https://r2.a2e.ai/aktion/1.png?signature=1",
        cdnUrl: "https://cdn.a2e.ai/aktion/1.png",
      },
      trace_id,
    },
    marks: unsure,
  },
  {
    name: "coins",
    method: "GET",
    path: "/api/v1/user/remainingCoins",
    status: 200,
    body: { code: 0, data: { coins: 1800 }, trace_id },
    marks: unsure,
  },
  {
    name: "refused",
    method: "POST",
    path: "/api/v1/userImage2Video/start",
    status: 200,
    body: { code: 4001, msg: "prompt is too strange", trace_id },
    marks: { "": "unverified" },
  },
  {
    name: "refused-in-the-other-field",
    method: "POST",
    path: "/api/v1/userImage2Video/start",
    status: 200,
    body: { code: 4001, message: "prompt is too strange", trace_id },
    marks: { "": "unverified" },
  },
];
