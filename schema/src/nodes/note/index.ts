import { defineNode, values } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "note",
  title: "Note",
  summary: "A remark for the people at the board. It takes no part in a run.",
  group: "words",
  inputs: {},
  outputs: {},
  params: { text: textField("Note", { lines: 4, face: true, placeholder: "Note to self" }) },
  makes: null,
  price: null,
  seconds: 0,
  plan: () => values({}),
});
