import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { textField } from "../fields";

export default defineNode({
  kind: "enhance",
  title: "Enhance",
  summary: "Rewrites a prompt with framing, lens and light, without changing what it asks.",
  group: "words",
  inputs: { text: input("Words", "text", { required: true }) },
  outputs: { text: output("Words", "text") },
  params: { style: textField("Towards", { placeholder: "film noir, 35 mm" }) },
  makes: "text.enhance",
  price: null,
  seconds: 5,
  plan: ({ params, inputs }) => {
    const text = wordsOf(inputs.text, "");
    if (!text) return blocked("There are no words to enhance yet.");
    return make({ kind: "text.enhance", text, style: params.style });
  },
  outputsOf: ({ texts }) => ({ text: texts.map((text) => ({ type: "text", text })) }),
});
