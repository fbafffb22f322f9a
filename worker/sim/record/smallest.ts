import type { Task, TaskKind } from "@aktion/schema/tasks/task";
import { cutShot, playTone } from "../standin/clip.ts";
import { drawPicture } from "../standin/picture.ts";

const aspect = "16:9" as const;
const rate = "24";
const seed = 7;
const face = { name: "Mara", prompt: "a weary detective", assets: ["still"], castId: null };

/** The smallest thing that may be ordered of each kind: what a recording costs, it should be little. */
const smallest: Readonly<Record<TaskKind, Task>> = {
  "image.generate": {
    kind: "image.generate",
    prompt: "A lighthouse at dusk",
    cast: [],
    style: null,
    aspect,
    seed,
  },
  "image.edit": {
    kind: "image.edit",
    image: "still",
    preset: "custom",
    prompt: "As an ink drawing",
    cast: [],
    strength: 0.6,
    aspect,
    seed,
  },
  "image.sketch": {
    kind: "image.sketch",
    drawing: "still",
    prompt: "A harbour",
    strength: 0.8,
    aspect,
    seed,
  },
  "image.pose": {
    kind: "image.pose",
    cast: [{ ...face, assets: [] }],
    image: null,
    pose: "still",
    prompt: "runs",
    aspect,
    seed,
  },
  "image.compose": {
    kind: "image.compose",
    images: Array.from({ length: 6 }, () => "still"),
    prompt: "All at the harbour",
    aspect,
    seed,
  },
  "image.portrait": {
    kind: "image.portrait",
    cast: [face],
    look: null,
    options: {},
    variation: 0,
    aspect,
    seed,
  },
  "image.upscale": { kind: "image.upscale", image: "still", scale: 2, print: null },
  "video.animate": {
    kind: "video.animate",
    image: "still",
    end: null,
    prompt: "Slow push in",
    seconds: 5,
    move: "push",
    rate,
    aspect,
    seed,
  },
  "video.bridge": {
    kind: "video.bridge",
    images: ["still", "still"],
    prompt: "",
    secondsPerLink: 5,
    rate,
    aspect,
    seed,
  },
  "video.join": { kind: "video.join", shots: ["shot", "shot"], rate },
  "video.talk": {
    kind: "video.talk",
    image: "still",
    line: "You came back.",
    voice: "alto",
    audio: "sound",
    rate,
    aspect,
  },
  "video.lipsync": { kind: "video.lipsync", footage: "shot", audio: "sound", rate, aspect },
  "speech.generate": { kind: "speech.generate", line: "You came back.", voice: "alto" },
  "text.enhance": { kind: "text.enhance", text: "A lighthouse at dusk", style: "cinematic" },
  "cast.train": { kind: "cast.train", castId: "cast", model: "mdl_1", photos: ["still"] },
  "media.frame": { kind: "media.frame", video: "shot", at: "first" },
};

const kinds: ReadonlySet<string> = new Set(Object.keys(smallest));

export const smallestOf = (kind: string): Task | null =>
  kinds.has(kind) ? smallest[kind as TaskKind] : null;

/** The files those tasks name. */
export function fileOf(name: string): { bytes: ArrayBuffer; type: string } {
  const [bytes, type] =
    name === "shot"
      ? [cutShot("record"), "video/webm"]
      : name === "sound"
        ? [playTone("record"), "audio/wav"]
        : [drawPicture("record", 640, 360), "image/png"];
  return { bytes: Uint8Array.from(bytes).buffer, type };
}
