import * as says from "#words/kinds/video-upload";
import { blocked, defineNode, output, values } from "../define";
import { assetField } from "../fields";

export default defineNode({
  kind: "video-upload",
  title: says.title,
  summary: says.summary,
  group: "media",
  inputs: {},
  outputs: { video: output(says.videoOut, "video") },
  params: { assetId: assetField(says.assetIdLabel, "video") },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    params.assetId
      ? values({ video: [{ type: "video", asset: params.assetId }] })
      : blocked(says.chooseAShotToUpload),
});
