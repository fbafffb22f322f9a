import * as says from "#words/kinds/audio-upload";
import { blocked, defineNode, output, values } from "../define";
import { assetField } from "../fields";

export default defineNode({
  kind: "audio-upload",
  title: says.title,
  summary: says.summary,
  group: "media",
  inputs: {},
  outputs: { audio: output(says.audioOut, "audio") },
  params: { assetId: assetField(says.assetIdLabel, "audio") },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    params.assetId
      ? values({ audio: [{ type: "audio", asset: params.assetId }] })
      : blocked(says.chooseASoundToUpload),
});
