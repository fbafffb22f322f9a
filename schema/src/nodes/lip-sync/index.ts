import { blocked, defineNode, input, make, output } from "../define";
import { tensOf } from "../fields";

export default defineNode({
  kind: "lip-sync",
  title: "Lip-sync",
  summary: "Lips that follow the sound, on a shot or a still.",
  group: "shots",
  inputs: {
    footage: input("Footage", ["video", "image"], { required: true }),
    audio: input("Sound", "audio", { required: true }),
  },
  outputs: { video: output("Shot", "video") },
  params: {},
  makes: "video.lipsync",
  price: { credits: 3, unit: "ten-seconds" },
  seconds: 45,
  units: ({ seconds }) => tensOf(seconds["audio"]),
  plan: ({ inputs, board }) => {
    const [footage] = inputs.footage;
    const [audio] = inputs.audio;
    if (!footage) return blocked("Wire a shot or a still in.");
    if (!audio) return blocked("Wire sound in.");
    return make({
      kind: "video.lipsync",
      footage: footage.asset,
      audio: audio.asset,
      rate: board.rate,
      aspect: board.aspect,
    });
  },
});
