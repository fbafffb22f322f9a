import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { assetField, numberField, seedField, textField, toggleField } from "../fields";

export default defineNode({
  kind: "sketch",
  title: "Sketch",
  summary: "Your own drawing, made into a still.",
  group: "make",
  inputs: { prompt: input("Prompt", "text"), drawing: input("Drawing", "image") },
  outputs: { image: output("Still", "image") },
  params: {
    prompt: textField("What it shows", { lines: 2, face: true, placeholder: "A lighthouse, dusk" }),
    drawing: assetField("Drawing", "image"),
    /** Where a still is wired in and drawn over, the drawing on top of it is the one that counts. */
    over: toggleField("My drawing, not the wired one"),
    strength: numberField("Hold to the drawing", { min: 0, max: 1, step: 0.05, initial: 0.8 }),
    seed: seedField(),
  },
  makes: "image.sketch",
  price: { credits: 1, unit: "still" },
  seconds: 10,
  plan: ({ params, inputs, board }) => {
    const wired = inputs.drawing[0]?.asset;
    const drawing = params.over ? (params.drawing ?? wired) : (wired ?? params.drawing);
    if (!drawing) return blocked("Draw something, or wire a drawing in.");
    return make({
      kind: "image.sketch",
      drawing,
      prompt: wordsOf(inputs.prompt, params.prompt),
      strength: params.strength,
      aspect: board.aspect,
      seed: params.seed,
    });
  },
});
