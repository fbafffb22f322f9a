import { defineNode, input, values } from "../define";
import { cutsField } from "../fields";

export default defineNode({
  kind: "film",
  title: "Film",
  summary: "Shots in order, cut together.",
  group: "cut",
  inputs: {
    shots: input("Shots", ["video", "image"], { many: true, required: true }),
    sound: input("Sound", "audio", { many: true }),
  },
  outputs: {},
  params: { cuts: cutsField() },
  makes: null,
  price: null,
  seconds: 0,
  plan: () => values({}),
});
