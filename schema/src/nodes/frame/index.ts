import * as says from "#words/kinds/frame";
import { blocked, defineNode, input, make, output } from "../define";
import { momentField } from "../fields";

export default defineNode({
  kind: "frame",
  title: says.title,
  summary: says.summary,
  group: "media",
  inputs: { video: input(says.videoIn, "video", { required: true }) },
  outputs: { image: output(says.imageOut, "image") },
  params: { at: momentField() },
  makes: "media.frame",
  price: null,
  seconds: 3,
  plan: ({ params, inputs }) => {
    const [video] = inputs.video;
    if (!video) return blocked(says.wireAShot);
    return make({ kind: "media.frame", video: video.asset, at: params.at });
  },
});
