import * as says from "#words/kinds/coherent-scene";
import { blocked, defineNode, input, make, output } from "../define";
import { seedField, textField } from "../fields";

export default defineNode({
  kind: "coherent-scene",
  title: says.title,
  summary: says.summary,
  group: "make",
  beta: says.beta,
  inputs: {
    image1: input(says.image1In, "image", { required: true }),
    image2: input(says.image2In, "image", { required: true }),
    image3: input(says.image3In, "image", { required: true }),
    image4: input(says.image4In, "image", { required: true }),
    image5: input(says.image5In, "image", { required: true }),
    image6: input(says.image6In, "image", { required: true }),
  },
  outputs: { image: output(says.imageOut, "image") },
  params: {
    prompt: textField(says.promptLabel, { lines: 2, face: true, placeholder: says.promptExample }),
    seed: seedField(),
  },
  makes: "image.compose",
  price: { credits: 10, unit: "still" },
  seconds: 750,
  plan: ({ params, inputs, board }) => {
    const { image1, image2, image3, image4, image5, image6 } = inputs;
    const images = [image1, image2, image3, image4, image5, image6].flatMap((wired) =>
      wired.slice(0, 1).map((value) => value.asset),
    );
    if (images.length !== 6) return blocked(says.anEpicSceneNeedsExactlySix);
    return make({
      kind: "image.compose",
      images,
      prompt: params.prompt.trim(),
      aspect: board.aspect,
      seed: params.seed,
    });
  },
});
