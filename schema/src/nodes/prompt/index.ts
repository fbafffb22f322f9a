import * as says from "#words/kinds/prompt";
import { defineNode, output, values } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "prompt",
  title: says.title,
  summary: says.summary,
  group: "words",
  inputs: {},
  outputs: { text: output(says.textOut, "text") },
  params: {
    text: textField(says.textLabel, { lines: 4, face: true, placeholder: says.textExample }),
  },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) => values({ text: [{ type: "text", text: params.text.trim() }] }),
});
