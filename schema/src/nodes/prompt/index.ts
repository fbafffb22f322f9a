import { defineNode, output, values } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "prompt",
  title: "Prompt",
  summary: "Words to wire into one node or many.",
  group: "words",
  inputs: {},
  outputs: { text: output("Words", "text") },
  params: {
    text: textField("Words", { lines: 4, face: true, placeholder: "A rooftop at night, rain" }),
  },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) => values({ text: [{ type: "text", text: params.text.trim() }] }),
});
