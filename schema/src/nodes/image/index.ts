import * as says from "#words/kinds/image";
import { blocked, defineNode, input, make, output, styleOf, wordsOf } from "../define";
import { aspectField, seedField, textField } from "../fields";

export default defineNode({
  kind: "image",
  title: says.title,
  summary: says.summary,
  group: "make",
  inputs: {
    prompt: input(says.promptIn, "text"),
    character: input(says.characterIn, "character", { many: true }),
    style: input(says.styleIn, "style"),
  },
  outputs: { image: output(says.imageOut, "image") },
  params: {
    prompt: textField(says.promptLabel, {
      lines: 2,
      face: true,
      placeholder: says.promptExample,
    }),
    aspect: aspectField(),
    seed: seedField(),
  },
  makes: "image.generate",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const prompt = wordsOf(inputs.prompt, params.prompt);
    if (!prompt && inputs.character.length === 0) return blocked(says.sayWhatWeSee);
    return make({
      kind: "image.generate",
      prompt,
      cast: inputs.character.map((value) => value.character),
      style: styleOf(inputs.style),
      aspect: params.aspect ?? board.aspect,
      seed: params.seed,
    });
  },
});
