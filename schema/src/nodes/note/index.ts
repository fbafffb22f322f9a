import * as says from "#words/kinds/note";
import { defineNode, values } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "note",
  title: says.title,
  summary: says.summary,
  group: "words",
  inputs: {},
  outputs: {},
  params: {
    text: textField(says.textLabel, { lines: 4, face: true, placeholder: says.textExample }),
  },
  makes: null,
  price: null,
  seconds: 0,
  plan: () => values({}),
});
