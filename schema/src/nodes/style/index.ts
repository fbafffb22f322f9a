import { defineNode, output, values } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "style",
  title: "Style",
  summary: "A look to hold across stills.",
  group: "words",
  inputs: {},
  outputs: { style: output("Style", "style") },
  params: {
    name: textField("Name", { most: 200, placeholder: "Late tungsten" }),
    text: textField("Look", { lines: 3, face: true, placeholder: "Grainy 16 mm, tungsten light" }),
  },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    values({ style: [{ type: "style", name: params.name, text: params.text.trim() }] }),
});
