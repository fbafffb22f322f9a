import { blocked, defineNode, input, make, output } from "../define";
import { choiceField, numberField } from "../fields";

export default defineNode({
  kind: "upscale",
  title: "Upscale",
  summary: "A still made larger, or to a print size.",
  group: "make",
  inputs: { image: input("Still", "image", { required: true }) },
  outputs: { image: output("Still", "image") },
  params: {
    scale: numberField("Times as large", { min: 1, max: 8, initial: 2, unit: "x" }),
    print: choiceField(
      "Print size",
      {
        none: "Not for print",
        a5: "A5 at 150 DPI",
        a4: "A4 at 150 DPI",
        a3: "A3 at 150 DPI",
      },
      "none",
    ),
  },
  makes: "image.upscale",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs }) => {
    const [image] = inputs.image;
    if (!image) return blocked("Wire a still in.");
    const printed = params.print !== "none";
    return make({
      kind: "image.upscale",
      image: image.asset,
      scale: printed ? null : params.scale,
      print: printed ? params.print : null,
    });
  },
});
