import { blocked, defineNode, input, make, output } from "../define";
import { momentField } from "../fields";

export default defineNode({
  kind: "frame",
  title: "Frame",
  summary: "The first, the last or any frame of a shot, as a still.",
  group: "media",
  inputs: { video: input("Shot", "video", { required: true }) },
  outputs: { image: output("Still", "image") },
  params: { at: momentField() },
  makes: "media.frame",
  price: null,
  seconds: 3,
  plan: ({ params, inputs }) => {
    const [video] = inputs.video;
    if (!video) return blocked("Wire a shot in.");
    return make({ kind: "media.frame", video: video.asset, at: params.at });
  },
});
