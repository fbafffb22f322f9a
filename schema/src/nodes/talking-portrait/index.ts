import * as says from "#words/kinds/talking-portrait";
import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { spokenSeconds, tensOf, textField, voiceField } from "../fields";

export default defineNode({
  kind: "talking-portrait",
  title: says.title,
  summary: says.summary,
  group: "shots",
  inputs: {
    image: input(says.imageIn, "image", { required: true }),
    text: input(says.textIn, "text"),
    audio: input(says.audioIn, "audio"),
  },
  outputs: { video: output(says.videoOut, "video") },
  params: {
    line: textField(says.lineLabel, { lines: 2, face: true, placeholder: says.lineExample }),
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
    if (!image) return blocked(says.wireAStill);
    const line = wordsOf(inputs.text, params.line);
    const audio = inputs.audio[0]?.asset ?? null;
    if (!line && !audio) return blocked(says.writeALineOrWireSound);
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
