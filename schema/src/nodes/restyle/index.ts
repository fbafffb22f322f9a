import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { lookField, numberField, seedField, textField } from "../fields";
import type { RestylePresetId } from "./presets";
import { restylePresets } from "./presets";

export default defineNode({
  kind: "restyle",
  title: "Restyle",
  summary: "The same still in another look.",
  group: "make",
  inputs: {
    image: input("Still", "image", { required: true }),
    prompt: input("Prompt", "text"),
    character: input("Cast", "character"),
  },
  outputs: { image: output("Still", "image") },
  params: {
    preset: lookField(
      "Look",
      {
        "emotion-mask": restylePresets["emotion-mask"].label,
        "ghibli-reaction": restylePresets["ghibli-reaction"].label,
        "neo-tokyo-glitch": restylePresets["neo-tokyo-glitch"].label,
        custom: restylePresets.custom.label,
      } satisfies Record<RestylePresetId, string>,
      "emotion-mask",
    ),
    prompt: textField("Look in words", { lines: 2, face: true, placeholder: "Faded Technicolor" }),
    strength: numberField("Strength", { min: 0, max: 1, step: 0.05, initial: 0.6 }),
    seed: seedField(),
  },
  makes: "image.edit",
  price: { credits: 5, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const [image] = inputs.image;
    if (!image) return blocked("Wire a still in.");
    const prompt = wordsOf(inputs.prompt, params.prompt);
    if (params.preset === "custom" && !prompt) return blocked("Say which look you want.");
    return make({
      kind: "image.edit",
      image: image.asset,
      preset: params.preset,
      prompt,
      cast: inputs.character.map((value) => value.character),
      strength: params.strength,
      aspect: board.aspect,
      seed: params.seed,
    });
  },
});
