import * as says from "#words/kinds/image-upload";
import { blocked, defineNode, output, values } from "../define";
import { assetField } from "../fields";

export default defineNode({
  kind: "image-upload",
  title: says.title,
  summary: says.summary,
  group: "media",
  inputs: {},
  outputs: { image: output(says.imageOut, "image") },
  params: { assetId: assetField(says.assetIdLabel, "image") },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    params.assetId
      ? values({ image: [{ type: "image", asset: params.assetId }] })
      : blocked(says.chooseAStillToUpload),
});
