import { describe, expect, test } from "vitest";
import { AppError } from "../errors";
import { build } from "../testing/build";
import { fillForm, namedIn } from "./fill-form";
import { chooseInputs, slotsOf } from "./inputs";

const graph = build(
  {
    who: { kind: "cast" },
    photo: { kind: "image-upload" },
    words: { kind: "prompt", params: { text: "rain" } },
    still: { kind: "image", params: { prompt: "on a roof" } },
    drawn: { kind: "sketch", params: { prompt: "a hat" } },
    shot: { kind: "i2v", params: { seconds: 4 } },
  },
  [
    "who.character > still.character",
    "words.text > still.prompt",
    "photo.image > drawn.drawing",
    "still.image > shot.image",
  ],
);
const asked = [
  { node: "shot", param: "seconds", label: "How long" },
  { node: "words", param: "text", label: "Weather" },
  { node: "who", param: "castId", label: "Who is in it" },
  { node: "shot", param: "move", label: "Move" },
];
const inputs = chooseInputs(graph, asked);
const form = { graph, inputs };
const own = {
  files: new Map([
    ["ast_still", "image" as const],
    ["ast_sound", "audio" as const],
  ]),
  cast: new Set(["cst_mara"]),
};
const whole = { "who.castId": "cst_mara", "photo.assetId": "ast_still" };
const fill = (answers: Record<string, unknown>) => fillForm(form, { ...whole, ...answers }, own);

test("a form is what was asked for, then every slot nobody named", () => {
  expect(inputs.map(({ id, label, required, initial }) => [id, label, required, initial])).toEqual([
    ["shot.seconds", "How long", false, 4],
    ["words.text", "Weather", false, "rain"],
    ["who.castId", "Who is in it", true, null],
    ["shot.move", "Move", false, "auto"],
    ["photo.assetId", expect.any(String), true, null],
  ]);
});

test("a drawing that is wired in is no slot, one that is not is", () => {
  expect(slotsOf(graph).map(({ id }) => id)).toEqual(["who.castId", "photo.assetId"]);
  expect(slotsOf(build({ alone: { kind: "sketch" } })).map(({ id }) => id)).toEqual([
    "alone.drawing",
  ]);
});

test.each([
  ["a node that is not there", { node: "none", param: "text", label: "x" }],
  ["a setting that is not there", { node: "words", param: "line", label: "x" }],
  ["a setting of every object", { node: "words", param: "constructor", label: "x" }],
  ["a wired setting", { node: "still", param: "prompt", label: "x" }],
  ["the same twice", asked[0]!],
])("%s is no field of a form", (_, one) => {
  expect(() => chooseInputs(graph, [...asked, one])).toThrow(AppError);
});

test("answers come where they belong, and what is not answered stays", () => {
  const { graph: filled, problems } = fill({ "shot.seconds": 7, "words.text": "" });
  expect(problems).toEqual([]);
  const params = Object.fromEntries(filled.nodes.map((node) => [node.id, node.params]));
  expect(params).toEqual({
    who: { castId: "cst_mara" },
    photo: { assetId: "ast_still" },
    words: { text: "" },
    still: { prompt: "on a roof" },
    drawn: { prompt: "a hat" },
    shot: { seconds: 7 },
  });
  expect(graph.nodes[2]!.params).toEqual({ text: "rain" });
});

describe("is said of its field, and left out:", () => {
  test.each<[string, string, unknown, string]>([
    ["too long", "shot.seconds", 31, "How long: it is a number from 1 to 30."],
    ["not a number", "shot.seconds", "7", "How long: it is a number from 1 to 30."],
    ["nothing a number can be", "shot.seconds", null, "How long: it is a number from 1 to 30."],
    ["no such choice", "shot.move", "spin", "Move: it is one of auto"],
    ["words that are a list", "words.text", ["rain"], "Weather: that can't be"],
    ["words too long", "words.text", "r".repeat(20_001), "Weather: that can't be"],
    ["nobody", "who.castId", null, "Who is in it: choose one of your own."],
    ["another's cast", "who.castId", "cst_other", "Who is in it: that is nobody of your cast."],
    ["another's file", "photo.assetId", "ast_other", "that is no file of yours."],
    [
      "the wrong kind of file",
      "photo.assetId",
      "ast_sound",
      "it takes a still, and that is a sound.",
    ],
    ["a number for a file", "photo.assetId", 7, "that can't be"],
  ])("%s", (_, id, value, words) => {
    const { graph: filled, problems } = fill({ [id]: value });
    expect(problems).toEqual([{ input: id, message: expect.stringContaining(words) }]);
    const [node, param] = id.split(".");
    const kept = graph.nodes.find((one) => one.id === node)!.params[param!];
    expect(filled.nodes.find((one) => one.id === node)!.params[param!]).toEqual(kept);
  });

  test("a field that is not in the form", () => {
    for (const id of ["still.prompt", "__proto__", "constructor"])
      expect(fill(JSON.parse(`{"${id}": "x"}`)).problems).toMatchObject([{ input: id }]);
  });

  test("a slot left empty", () => {
    const { problems } = fillForm(form, {}, own);
    expect(problems.map(({ input }) => input)).toEqual(["who.castId", "photo.assetId"]);
  });
});

test("what a form names is looked up before it is filled in", () => {
  expect(namedIn(form, { ...whole, "words.text": "ast_x", "still.prompt": "ast_y" })).toEqual({
    files: ["ast_still"],
    cast: ["cst_mara"],
  });
});
