import * as says from "#words/kinds/voice";
import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { textField, voiceField } from "../fields";

export default defineNode({
  kind: "voice",
  title: says.title,
  summary: says.summary,
  group: "sound",
  inputs: { text: input(says.textIn, "text") },
  outputs: { audio: output(says.audioOut, "audio") },
  params: {
    line: textField(says.lineLabel, { lines: 2, face: true, placeholder: says.lineExample }),
    voice: voiceField(),
  },
  makes: "speech.generate",
  price: { credits: 1, unit: "three-hundred-letters" },
  seconds: 10,
  units: ({ params, counts, words }) => {
    const line = counts["text"] ? words["text"] : params.line;
    if (line === undefined) return { low: 1, high: 4 };
    return Math.max(1, Math.ceil(line.trim().length / 300));
  },
  plan: ({ params, inputs }) => {
    const line = wordsOf(inputs.text, params.line);
    if (!line) return blocked(says.writeTheLine);
    return make({ kind: "speech.generate", line, voice: params.voice });
  },
});
