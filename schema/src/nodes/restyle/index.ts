import * as says from "#words/kinds/restyle";
import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { lookField, numberField, seedField, textField } from "../fields";
import type { RestylePresetId } from "./presets";
import { restylePresets } from "./presets";

export default defineNode({
  kind: "restyle",
  title: says.title,
  summary: says.summary,
  group: "make",
  inputs: {
    image: input(says.imageIn, "image", { required: true }),
    prompt: input(says.promptIn, "text"),
    character: input(says.characterIn, "character"),
  },
  outputs: { image: output(says.imageOut, "image") },
  params: {
    preset: lookField(
      says.presetLabel,
      {
        "emotion-mask": restylePresets["emotion-mask"].label,
        "ghibli-reaction": restylePresets["ghibli-reaction"].label,
        "neo-tokyo-glitch": restylePresets["neo-tokyo-glitch"].label,
        custom: restylePresets.custom.label,
      } satisfies Record<RestylePresetId, string>,
      "emotion-mask",
    ),
    prompt: textField(says.promptLabel, { lines: 2, face: true, placeholder: says.promptExample }),
    strength: numberField(says.strengthLabel, { min: 0, max: 1, step: 0.05, initial: 0.6 }),
    seed: seedField(),
  },
  makes: "image.edit",
  price: { credits: 5, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const [image] = inputs.image;
    if (!image) return blocked(says.wireAStill);
    const prompt = wordsOf(inputs.prompt, params.prompt);
    if (params.preset === "custom" && !prompt) return blocked(says.sayWhichLookYouWant);
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
