import * as says from "#words/kinds/lip-sync";
import { blocked, defineNode, input, make, output } from "../define";
import { tensOf } from "../fields";

export default defineNode({
  kind: "lip-sync",
  title: says.title,
  summary: says.summary,
  group: "shots",
  inputs: {
    footage: input(says.footageIn, ["video", "image"], { required: true }),
    audio: input(says.audioIn, "audio", { required: true }),
  },
  outputs: { video: output(says.videoOut, "video") },
  params: {},
  makes: "video.lipsync",
  price: { credits: 3, unit: "ten-seconds" },
  seconds: 45,
  units: ({ seconds }) => tensOf(seconds["audio"]),
  plan: ({ inputs, board }) => {
    const [footage] = inputs.footage;
    const [audio] = inputs.audio;
    if (!footage) return blocked(says.wireAShotOrAStill);
    if (!audio) return blocked(says.wireSound);
    return make({
      kind: "video.lipsync",
      footage: footage.asset,
      audio: audio.asset,
      rate: board.rate,
      aspect: board.aspect,
    });
  },
});
