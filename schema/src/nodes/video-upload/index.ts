import { blocked, defineNode, output, values } from "../define";
import { assetField } from "../fields";

export default defineNode({
  kind: "video-upload",
  title: "Shot upload",
  summary: "A shot of your own.",
  group: "media",
  inputs: {},
  outputs: { video: output("Shot", "video") },
  params: { assetId: assetField("Shot", "video") },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    params.assetId
      ? values({ video: [{ type: "video", asset: params.assetId }] })
      : blocked("Choose a shot to upload."),
});
