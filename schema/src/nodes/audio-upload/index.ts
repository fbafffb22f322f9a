import { blocked, defineNode, output, values } from "../define";
import { assetField } from "../fields";

export default defineNode({
  kind: "audio-upload",
  title: "Sound upload",
  summary: "A sound of your own.",
  group: "media",
  inputs: {},
  outputs: { audio: output("Sound", "audio") },
  params: { assetId: assetField("Sound", "audio") },
  makes: null,
  price: null,
  seconds: 0,
  plan: ({ params }) =>
    params.assetId
      ? values({ audio: [{ type: "audio", asset: params.assetId }] })
      : blocked("Choose a sound to upload."),
});
