import { blocked, defineNode, input, make, output, styleOf, wordsOf } from "../define";
import { aspectField, seedField, textField } from "../fields";

export default defineNode({
  kind: "character",
  title: "Character",
  summary: "A still of someone, who then plays in every shot wired to them.",
  group: "make",
  inputs: { prompt: input("Prompt", "text"), style: input("Style", "style") },
  outputs: { image: output("Still", "image"), character: output("Character", "character") },
  params: {
    prompt: textField("Who", { lines: 2, face: true, placeholder: "Weary detective, rain coat" }),
    name: textField("Name", { most: 200, placeholder: "Mara" }),
    aspect: aspectField(),
    seed: seedField(),
  },
  makes: "image.generate",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const prompt = wordsOf(inputs.prompt, params.prompt);
    if (!prompt) return blocked("Say who this is.");
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
