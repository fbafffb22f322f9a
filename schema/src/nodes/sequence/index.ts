import * as says from "#words/kinds/sequence";
import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { numberField, textField } from "../fields";

export default defineNode({
  kind: "sequence",
  title: says.title,
  summary: says.summary,
  group: "shots",
  inputs: { images: input(says.imagesIn, "image", { many: true, required: true, least: 2 }) },
  outputs: { video: output(says.videoOut, "video") },
  params: {
    prompt: textField(says.promptLabel, {
      lines: 2,
      face: true,
      placeholder: says.promptExample,
    }),
    secondsPerLink: numberField(says.secondsPerLinkLabel, {
      min: 1,
      max: 10,
      step: 0.5,
      initial: 3,
      unit: says.secondsPerLinkUnit,
    }),
  },
  makes: "video.bridge",
  price: { credits: 5, unit: "link" },
  seconds: 300,
  units: ({ counts }) => Math.max(1, (counts["images"] ?? 0) - 1),
  plan: ({ params, inputs, board }) => {
    if (inputs.images.length < 2) return blocked(says.aSequenceNeedsTwoStills);
    const stills = inputs.images.map((value) => value.asset);
    const links = stills.slice(1).map((still, place) => ({
      kind: "video.bridge" as const,
      images: [stills[place]!, still],
      prompt: wordsOf([], params.prompt),
      secondsPerLink: params.secondsPerLink,
      rate: board.rate,
      aspect: board.aspect,
      seed: null,
    }));
    return make(...links);
  },
  join: {
    task: ({ assets, board }) => ({ kind: "video.join", shots: [...assets], rate: board.rate }),
    piece: (place) => says.linkBetween(place + 1, place + 2),
  },
});
