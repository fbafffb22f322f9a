import { blocked, defineNode, output, values } from "../define";
import { assetField } from "../fields";

export default defineNode({
  kind: "image-upload",
  title: "Still upload",
  summary: "A still of your own.",
  group: "media",
  inputs: {},
  outputs: { image: output("Still", "image") },
  params: { assetId: assetField("Still", "image") },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    params.assetId
      ? values({ image: [{ type: "image", asset: params.assetId }] })
      : blocked("Choose a still to upload."),
});
