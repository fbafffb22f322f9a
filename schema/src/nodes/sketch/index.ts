import * as says from "#words/kinds/sketch";
import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { assetField, numberField, seedField, textField, toggleField } from "../fields";

export default defineNode({
  kind: "sketch",
  title: says.title,
  summary: says.summary,
  group: "make",
  inputs: { prompt: input(says.promptIn, "text"), drawing: input(says.drawingIn, "image") },
  outputs: { image: output(says.imageOut, "image") },
  params: {
    prompt: textField(says.promptLabel, { lines: 2, face: true, placeholder: says.promptExample }),
    drawing: assetField(says.drawingLabel, "image"),
    /** Where a still is wired in and drawn over, the drawing on top of it is the one that counts. */
    over: toggleField(says.overLabel),
    strength: numberField(says.strengthLabel, { min: 0, max: 1, step: 0.05, initial: 0.8 }),
    seed: seedField(),
  },
  makes: "image.sketch",
  price: { credits: 1, unit: "still" },
  seconds: 10,
  plan: ({ params, inputs, board }) => {
    const wired = inputs.drawing[0]?.asset;
    const drawing = params.over ? (params.drawing ?? wired) : (wired ?? params.drawing);
    if (!drawing) return blocked(says.drawSomethingOrWireADrawing);
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
