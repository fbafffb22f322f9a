import { blocked, defineNode, input, make, output } from "../define";
import { seedField, textField } from "../fields";

export default defineNode({
  kind: "action-pose",
  title: "Action pose",
  summary: "Someone from your cast, in the pose you give.",
  group: "make",
  inputs: {
    character: input("Who", ["character", "image"], { required: true }),
    pose: input("Pose", "image"),
  },
  outputs: { image: output("Still", "image") },
  params: {
    prompt: textField("Pose in words", { lines: 2, face: true, placeholder: "Leaps the gap" }),
    seed: seedField(),
  },
  makes: "image.pose",
  price: { credits: 2, unit: "still" },
  seconds: 30,
  plan: ({ params, inputs, board }) => {
    const [who] = inputs.character;
    if (!who) return blocked("Wire in who strikes the pose.");
    const pose = inputs.pose[0]?.asset ?? null;
    const prompt = params.prompt.trim();
    if (!pose && !prompt) return blocked("Name the pose, or wire in a picture of it.");
    return make({
      kind: "image.pose",
      cast: who.type === "character" ? [who.character] : [],
      image: who.type === "image" ? who.asset : null,
      pose,
      prompt,
      aspect: board.aspect,
      seed: params.seed,
    });
  },
});
