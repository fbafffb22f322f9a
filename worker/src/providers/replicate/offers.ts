import * as says from "#words/makers";
import { ProviderError } from "../../ports/provider";
import { lengthFor, line, scaleFor, type Line } from "../order";
import { restyled } from "../restyled";
import { poseWords, sceneWords, shotWords } from "../words";
import { names } from "./models";

/** Seeds are unsigned 32-bit here; these models take signed ones. */
const seeded = (seed: number | null) => (seed === null ? {} : { seed: seed & 0x7fffffff });

const controlNet = { num_samples: "1", image_resolution: "768", ddim_steps: 20, scale: 9 };

/** Wan shoots 16 frames a second and takes 81 to 121 of them. */
const framesFor = (seconds: number): number =>
  Math.min(121, Math.max(81, Math.round(seconds * 16) + 1));

export const lines: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["standard", "premium"],
    seconds: 4,
    model: names.flux,
    cost: () => 3_000,
    order: (task) => ({
      model: names.flux,
      input: {
        prompt: sceneWords(task),
        aspect_ratio: task.aspect,
        num_outputs: 1,
        num_inference_steps: 4,
        output_format: "png",
        megapixels: "1",
        go_fast: true,
        ...seeded(task.seed),
      },
      files: {},
    }),
  }),
  line({
    task: "image.sketch",
    tiers: ["standard", "premium"],
    seconds: 10,
    model: names.scribble,
    cost: () => 8_000,
    order: ({ drawing, prompt, seed }) => ({
      model: names.scribble,
      input: {
        prompt: prompt || "A finished picture of this drawing",
        ...controlNet,
        ...seeded(seed),
      },
      files: { image: drawing },
    }),
  }),
  line({
    task: "image.pose",
    tiers: ["standard", "premium"],
    seconds: 12,
    model: names.pose,
    cost: () => 9_000,
    order(task) {
      if (!task.pose || task.image) {
        const message = task.image ? says.replicateKeepsNoPerson : says.replicateNeedsAPose;
        throw new ProviderError("broken", message);
      }
      return {
        model: names.pose,
        input: { prompt: poseWords(task), ...controlNet, ...seeded(task.seed) },
        files: { image: task.pose },
      };
    },
  }),
  line({
    task: "image.edit",
    tiers: ["standard", "premium"],
    seconds: 12,
    model: names.restyle,
    cost: () => 25_000,
    order: (task) => ({
      model: names.restyle,
      input: {
        ...restyled("replicate", names.restyle, task),
        num_outputs: 1,
        output_format: "png",
        megapixels: "1",
        go_fast: false,
        ...seeded(task.seed),
      },
      files: { image: task.image },
    }),
  }),
  line({
    task: "video.animate",
    tiers: ["standard"],
    seconds: 60,
    model: names.wan,
    cost: () => 60_000,
    order: (task) => ({
      model: names.wan,
      input: {
        prompt: shotWords(task),
        num_frames: framesFor(task.seconds),
        frames_per_second: 16,
        resolution: "480p",
        ...seeded(task.seed),
      },
      files: { image: task.image, ...(task.end && { last_image: task.end }) },
    }),
  }),
  line({
    task: "video.animate",
    tiers: ["premium"],
    seconds: 150,
    model: names.kling,
    cost: (task) => lengthFor(task.seconds, [5, 10]) * 90_000,
    order: (task) => ({
      model: names.kling,
      input: {
        prompt: shotWords(task),
        mode: "pro",
        duration: lengthFor(task.seconds, [5, 10]),
        negative_prompt: "",
      },
      files: { start_image: task.image, ...(task.end && { end_image: task.end }) },
    }),
  }),
  line({
    task: "video.lipsync",
    tiers: ["standard"],
    seconds: 60,
    model: names.latentsync,
    cost: () => 90_000,
    order: ({ footage, audio }) => ({
      model: names.latentsync,
      input: { guidance_scale: 1 },
      files: { video: footage, audio },
    }),
  }),
  line({
    task: "video.lipsync",
    tiers: ["premium"],
    seconds: 90,
    model: names.lipsync,
    cost: () => 500_000,
    order: ({ footage, audio }) => ({
      model: names.lipsync,
      input: { sync_mode: "cut_off", temperature: 0.5, active_speaker: false },
      files: { video: footage, audio },
    }),
  }),
  line({
    task: "image.upscale",
    tiers: ["standard", "premium"],
    seconds: 10,
    model: names.esrgan,
    cost: () => 3_000,
    order: (task) => ({
      model: names.esrgan,
      input: { scale: scaleFor(task, 8), face_enhance: false },
      files: { image: task.image },
    }),
  }),
];
