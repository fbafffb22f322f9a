import * as says from "#words/kinds/film";
import { defineNode, input, values } from "../define";
import { cutsField } from "../fields";

export default defineNode({
  kind: "film",
  title: says.title,
  summary: says.summary,
  group: "cut",
  inputs: {
    shots: input(says.shotsIn, ["video", "image"], { many: true, required: true }),
    sound: input(says.soundIn, "audio", { many: true }),
  },
  outputs: {},
  params: { cuts: cutsField() },
  makes: null,
  price: null,
  seconds: 0,
  plan: () => values({}),
});
