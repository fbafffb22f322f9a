import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { spokenSeconds, tensOf, textField, voiceField } from "../fields";

export default defineNode({
  kind: "talking-portrait",
  title: "Talking portrait",
  summary: "A still that says a line, or speaks to your sound.",
  group: "shots",
  inputs: {
    image: input("Still", "image", { required: true }),
    text: input("Line", "text"),
    audio: input("Sound", "audio"),
  },
  outputs: { video: output("Shot", "video") },
  params: {
    line: textField("Line", { lines: 2, face: true, placeholder: "You came back." }),
    voice: voiceField(),
  },
  makes: "video.talk",
  price: { credits: 5, unit: "ten-seconds" },
  seconds: 60,
  units: ({ params, counts, seconds, words }) => {
    if (counts["audio"]) return tensOf(seconds["audio"]);
    return tensOf(spokenSeconds(counts["text"] ? words["text"] : params.line));
  },
  plan: ({ params, inputs, board }) => {
    const [image] = inputs.image;
    if (!image) return blocked("Wire a still in.");
    const line = wordsOf(inputs.text, params.line);
    const audio = inputs.audio[0]?.asset ?? null;
    if (!line && !audio) return blocked("Write a line, or wire sound in.");
    return make({
      kind: "video.talk",
      image: image.asset,
      line,
      voice: params.voice,
      audio,
      rate: board.rate,
      aspect: board.aspect,
    });
  },
});
