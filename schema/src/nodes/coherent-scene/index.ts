import { blocked, defineNode, input, make, output } from "../define";
import { seedField, textField } from "../fields";

export default defineNode({
  kind: "coherent-scene",
  title: "Epic Scene",
  summary: "Exactly six stills, composed into one scene.",
  group: "make",
  beta: "It may fail when the deployment is busy. A failed scene costs nothing.",
  inputs: {
    image1: input("Still 1", "image", { required: true }),
    image2: input("Still 2", "image", { required: true }),
    image3: input("Still 3", "image", { required: true }),
    image4: input("Still 4", "image", { required: true }),
    image5: input("Still 5", "image", { required: true }),
    image6: input("Still 6", "image", { required: true }),
  },
  outputs: { image: output("Still", "image") },
  params: {
    prompt: textField("The scene", { lines: 2, face: true, placeholder: "All six at the harbour" }),
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
    if (images.length !== 6) return blocked("An Epic Scene needs exactly six stills.");
    return make({
      kind: "image.compose",
      images,
      prompt: params.prompt.trim(),
      aspect: board.aspect,
      seed: params.seed,
    });
  },
});
