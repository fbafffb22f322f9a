import * as says from "#words/kinds/enhance";
import { blocked, defineNode, input, make, output, rewritten, values, wordsOf } from "../define";
import { keptField, textField } from "../fields";

export default defineNode({
  kind: "enhance",
  title: says.title,
  summary: says.summary,
  group: "words",
  inputs: { text: input(says.textIn, "text", { required: true }) },
  outputs: { text: output(says.textOut, "text") },
  params: {
    style: textField(says.styleLabel, { placeholder: says.styleExample }),
    kept: keptField(says.keptLabel, says.keptExample),
  },
  makes: "text.enhance",
  price: null,
  seconds: 5,
  plan: ({ params, inputs }) => {
    const kept = params.kept.trim();
    if (kept) return values({ text: [rewritten(kept, inputs.text)] });
    const text = wordsOf(inputs.text, "");
    if (!text) return blocked(says.thereAreNoWordsToEnhance);
    return make({ kind: "text.enhance", text, style: params.style });
  },
  outputsOf: ({ params, inputs, texts }) => {
    const kept = params.kept.trim();
    return { text: (kept ? [kept] : texts).map((text) => rewritten(text, inputs.text)) };
  },
});
