import type { CastReference } from "@aktion/schema/tasks/task";
import type { Fit } from "../../ports/provider";
import { line, type Line } from "../order";
import { editWords, sceneWithFaces, sceneWords } from "../words";
import { model } from "./models";

/** The API takes 16 pictures of 50 MB; more than these few cost and tell little. */
const mostFaces = 4;
const fit: Fit = {
  types: ["image/png", "image/jpeg", "image/webp"],
  mostSide: 2048,
  mostBytes: 8_000_000,
};

/** Defaults move, so values are always sent. */
const common = {
  n: 1,
  quality: "medium",
  background: "opaque",
  moderation: "auto",
  output_format: "png",
};

/** Someone's first picture before anyone's second. */
function facesOf(cast: readonly CastReference[]): string[] {
  const rounds = [0, 1, 2, 3, 4].flatMap((place) => cast.map(({ assets }) => assets[place]));
  return [...new Set(rounds.filter((asset) => asset !== undefined))].slice(0, mostFaces);
}

/**
 * There is no price list for stills: by tokens, about 1,600 come out at 30 dollars a million, as the
 * only documented price of the family has it, and about 1,300 go in for a picture at 8.
 */
const made = 48_000;
const shown = 10_000;

/** Words are cut at what the API takes. */
const mostWords = 32_000;

export const lines: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["premium"],
    seconds: 30,
    model,
    cost: ({ cast }) => made + facesOf(cast).length * shown,
    order(task) {
      const faces = facesOf(task.cast);
      const words = faces.length > 0 ? sceneWithFaces(task) : sceneWords(task);
      const prompt = words.slice(0, mostWords);
      return { model, input: { prompt, ...common }, files: { image: faces }, fit };
    },
  }),
  line({
    task: "image.edit",
    tiers: ["premium"],
    seconds: 40,
    model,
    cost: ({ cast }) => made + (1 + facesOf(cast).length) * shown,
    order: (task) => ({
      model,
      input: { prompt: editWords(task).slice(0, mostWords), ...common },
      files: { image: [task.image, ...facesOf(task.cast)] },
      fit,
    }),
  }),
];
