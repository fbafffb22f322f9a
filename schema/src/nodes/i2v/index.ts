import { blocked, defineNode, input, make, output, wordsOf } from "../define";
import { choiceField, numberField, seedField, textField } from "../fields";

export default defineNode({
  kind: "i2v",
  title: "Shot",
  summary: "A still brought to life, with a camera move.",
  group: "shots",
  inputs: {
    image: input("Still", "image", { required: true }),
    end: input("End still", "image"),
    prompt: input("Prompt", "text"),
  },
  outputs: { video: output("Shot", "video") },
  params: {
    prompt: textField("What happens", {
      lines: 2,
      face: true,
      placeholder: "Slow push in as she turns",
    }),
    seconds: numberField("Length", { min: 1, max: 30, step: 0.5, initial: 3, unit: "s" }),
    move: choiceField(
      "Camera",
      {
        auto: "From the words",
        static: "Locked off",
        push: "Push in",
        pull: "Pull out",
        "pan-left": "Pan left",
        "pan-right": "Pan right",
        "tilt-up": "Tilt up",
        "tilt-down": "Tilt down",
        handheld: "Handheld",
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
    if (!image) return blocked("Wire a still in.");
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
