import * as says from "#words/kinds/i2v";
import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { choiceField, numberField, seedField, textField } from "../fields";

export default defineNode({
  kind: "i2v",
  title: says.title,
  summary: says.summary,
  group: "shots",
  inputs: {
    image: input(says.imageIn, "image", { required: true }),
    end: input(says.endIn, "image"),
    prompt: input(says.promptIn, "text"),
  },
  outputs: { video: output(says.videoOut, "video") },
  params: {
    prompt: textField(says.promptLabel, {
      lines: 2,
      face: true,
      placeholder: says.promptExample,
    }),
    seconds: numberField(says.secondsLabel, {
      min: 1,
      max: 30,
      step: 0.5,
      initial: 3,
      unit: says.secondsUnit,
    }),
    move: choiceField(
      says.moveLabel,
      {
        auto: says.moveAuto,
        static: says.moveStatic,
        push: says.movePush,
        pull: says.movePull,
        "pan-left": says.movePanLeft,
        "pan-right": says.movePanRight,
        "tilt-up": says.moveTiltUp,
        "tilt-down": says.moveTiltDown,
        handheld: says.moveHandheld,
      },
      "auto",
    ),
    seed: seedField(),
  },
  makes: "video.animate",
  price: { credits: 8, unit: "five-seconds" },
  seconds: 120,
  units: ({ params }) => Math.ceil(params.seconds / 5),
  plan: ({ params, inputs, board }) => {
    const [image] = inputs.image;
    if (!image) return blocked(says.wireAStill);
    return make({
      kind: "video.animate",
      image: image.asset,
      end: inputs.end[0]?.asset ?? null,
      prompt: wordsOf(inputs.prompt, params.prompt),
      seconds: params.seconds,
      move: params.move,
      rate: board.rate,
      aspect: board.aspect,
      seed: params.seed,
    });
  },
});
