import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { numberField, textField } from "../fields";

export default defineNode({
  kind: "sequence",
  title: "Sequence",
  summary: "Stills in order, joined by moves from each to the next.",
  group: "shots",
  inputs: { images: input("Stills", "image", { many: true, required: true, least: 2 }) },
  outputs: { video: output("Shot", "video") },
  params: {
    prompt: textField("What happens", {
      lines: 2,
      face: true,
      placeholder: "Night turns to morning",
    }),
    secondsPerLink: numberField("Length of a link", {
      min: 1,
      max: 10,
      step: 0.5,
      initial: 3,
      unit: "s",
    }),
  },
  makes: "video.bridge",
  price: { credits: 5, unit: "link" },
  seconds: 300,
  units: ({ counts }) => Math.max(1, (counts["images"] ?? 0) - 1),
  plan: ({ params, inputs, board }) => {
    if (inputs.images.length < 2) return blocked("A sequence needs two stills or more.");
    return make({
      kind: "video.bridge",
      images: inputs.images.map((value) => value.asset),
      prompt: wordsOf([], params.prompt),
      secondsPerLink: params.secondsPerLink,
      rate: board.rate,
      aspect: board.aspect,
      seed: null,
    });
  },
});
