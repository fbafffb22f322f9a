import * as says from "#words/kinds/enhance";
import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "enhance",
  title: says.title,
  summary: says.summary,
  group: "words",
  inputs: { text: input(says.textIn, "text", { required: true }) },
  outputs: { text: output(says.textOut, "text") },
  params: { style: textField(says.styleLabel, { placeholder: says.styleExample }) },
  makes: "text.enhance",
  price: null,
  seconds: 5,
  plan: ({ params, inputs }) => {
    const text = wordsOf(inputs.text, "");
    if (!text) return blocked(says.thereAreNoWordsToEnhance);
    return make({ kind: "text.enhance", text, style: params.style });
  },
  outputsOf: ({ texts }) => ({ text: texts.map((text) => ({ type: "text", text })) }),
});
