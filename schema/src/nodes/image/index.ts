import { blocked, defineNode, input, make, output, styleOf, wordsOf } from "../define";
import { aspectField, seedField, textField } from "../fields";

export default defineNode({
  kind: "image",
  title: "Still",
  summary: "A still from words, with your cast in it.",
  group: "make",
  inputs: {
    prompt: input("Prompt", "text"),
    character: input("Cast", "character", { many: true }),
    style: input("Style", "style"),
  },
  outputs: { image: output("Still", "image") },
  params: {
    prompt: textField("What we see", {
      lines: 2,
      face: true,
      placeholder: "Wide: she waits on the roof, city below",
    }),
    aspect: aspectField(),
    seed: seedField(),
  },
  makes: "image.generate",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const prompt = wordsOf(inputs.prompt, params.prompt);
    if (!prompt && inputs.character.length === 0) return blocked("Say what we see.");
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
