import { expect, test } from "vitest";
import type { Task } from "../tasks/task";
import { assetsIn } from "../tasks/assets";
import { readRecipe, recipeOf } from "./recipe";

const facts = { model: "flux", seconds: 2.5 };
const mara = { name: "Mara", prompt: "a detective", assets: ["ast_face"], castId: "cst_1" };
const seed = 7;
const aspect = "16:9" as const;

const tasks: Task[] = [
  { kind: "image.generate", prompt: "rain", cast: [mara], style: null, aspect, seed },
  {
    kind: "image.edit",
    image: "a",
    preset: "custom",
    prompt: "",
    cast: [],
    strength: 0.5,
    aspect,
    seed,
  },
  { kind: "image.sketch", drawing: "a", prompt: "", strength: 1, aspect, seed },
  { kind: "image.pose", cast: [mara], image: "a", pose: "b", prompt: "", aspect, seed },
  { kind: "image.compose", images: ["a", "b", "c", "d", "e", "f"], prompt: "", aspect, seed },
  { kind: "image.portrait", cast: [], look: "a", options: {}, variation: 0, aspect, seed },
  { kind: "image.upscale", image: "a", scale: 2, print: null },
  {
    kind: "video.animate",
    image: "a",
    end: "b",
    prompt: "",
    seconds: 5,
    move: "",
    rate: "24",
    aspect,
    seed,
  },
  {
    kind: "video.bridge",
    images: ["a", "b"],
    prompt: "",
    secondsPerLink: 3,
    rate: "24",
    aspect,
    seed,
  },
  { kind: "video.join", shots: ["a", "b"], rate: "24" },
  { kind: "video.talk", image: "a", line: "Hi", voice: "", audio: "b", rate: "24", aspect },
  { kind: "video.lipsync", footage: "a", audio: "b", rate: "24", aspect },
  { kind: "speech.generate", line: "Hi", voice: "" },
  { kind: "text.enhance", text: "Hi", style: "" },
  { kind: "cast.train", castId: "cst_1", model: "mdl_1", photos: ["a", "b"] },
  { kind: "media.frame", video: "a", at: "last" },
];

test.each(tasks)("every file $kind is made from is in its recipe", (task) => {
  const kept = recipeOf(task, facts);
  const faces = "cast" in task ? task.cast.flatMap(({ assets }) => assets) : [];
  const told = [...kept.inputs.map(({ asset }) => asset), ...faces];
  expect(told.toSorted()).toEqual(assetsIn(task).toSorted());
  expect(kept.seed).toBe("seed" in task ? seed : null);
  expect(readRecipe(JSON.stringify(kept))).toEqual(kept);
});

test("files keep their order and what they stood for", () => {
  const { inputs } = recipeOf(tasks[7]!, facts);
  expect(inputs).toEqual([
    { field: "image", asset: "a" },
    { field: "end", asset: "b" },
  ]);
  expect(recipeOf(tasks[0]!, facts).cast).toEqual([{ id: "cst_1", name: "Mara" }]);
});

test("what is of old, or of a shape not known, is no recipe", () => {
  expect(readRecipe(null)).toBeNull();
  expect(readRecipe('{"seed":"x"}')).toBeNull();
  expect(recipeOf(tasks[0]!, { model: "", seconds: null })).toMatchObject({ model: null });
});
