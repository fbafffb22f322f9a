import * as says from "#words/kinds/style";
import { defineNode, output, values } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "style",
  title: says.title,
  summary: says.summary,
  group: "words",
  inputs: {},
  outputs: { style: output(says.styleOut, "style") },
  params: {
    name: textField(says.nameLabel, { most: 200, placeholder: says.nameExample }),
    text: textField(says.textLabel, { lines: 3, face: true, placeholder: says.textExample }),
  },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    values({ style: [{ type: "style", name: params.name, text: params.text.trim() }] }),
});
