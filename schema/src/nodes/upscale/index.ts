import * as says from "#words/kinds/upscale";
import { blocked, defineNode, input, make, output } from "../define";
import { choiceField, numberField } from "../fields";

export default defineNode({
  kind: "upscale",
  title: says.title,
  summary: says.summary,
  group: "make",
  inputs: { image: input(says.imageIn, "image", { required: true }) },
  outputs: { image: output(says.imageOut, "image") },
  params: {
    scale: numberField(says.scaleLabel, { min: 1, max: 8, initial: 2, unit: says.scaleUnit }),
    print: choiceField(
      says.printLabel,
      {
        none: says.printNone,
        a5: says.printA5,
        a4: says.printA4,
        a3: says.printA3,
      },
      "none",
    ),
  },
  makes: "image.upscale",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs }) => {
    const [image] = inputs.image;
    if (!image) return blocked(says.wireAStill);
    const printed = params.print !== "none";
    return make({
      kind: "image.upscale",
      image: image.asset,
      scale: printed ? null : params.scale,
      print: printed ? params.print : null,
    });
  },
});
