import type { Aspect, CastReference, TaskOf } from "@aktion/schema/tasks/task";
import type { Fit, Offer } from "../../ports/provider";
import { instructionFor, mostTokens } from "../enhance";
import type { Order } from "../order";
import { editWords, portraitWords, poseWords, sceneWords } from "../words";
import { names } from "./models";

/** All pictures of a request together stay below twenty megabytes of Base64. */
const mostFaces = 6;
const fit: Fit = {
  types: ["image/png", "image/jpeg", "image/webp"],
  mostSide: 2048,
  mostBytes: 2_000_000,
};

interface Face {
  readonly name: string;
  readonly asset: string;
}

/** Everyone's first picture, then everyone's second, as many as a request may hold. */
function facesOf(cast: readonly CastReference[], most: number): Face[] {
  const rounds = Math.max(0, ...cast.map(({ assets }) => assets.length));
  return Array.from({ length: rounds }, (_, round) =>
    cast.flatMap(({ name, assets }) => {
      const asset = assets[round];
      return asset === undefined ? [] : [{ name, asset }];
    }),
  )
    .flat()
    .slice(0, most);
}

/** Who is in which picture, so that nobody takes another's face. */
const facesWords = (faces: readonly Face[], from: number): string =>
  faces.map(({ name }, at) => `Picture ${from + at} shows ${name || "one person"}.`).join(" ");

const keepFaces = "Keep every face exactly as its pictures show it.";

/** The premium model's price is the same for a picture twice as wide. */
const drawn = (model: Offer["model"], aspect: Aspect) => ({
  generationConfig: {
    responseModalities: ["TEXT", "IMAGE"],
    imageConfig: { aspectRatio: aspect, imageSize: model === names.pro ? "2K" : "1K" },
  },
});

/** Without a seed: the protocol as it is known here has none, so no two answers are alike. */
const order = (
  model: string,
  aspect: Aspect,
  words: readonly string[],
  pictures: readonly string[],
): Order => ({
  model,
  input: { prompt: words.filter((each) => each !== "").join(" "), ...drawn(model, aspect) },
  files: { pictures },
  fit,
});

const assetsOf = (faces: readonly Face[]): string[] => faces.map(({ asset }) => asset);

export function scene(model: string, task: TaskOf<"image.generate">): Order {
  const faces = facesOf(task.cast, mostFaces);
  const who = faces.length > 0 ? [facesWords(faces, 1), keepFaces] : [];
  return order(model, task.aspect, [...who, sceneWords(task)], assetsOf(faces));
}

/** How strongly a picture is changed is told in words: there is no number for it. */
export function edited(model: string, task: TaskOf<"image.edit">): Order {
  const faces = facesOf(task.cast, mostFaces - 1);
  const who = faces.length > 0 ? [facesWords(faces, 2), keepFaces] : [];
  const words = ["Edit picture 1.", ...who, editWords(task)];
  return order(model, task.aspect, words, [task.image, ...assetsOf(faces)]);
}

export function portrait(model: string, task: TaskOf<"image.portrait">): Order {
  const { look } = task;
  const faces = facesOf(task.cast, look === null ? mostFaces : mostFaces - 1);
  const place = faces.length + 1;
  const dress = `Take the clothes, the light and the place from picture ${place}, never its face.`;
  const words = [facesWords(faces, 1), portraitWords(task), look === null ? "" : dress];
  const pictures = look === null ? assetsOf(faces) : [...assetsOf(faces), look];
  return order(model, task.aspect, words, pictures);
}

/** Who strikes the pose comes first, the pose last: a picture of it, or words alone. */
export function posed(model: string, task: TaskOf<"image.pose">): Order {
  const { image, pose } = task;
  const others = [image, pose].filter((asset) => asset !== null);
  const faces = facesOf(task.cast, mostFaces - others.length);
  const next = faces.length + 1;
  const words = [
    facesWords(faces, 1),
    image === null ? "" : `Picture ${next} shows the person.`,
    pose === null
      ? ""
      : `Take how the body stands from picture ${faces.length + others.length}, and nothing else of it.`,
    faces.length > 0 || image !== null ? keepFaces : "",
    poseWords(task),
  ];
  return order(model, task.aspect, words, [...assetsOf(faces), ...others]);
}

export const rewritten = (task: TaskOf<"text.enhance">): Order => ({
  model: names.words,
  input: {
    prompt: task.text,
    systemInstruction: { role: "user", parts: [{ text: instructionFor(task) }] },
    generationConfig: { temperature: 0.7, maxOutputTokens: mostTokens },
  },
  files: { pictures: [] },
});
