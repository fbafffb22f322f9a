import * as says from "#words/kinds/character";
import { blocked, defineNode, input, make, output, styleOf, wordsOf } from "../define";
import { aspectField, seedField, textField } from "../fields";

export default defineNode({
  kind: "character",
  title: says.title,
  summary: says.summary,
  group: "make",
  inputs: { prompt: input(says.promptIn, "text"), style: input(says.styleIn, "style") },
  outputs: {
    image: output(says.imageOut, "image"),
    character: output(says.characterOut, "character"),
  },
  params: {
    prompt: textField(says.promptLabel, { lines: 2, face: true, placeholder: says.promptExample }),
    name: textField(says.nameLabel, { most: 200, placeholder: says.nameExample }),
    aspect: aspectField(),
    seed: seedField(),
  },
  makes: "image.generate",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const prompt = wordsOf(inputs.prompt, params.prompt);
    if (!prompt) return blocked(says.sayWhoThisIs);
    return make({
      kind: "image.generate",
      prompt,
      cast: [{ name: params.name, prompt, assets: [], castId: null }],
      style: styleOf(inputs.style),
      aspect: params.aspect ?? board.aspect,
      seed: params.seed,
    });
  },
  outputsOf: ({ params, inputs, assets, name }) => ({
    image: assets.map((asset) => ({ type: "image", asset })),
    character: assets.map((asset) => ({
      type: "character",
      character: {
        name: params.name || name,
        prompt: wordsOf(inputs.prompt, params.prompt),
        assets: [asset],
        castId: null,
      },
    })),
  }),
});
