import { lengthFor, line, scaleFor, type Line } from "../order";
import { faceOf, sceneWithFace, sceneWords } from "../words";
import { names } from "./models";
import {
  edited,
  fluxDev,
  isTrained,
  plainFlux,
  portrait,
  shot,
  shotWithEnd,
  soundOf,
  restyledStill,
  training,
  withTrained,
} from "./orders";

export const lines: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["standard"],
    seconds: 3,
    model: names.schnell,
    cost: ({ cast }) => (isTrained(cast) ? 35_000 : 3_000),
    order(task) {
      if (isTrained(task.cast)) return withTrained(sceneWords(task), task);
      return {
        model: names.schnell,
        input: {
          prompt: sceneWords(task),
          num_inference_steps: 4,
          ...plainFlux(task.aspect, task.seed),
        },
        files: {},
      };
    },
  }),
  line({
    task: "image.generate",
    tiers: ["premium"],
    seconds: 10,
    model: names.dev,
    cost: ({ cast }) => (isTrained(cast) ? 35_000 : faceOf(cast) ? 40_000 : 25_000),
    order(task) {
      if (isTrained(task.cast)) return withTrained(sceneWords(task), task);
      const face = faceOf(task.cast);
      return face
        ? edited(sceneWithFace(task), face, task)
        : fluxDev(sceneWords(task), task.aspect, task.seed);
    },
  }),
  line({
    task: "image.edit",
    tiers: ["standard", "premium"],
    seconds: 12,
    model: names.restyle,
    cost: () => 30_000,
    order: restyledStill,
  }),
  line({
    task: "image.portrait",
    tiers: ["standard", "premium"],
    seconds: 14,
    model: names.kontext,
    cost: () => 40_000,
    order: portrait,
  }),
  line({
    task: "image.upscale",
    tiers: ["standard", "premium"],
    seconds: 10,
    model: names.esrgan,
    cost: () => 3_000,
    order: (task) => ({
      model: names.esrgan,
      input: { scale: scaleFor(task, 8), face: false, output_format: "png" },
      files: { image_url: task.image },
    }),
  }),
  line({
    task: "video.animate",
    tiers: ["standard"],
    seconds: 150,
    model: names.kling,
    cost: ({ end, seconds }) =>
      end ? lengthFor(seconds, [6, 10]) * 45_000 : lengthFor(seconds, [5, 10]) * 50_000,
    order: (task) => (task.end ? shotWithEnd(task) : shot(names.kling, task)),
  }),
  line({
    task: "video.animate",
    tiers: ["premium"],
    seconds: 150,
    model: names.klingPro,
    cost: ({ seconds }) => lengthFor(seconds, [5, 10]) * 70_000,
    order: (task) => shot(names.klingPro, task),
  }),
  line({
    task: "video.lipsync",
    tiers: ["standard"],
    seconds: 60,
    model: names.latentsync,
    cost: () => 200_000,
    order: ({ footage, audio }) => ({
      model: names.latentsync,
      input: { guidance_scale: 1, loop_mode: "pingpong" },
      files: { video_url: footage, audio_url: audio },
    }),
  }),
  line({
    task: "video.lipsync",
    tiers: ["premium"],
    seconds: 90,
    model: names.syncLipsync,
    cost: () => 500_000,
    order: ({ footage, audio }) => ({
      model: names.syncLipsync,
      input: { sync_mode: "cut_off" },
      files: { video_url: footage, audio_url: audio },
    }),
  }),
  line({
    task: "video.talk",
    tiers: ["standard"],
    seconds: 90,
    model: names.sadtalker,
    cost: () => 60_000,
    order: (task) => ({
      model: names.sadtalker,
      input: { preprocess: "full", still_mode: true, face_model_resolution: "512" },
      files: { source_image_url: task.image, driven_audio_url: soundOf(task) },
    }),
  }),
  line({
    task: "video.talk",
    tiers: ["premium"],
    seconds: 180,
    model: names.avatar,
    cost: () => 560_000,
    order: (task) => ({
      model: names.avatar,
      input: { prompt: task.line || "." },
      files: { image_url: task.image, audio_url: soundOf(task) },
    }),
  }),
  line({
    task: "cast.train",
    tiers: ["standard", "premium"],
    seconds: 240,
    model: names.training,
    cost: () => 2_000_000,
    order: training,
  }),
];
