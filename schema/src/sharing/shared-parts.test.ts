import { expect, test } from "vitest";
import { assetsIn } from "../tasks/assets";
import type { Task } from "../tasks/task";
import { sharedParts } from "./shared-parts";

const mara = {
  name: "Mara",
  prompt: "rain coat",
  assets: ["ast_face", "ast_side"],
  castId: "cst_1",
};
const look = { seed: 7, aspect: "16:9" as const };

const tasks: readonly Task[] = [
  { kind: "image.generate", prompt: "a pier", cast: [mara], style: null, ...look },
  {
    kind: "image.edit",
    image: "ast_in",
    preset: "custom",
    prompt: "in chalk",
    cast: [mara],
    strength: 0.5,
    ...look,
  },
  { kind: "image.compose", images: ["a", "b", "c", "d", "e", "a"], prompt: "all", ...look },
  {
    kind: "video.animate",
    image: "ast_in",
    end: null,
    prompt: "push in",
    seconds: 5,
    move: "auto",
    rate: "24",
    ...look,
  },
  { kind: "video.lipsync", footage: "ast_shot", audio: "ast_line", rate: "24", aspect: "1:1" },
  { kind: "speech.generate", line: "You came back.", voice: "low" },
  { kind: "cast.train", castId: "cst_1", model: "mdl_1", photos: ["ast_face"] },
];

test.each(tasks)("$kind: every file is named once, and said what it was for", (task) => {
  const { files, inputs, cast } = sharedParts(task);
  expect(files.map(({ asset }) => asset)).toEqual(assetsIn(task));
  const used = new Set([...inputs.map(({ file }) => file), ...cast.flatMap((one) => one.files)]);
  expect([...used].toSorted()).toEqual(files.map(({ name }) => name).toSorted());
});

test.each(tasks)("$kind: settings hold neither words, files nor ids", (task) => {
  const text = JSON.stringify(sharedParts(task).settings);
  for (const word of ["ast_", "cst_", "Mara", "a pier", "in chalk", "push in", "You came back"])
    expect(text).not.toContain(word);
});

test("what is set is kept, and what each file was", () => {
  expect(sharedParts(tasks[1]!)).toEqual({
    settings: { task: "image.edit", preset: "custom", strength: 0.5, aspect: "16:9", seed: 7 },
    cast: [{ name: "Mara", notes: "rain coat", files: ["input-2", "input-3"] }],
    inputs: [{ as: "image", file: "input-1" }],
    files: [
      { name: "input-1", asset: "ast_in" },
      { name: "input-2", asset: "ast_face" },
      { name: "input-3", asset: "ast_side" },
    ],
    members: ["cst_1"],
  });
  expect(
    sharedParts(tasks[2]!)
      .inputs.map(({ file }) => file)
      .join(" "),
  ).toBe("input-1 input-2 input-3 input-4 input-5 input-1");
});
